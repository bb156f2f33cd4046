-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_payment (bill_seq, payment_seq, payment_id, business_day, taken_at_us, taken_by, tender, amount, tip,
                          rounding)
SELECT ?1, ?2, ?3, business_day, ?4, ?5, ?6, ?7, ?8, ?9 FROM read_state;
