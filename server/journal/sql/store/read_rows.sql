-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT seq, epoch, at_us, device_id, actor_id, command_id, payload_hash, type, stored, hash
FROM journal WHERE seq > ?1 ORDER BY seq;
