-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the bill's key, ?2 how many at most.
SELECT payment_id, tender, amount, tip, rounding, taken_at_us, taken_by
FROM read_payment WHERE bill_seq = ?1 ORDER BY payment_seq LIMIT ?2;
