-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(bill_seq) || ',' || quote(position) || ',' || quote(tax_rate_id) || ',' || quote(name) || ',' ||
       quote(ppm) || ',' || quote(inclusive) || ',' || quote(net) || ',' || quote(tax) || ',' || quote(gross)
FROM read_bill_tax ORDER BY bill_seq, position;
