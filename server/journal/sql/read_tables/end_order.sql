-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR FAIL read_order SET status = ?2, ended_at_us = ?3 WHERE order_seq = ?1;
