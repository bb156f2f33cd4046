-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the number of the Z report.
SELECT close_seq, closed_at_us, closed_by, report
FROM read_day_report
WHERE number = ?1
ORDER BY close_seq DESC LIMIT 1;
