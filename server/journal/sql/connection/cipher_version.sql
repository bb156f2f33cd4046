-- SPDX-License-Identifier: GPL-3.0-or-later
-- No row: the library at hand is plain SQLite and would write the journal unencrypted.
PRAGMA cipher_version;
