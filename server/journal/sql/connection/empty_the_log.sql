-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves the write-ahead log into the main file and shortens the log to nothing.
-- Row: busy (1 when a reader stood in the way), frames in the log, frames moved.
PRAGMA wal_checkpoint(TRUNCATE);
