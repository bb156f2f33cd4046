-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO meta (id, venue, epoch, head_noted) VALUES (1, ?1, 1, 0);
