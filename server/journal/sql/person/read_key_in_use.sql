-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT number, key FROM person_key WHERE person_id = ?1 AND key IS NOT NULL;
