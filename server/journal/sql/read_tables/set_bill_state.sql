-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR FAIL read_bill SET state = ?2 WHERE bill_seq = ?1;
