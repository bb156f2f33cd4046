-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_day_tender (business_day, tender, payments, amount, tip, rounding, refunded, refunded_tip)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);
