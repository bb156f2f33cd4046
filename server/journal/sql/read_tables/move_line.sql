-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR IGNORE read_line SET order_seq = ?3 WHERE order_seq = ?1 AND line_id = ?2;
