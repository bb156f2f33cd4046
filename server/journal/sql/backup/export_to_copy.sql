-- SPDX-License-Identifier: GPL-3.0-or-later
-- SQLCipher's own function: schema, rows and triggers, re-encrypted under the copy's key.
SELECT sqlcipher_export('copy');
