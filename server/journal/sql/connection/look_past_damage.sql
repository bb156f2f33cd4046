-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lets a connection count the pages of a database that is shorter than its first page says. Only for looking.
PRAGMA writable_schema = ON;
