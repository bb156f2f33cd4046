-- SPDX-License-Identifier: GPL-3.0-or-later
-- The latest bill of this id, and whether it is of a day that is over; no row where there is none.
SELECT bill_seq, bill_seq < (SELECT day_seq FROM read_state)
FROM read_bill WHERE bill_id = ?1 ORDER BY bill_seq DESC LIMIT 1;
