-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT at_us FROM journal WHERE seq = ?1;
