-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_day (business_day, orders, orders_closed, orders_cancelled, covers, lines_total, voided, portions,
                              bills, total, tax, due, tips)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13);
