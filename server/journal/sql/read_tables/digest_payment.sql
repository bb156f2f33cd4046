-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(bill_seq) || ',' || quote(payment_seq) || ',' || quote(payment_id) || ',' || quote(business_day) || ',' ||
       quote(taken_at_us) || ',' || quote(taken_by) || ',' || quote(tender) || ',' || quote(amount) || ',' ||
       quote(tip) || ',' || quote(rounding)
FROM read_payment ORDER BY bill_seq, payment_seq;
