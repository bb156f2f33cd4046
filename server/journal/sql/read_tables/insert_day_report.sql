-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_day_report (close_seq, number, closed_at_us, closed_by, first_business_day, business_day, bills,
                                     gross, tax, difference, report)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);
