-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR FAIL INTO read_day_hour (business_day, local_hour, bills, total, tax, tips) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
