-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO read_bill (bill_seq, bill_id, order_id, number, business_day, issued_at_us, local_hour, total, state)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
