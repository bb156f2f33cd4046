-- SPDX-License-Identifier: GPL-3.0-or-later
-- "CMDA" in ASCII. Never changes: it tells a journal of Comanda from other databases.
PRAGMA application_id = 1129137217;
