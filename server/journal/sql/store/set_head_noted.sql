-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE meta SET head_noted = ?1;
