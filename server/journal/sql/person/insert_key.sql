-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO person_key (person_id, key) VALUES (?1, ?2);
