-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO session (id, staff_id, counter, client, credentials, refreshed_at_us, expires_at_us)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
