-- SPDX-License-Identifier: GPL-3.0-or-later
-- The copy is made durable as a whole when it is finished; until then it is not one.
PRAGMA copy.synchronous = OFF;
PRAGMA copy.journal_mode = MEMORY;
