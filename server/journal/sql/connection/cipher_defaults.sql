-- SPDX-License-Identifier: GPL-3.0-or-later
-- Once per process: the same settings for databases that are attached later (backups).
PRAGMA cipher_default_compatibility = 3;
PRAGMA cipher_default_page_size = 4096;
PRAGMA cipher_default_use_hmac = ON;
