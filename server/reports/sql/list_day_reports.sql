-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the close_seq where the page before ended (a larger one than any for the first), ?2 the first business day, ?3 the
-- last one, ?4 how many at most. Newest first.
SELECT close_seq, number, closed_at_us, closed_by, first_business_day, business_day, bills, gross, tax, difference
FROM read_day_report
WHERE close_seq < ?1 AND business_day BETWEEN ?2 AND ?3
ORDER BY close_seq DESC LIMIT ?4;
