-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 BILL_VOIDED. In the order of the day: the hour after midnight comes last.
SELECT local_hour, COUNT(*), SUM(total)
FROM read_bill WHERE business_day = ?1 AND state <> ?2
GROUP BY local_hour ORDER BY MIN(bill_seq);
