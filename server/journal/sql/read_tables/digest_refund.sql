-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(bill_seq) || ',' || quote(refund_seq) || ',' || quote(refund_id) || ',' || quote(payment_id) || ',' ||
       quote(business_day) || ',' || quote(refunded_at_us) || ',' || quote(tender) || ',' || quote(amount) || ',' ||
       quote(tip) || ',' || quote(reason) || ',' || quote(rounding)
FROM read_refund ORDER BY bill_seq, refund_seq;
