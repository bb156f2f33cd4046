-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO snapshot (seq, stored, hash) VALUES (?1, ?2, ?3);
