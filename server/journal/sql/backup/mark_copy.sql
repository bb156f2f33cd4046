-- SPDX-License-Identifier: GPL-3.0-or-later
-- See write_application_id.sql.
PRAGMA copy.application_id = 1129137217;
