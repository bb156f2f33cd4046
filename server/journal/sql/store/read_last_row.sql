-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT seq, at_us FROM journal ORDER BY seq DESC LIMIT 1;
