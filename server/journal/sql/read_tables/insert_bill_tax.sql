-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO read_bill_tax (bill_seq, position, tax_rate_id, name, ppm, inclusive, net, tax, gross)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
