-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO outcome (device_id, command_id, payload_hash, seq, events, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
