-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT business_day FROM read_open_day ORDER BY business_day;
