-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database that is thrown away need not survive anything. Cache in KiB.
PRAGMA synchronous = OFF;
PRAGMA cache_size = -65536;
