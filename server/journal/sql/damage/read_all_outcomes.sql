-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every byte of every row, so that none on a damaged page is passed over; likewise the others here.
SELECT seq, device_id, command_id, payload_hash, events, outcome FROM outcome ORDER BY number;
