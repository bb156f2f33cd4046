-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_day_tax (business_day, tax_rate_id, name, ppm, inclusive, bills, net, tax, gross)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
