-- SPDX-License-Identifier: GPL-3.0-or-later
-- Right after the key. Pinned, so that one file opens with every SQLCipher from 3.4 to 4.x.
-- SQLCipher 3 does not know the first line and passes over it.
PRAGMA cipher_compatibility = 3;
PRAGMA cipher_page_size = 4096;
PRAGMA cipher_use_hmac = ON;
