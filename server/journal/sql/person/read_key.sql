-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT key FROM person_key WHERE number = ?1;
