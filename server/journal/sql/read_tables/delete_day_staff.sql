-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM read_day_staff WHERE business_day = ?1;
