-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO journal (seq, epoch, at_us, device_id, actor_id, command_id, payload_hash, type, stored, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);
