-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 CLOSED, ?3 CANCELLED.
SELECT COUNT(*),
       COALESCE(SUM(status = ?2), 0),
       COALESCE(SUM(status = ?3), 0),
       COALESCE(SUM(CASE status WHEN ?2 THEN covers END), 0)
FROM read_order WHERE business_day = ?1;
