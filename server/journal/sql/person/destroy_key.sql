-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE person_key SET key = NULL WHERE person_id = ?1 AND key IS NOT NULL;
