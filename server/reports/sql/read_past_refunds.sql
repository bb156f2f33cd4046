-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the bill's key, ?2 how many at most.
SELECT refund_id, payment_id, tender, amount, tip, reason, refunded_at_us, refund_seq, rounding
FROM read_refund WHERE bill_seq = ?1 ORDER BY refund_seq LIMIT ?2;
