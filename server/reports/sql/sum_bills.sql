-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 BILL_VOIDED, ?3 DUE. A bill that is due owes what was paid and given back again.
SELECT COUNT(*),
       COALESCE(SUM(total), 0),
       COALESCE(SUM(CASE state WHEN ?3 THEN
         total
         - (SELECT COALESCE(SUM(amount), 0) FROM read_payment AS payment WHERE payment.bill_seq = bill.bill_seq)
         + (SELECT COALESCE(SUM(amount), 0) FROM read_refund AS refund WHERE refund.bill_seq = bill.bill_seq)
       END), 0)
FROM read_bill AS bill WHERE business_day = ?1 AND state <> ?2;
