-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_refund (bill_seq, refund_seq, refund_id, payment_id, business_day, refunded_at_us, tender, amount,
                         tip, reason, rounding)
SELECT ?1, ?2, ?3, ?4, business_day, ?5, ?6, ?7, ?8, ?9, ?10 FROM read_state;
