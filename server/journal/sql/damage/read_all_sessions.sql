-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT staff_id, id, counter, client, credentials, refreshed_at_us, expires_at_us FROM session ORDER BY id;
