-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT max(number) FROM person_key;
