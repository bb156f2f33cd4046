-- SPDX-License-Identifier: GPL-3.0-or-later
PRAGMA journal_mode = WAL;
