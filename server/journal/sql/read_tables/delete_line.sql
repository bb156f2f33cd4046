-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM read_line WHERE order_seq = ?1 AND line_id = ?2;
