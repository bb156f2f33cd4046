-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR FAIL read_line
SET item_id = ?3, name = ?4, variant_name = ?5, portion_amount = ?6, quantity = ?7, tax_rate_id = ?8, seat = ?9,
    course = ?10, station_id = ?11
WHERE order_seq = ?1 AND line_id = ?2;
