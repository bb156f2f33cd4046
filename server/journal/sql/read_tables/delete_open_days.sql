-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM read_open_day;
