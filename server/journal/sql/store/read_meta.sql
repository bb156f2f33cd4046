-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT venue, epoch, head_noted FROM meta;
