-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM snapshot WHERE seq NOT IN (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT ?1);
