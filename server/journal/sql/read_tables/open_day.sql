-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO read_open_day (business_day) VALUES (?1);
