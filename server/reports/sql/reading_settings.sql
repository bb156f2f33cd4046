-- SPDX-License-Identifier: GPL-3.0-or-later
-- A busy day's rows are 3 MB of pages, more than SQLite keeps unless told, and to read one again is to decrypt it again.
PRAGMA cache_size = -16384;
