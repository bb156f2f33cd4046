-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE OR FAIL read_state SET business_day = ?1, day_seq = ?2;
