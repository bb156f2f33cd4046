-- SPDX-License-Identifier: GPL-3.0-or-later
-- The latest bill of this id; NULL where there is none.
SELECT MAX(bill_seq) FROM read_bill WHERE bill_id = ?1;
