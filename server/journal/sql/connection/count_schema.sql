-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first read of a connection: it succeeds only when the key fits and the first page is whole.
SELECT count(*) FROM sqlite_master;
