-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reports ask for, written with the events and rebuilt from them at any time (read_tables.h). No personal data:
-- people appear by their ids alone.
--
-- Orders, bills, payments and refunds are keyed by the journal's sequence of the event that began them. Their ids are
-- made by devices, and the house forgets the ids of days that are over: one that comes again makes a second row here.
-- Enumerations are the contract's numbers, money is minor units, times are microseconds since 1970 in UTC.

-- One row, once the tables have been begun.
CREATE TABLE read_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The rules by which the tables were filled (ReadTables::kRules).
  rules INTEGER NOT NULL,
  -- The business day that the last event belongs to, YYYY-MM-DD; empty before the first day.
  business_day TEXT NOT NULL
);

CREATE TABLE read_order (
  order_seq INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  type INTEGER NOT NULL,
  status INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  covers INTEGER NOT NULL,
  owner_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  opened_at_us INTEGER NOT NULL,
  -- When it was closed, cancelled or merged.
  ended_at_us INTEGER
);

CREATE INDEX read_order_id ON read_order (order_id);
CREATE INDEX read_order_day ON read_order (business_day);

-- The lines of orders, where they are by now. What was removed before it was sent is gone, what was voided stays.
CREATE TABLE read_line (
  order_seq INTEGER NOT NULL,
  line_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  name TEXT NOT NULL,
  variant_name TEXT NOT NULL,
  -- What one portion costs, modifiers included.
  portion_amount INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  tax_rate_id TEXT NOT NULL,
  seat INTEGER NOT NULL,
  course INTEGER NOT NULL,
  station_id TEXT NOT NULL,
  -- NULL while it was not voided.
  void_reason TEXT,
  PRIMARY KEY (order_seq, line_id)
) WITHOUT ROWID;

CREATE TABLE read_bill (
  bill_seq INTEGER PRIMARY KEY,
  bill_id TEXT NOT NULL,
  order_id TEXT NOT NULL,
  number TEXT NOT NULL,
  business_day TEXT NOT NULL,
  issued_at_us INTEGER NOT NULL,
  -- The hour of the restaurant's local time at which it was issued, 0 to 23.
  local_hour INTEGER NOT NULL,
  total INTEGER NOT NULL,
  state INTEGER NOT NULL
);

CREATE INDEX read_bill_id ON read_bill (bill_id);
CREATE INDEX read_bill_day ON read_bill (business_day);

CREATE TABLE read_bill_tax (
  bill_seq INTEGER NOT NULL,
  -- From 0, as on the bill.
  position INTEGER NOT NULL,
  tax_rate_id TEXT NOT NULL,
  name TEXT NOT NULL,
  ppm INTEGER NOT NULL,
  inclusive INTEGER NOT NULL,
  net INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  PRIMARY KEY (bill_seq, position)
) WITHOUT ROWID;

-- Payments and refunds name the business day on which the money changed hands; their bill may be of an earlier one.
CREATE TABLE read_payment (
  bill_seq INTEGER NOT NULL,
  payment_seq INTEGER NOT NULL,
  payment_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  taken_at_us INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  tender INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  tip INTEGER NOT NULL,
  rounding INTEGER NOT NULL,
  PRIMARY KEY (bill_seq, payment_seq)
) WITHOUT ROWID;

CREATE TABLE read_refund (
  bill_seq INTEGER NOT NULL,
  refund_seq INTEGER NOT NULL,
  refund_id TEXT NOT NULL,
  payment_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  refunded_at_us INTEGER NOT NULL,
  tender INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  tip INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (bill_seq, refund_seq)
) WITHOUT ROWID;

-- When the kitchen got what: one row for each ticket, because a round must not cost one for each of its lines.
CREATE TABLE read_ticket (
  ticket_id TEXT PRIMARY KEY,
  station_id TEXT NOT NULL,
  made_at_us INTEGER NOT NULL
) WITHOUT ROWID;

-- How long the kitchen took for a line, from when it is first begun or ready. The line is that of the check: read_line
-- tells its item.
CREATE TABLE read_preparation (
  line_id TEXT PRIMARY KEY,
  station_id TEXT NOT NULL,
  ordered_at_us INTEGER NOT NULL,
  -- NULL where nobody said that they began.
  started_at_us INTEGER,
  -- NULL while it is not ready, or not ready any more.
  ready_at_us INTEGER
) WITHOUT ROWID;
