-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR FAIL read_order SET owner_id = ?2 WHERE order_seq = ?1;
