-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT payload_hash, outcome FROM outcome WHERE device_id = ?1 AND command_id = ?2;
