-- SPDX-License-Identifier: GPL-3.0-or-later
-- 1: the copy's path. 2: its raw key as x'<hex>', bound so that it is in no trace.
ATTACH DATABASE ?1 AS copy KEY ?2;
