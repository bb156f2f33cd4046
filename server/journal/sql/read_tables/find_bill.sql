-- SPDX-License-Identifier: GPL-3.0-or-later
-- The latest bill of this id, and whether it is of a day that is over; NULL where there is none.
SELECT MAX(bill_seq), MAX(bill_seq) < (SELECT day_seq FROM read_state) FROM read_bill WHERE bill_id = ?1;
