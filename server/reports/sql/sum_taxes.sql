-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first day, ?2 the last, ?3 BILL_VOIDED. A rate that was redefined in between has a sum before and a sum after.
SELECT tax.tax_rate_id, MAX(tax.name), SUM(tax.net), SUM(tax.tax), SUM(tax.gross), tax.ppm, tax.inclusive
FROM read_bill AS bill JOIN read_bill_tax AS tax ON tax.bill_seq = bill.bill_seq
WHERE bill.business_day BETWEEN ?1 AND ?2 AND bill.state <> ?3
GROUP BY tax.tax_rate_id, tax.ppm, tax.inclusive
ORDER BY tax.tax_rate_id, tax.ppm, tax.inclusive;
