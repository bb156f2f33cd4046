-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT number, person_id, key FROM person_key ORDER BY number;
