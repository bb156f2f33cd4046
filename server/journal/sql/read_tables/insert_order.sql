-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO read_order (order_seq, order_id, number, type, status, table_id, covers, owner_id, business_day,
                        opened_at_us)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10);
