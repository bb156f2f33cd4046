-- SPDX-License-Identifier: GPL-3.0-or-later
-- What rounding to the coins in use added to what was handed back, below 0 where it took from it; cash only. Refunds of
-- journals before this were handed back to the cent.
ALTER TABLE read_refund ADD COLUMN rounding INTEGER NOT NULL DEFAULT 0;
