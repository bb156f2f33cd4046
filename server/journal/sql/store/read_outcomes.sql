-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT device_id, command_id, payload_hash, seq, events FROM outcome ORDER BY number;
