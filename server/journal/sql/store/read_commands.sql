-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answered from the index alone.
SELECT device_id, command_id FROM outcome ORDER BY device_id, command_id;
