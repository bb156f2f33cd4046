-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT rules FROM read_state;
