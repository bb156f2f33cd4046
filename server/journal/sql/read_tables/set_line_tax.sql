-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR FAIL read_line SET tax_rate_id = ?3 WHERE order_seq = ?1 AND line_id = ?2;
