-- SPDX-License-Identifier: GPL-3.0-or-later
-- Z reports, one for each closing of the day.
CREATE TABLE read_day_report (
  -- The journal's sequence of the event DayClosed.
  close_seq INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  closed_at_us INTEGER NOT NULL,
  closed_by TEXT NOT NULL,
  first_business_day TEXT NOT NULL,
  business_day TEXT NOT NULL,
  bills INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  -- Of its drawers, all together.
  difference INTEGER NOT NULL,
  -- The DayReport of the contract, as the event has it.
  report BLOB NOT NULL
);
CREATE INDEX read_day_report_number ON read_day_report (number);
