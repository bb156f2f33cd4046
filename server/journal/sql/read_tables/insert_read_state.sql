-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO read_state (id, rules, business_day) VALUES (1, ?1, '');
