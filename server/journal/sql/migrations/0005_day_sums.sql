-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sums of business days, so that a report over years need not read every line. They follow from the other read tables
-- and are written when the next day starts (day_sums.h).

-- The journal's sequence of the event that started the running business day: what was begun before it is of a day that
-- is over.
ALTER TABLE read_state ADD COLUMN day_seq INTEGER NOT NULL DEFAULT 0;

-- Days whose sums are not there or not right: the running one, and those that something changed of since it started.
-- Reports read the rows of these days themselves.
CREATE TABLE read_open_day (
  business_day TEXT PRIMARY KEY
) WITHOUT ROWID;

-- A day that had an order or a bill. Amounts of bills are those that were not voided.
CREATE TABLE read_day (
  business_day TEXT PRIMARY KEY,
  orders INTEGER NOT NULL,
  orders_closed INTEGER NOT NULL,
  orders_cancelled INTEGER NOT NULL,
  -- Of closed orders.
  covers INTEGER NOT NULL,
  lines_total INTEGER NOT NULL,
  voided INTEGER NOT NULL,
  portions INTEGER NOT NULL,
  bills INTEGER NOT NULL,
  total INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  due INTEGER NOT NULL,
  -- Less what was given back of them.
  tips INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE read_day_hour (
  business_day TEXT NOT NULL,
  -- As in read_bill.
  local_hour INTEGER NOT NULL,
  bills INTEGER NOT NULL,
  total INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  tips INTEGER NOT NULL,
  PRIMARY KEY (business_day, local_hour)
) WITHOUT ROWID;

-- What was sold and not voided.
CREATE TABLE read_day_item (
  business_day TEXT NOT NULL,
  item_id TEXT NOT NULL,
  variant_name TEXT NOT NULL,
  -- As it was called on the order last_order_seq, the last one of it.
  name TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  last_order_seq INTEGER NOT NULL,
  PRIMARY KEY (business_day, item_id, variant_name)
) WITHOUT ROWID;

-- The same for all the summed days of a month, YYYY-MM. It counts only where none of the month's days is open.
CREATE TABLE read_month_item (
  month TEXT NOT NULL,
  item_id TEXT NOT NULL,
  variant_name TEXT NOT NULL,
  name TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  last_order_seq INTEGER NOT NULL,
  PRIMARY KEY (month, item_id, variant_name)
) WITHOUT ROWID;

-- What the bills of the day were paid with, and what was given back of it, whenever that was.
CREATE TABLE read_day_tender (
  business_day TEXT NOT NULL,
  tender INTEGER NOT NULL,
  payments INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  tip INTEGER NOT NULL,
  rounding INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  refunded_tip INTEGER NOT NULL,
  PRIMARY KEY (business_day, tender)
) WITHOUT ROWID;

-- Orders, portions and bills by who the order belongs to, tips by who took them.
CREATE TABLE read_day_staff (
  business_day TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  -- Without cancelled ones.
  orders INTEGER NOT NULL,
  covers INTEGER NOT NULL,
  portions INTEGER NOT NULL,
  bills INTEGER NOT NULL,
  total INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  tips INTEGER NOT NULL,
  PRIMARY KEY (business_day, staff_id)
) WITHOUT ROWID;

CREATE TABLE read_day_tax (
  business_day TEXT NOT NULL,
  tax_rate_id TEXT NOT NULL,
  name TEXT NOT NULL,
  ppm INTEGER NOT NULL,
  inclusive INTEGER NOT NULL,
  -- That have it on them.
  bills INTEGER NOT NULL,
  net INTEGER NOT NULL,
  tax INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  PRIMARY KEY (business_day, tax_rate_id, ppm, inclusive)
) WITHOUT ROWID;
