-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM read_month_item WHERE month = ?1;
