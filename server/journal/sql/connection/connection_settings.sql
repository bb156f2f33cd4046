-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every connection, after the key has been proved right.
PRAGMA synchronous = FULL; -- an outcome is told only after the disk has it
PRAGMA fullfsync = ON; -- macOS: through the drive's cache
PRAGMA checkpoint_fullfsync = ON;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON; -- REPLACE must not slip past the triggers that refuse deletes
PRAGMA secure_delete = ON; -- a destroyed key leaves no copy in free space
PRAGMA temp_store = MEMORY; -- temporary files would not be encrypted
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF; -- unknown to SQLite before 3.31
