-- SPDX-License-Identifier: GPL-3.0-or-later
-- One that is there already is left as it is.
INSERT OR IGNORE INTO read_line (order_seq, line_id, item_id, name, variant_name, portion_amount, quantity,
                                 tax_rate_id, seat, course, station_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);
