-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the bill's key.
SELECT tax_rate_id, name, ppm, inclusive, net, tax, gross FROM read_bill_tax WHERE bill_seq = ?1 ORDER BY position;
