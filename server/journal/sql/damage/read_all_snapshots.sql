-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT seq, stored, hash FROM snapshot ORDER BY seq;
