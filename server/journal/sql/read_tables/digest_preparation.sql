-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(line_id) || ',' || quote(station_id) || ',' || quote(ordered_at_us) || ',' || quote(started_at_us) || ',' ||
       quote(ready_at_us)
FROM read_preparation ORDER BY line_id;
