-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quote(business_day) || ',' || quote(tax_rate_id) || ',' || quote(name) || ',' || quote(ppm) || ',' ||
       quote(inclusive) || ',' || quote(bills) || ',' || quote(net) || ',' || quote(tax) || ',' || quote(gross)
FROM read_day_tax ORDER BY business_day, tax_rate_id, ppm, inclusive;
