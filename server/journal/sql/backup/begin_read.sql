-- SPDX-License-Identifier: GPL-3.0-or-later
-- One view of the source for the whole export.
BEGIN;
