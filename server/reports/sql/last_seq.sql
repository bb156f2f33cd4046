-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT COALESCE(MAX(seq), 0) FROM journal;
