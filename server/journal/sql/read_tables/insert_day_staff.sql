-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_day_staff (business_day, staff_id, orders, covers, portions, bills, total, tax, tips)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
