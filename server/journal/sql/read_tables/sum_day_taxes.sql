-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the day, ?2 BILL_VOIDED. Rows with the columns of read_day_tax. A rate that was redefined in between has a sum before
-- and a sum after.
SELECT ?1, tax.tax_rate_id, MAX(tax.name), tax.ppm, tax.inclusive, COUNT(DISTINCT bill.bill_seq), SUM(tax.net),
       SUM(tax.tax), SUM(tax.gross)
FROM read_bill AS bill CROSS JOIN read_bill_tax AS tax ON tax.bill_seq = bill.bill_seq
WHERE bill.business_day = ?1 AND bill.state <> ?2
GROUP BY tax.tax_rate_id, tax.ppm, tax.inclusive;
