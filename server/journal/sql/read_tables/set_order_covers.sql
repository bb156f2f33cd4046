-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE read_order SET covers = ?2 WHERE order_seq = ?1;
