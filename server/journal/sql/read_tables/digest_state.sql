-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(id) || ',' || quote(rules) || ',' || quote(business_day) || ',' || quote(day_seq)
FROM read_state ORDER BY id;
