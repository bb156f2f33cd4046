-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO read_open_day (business_day) SELECT business_day FROM read_bill WHERE bill_seq = ?1;
