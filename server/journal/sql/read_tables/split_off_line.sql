-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO read_line (order_seq, line_id, item_id, name, variant_name, portion_amount, quantity,
                                 tax_rate_id, seat, course, station_id, void_reason)
SELECT order_seq, ?3, item_id, name, variant_name, portion_amount, ?4, tax_rate_id, seat, course, station_id,
       void_reason
FROM read_line WHERE order_seq = ?1 AND line_id = ?2;
