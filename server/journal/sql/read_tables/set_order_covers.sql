-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR FAIL read_order SET covers = ?2 WHERE order_seq = ?1;
