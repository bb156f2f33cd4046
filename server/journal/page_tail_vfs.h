// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// A thin layer between SQLite and the disk: every page written to a main database file gets its unused tail
// (see page_format.h) zeroed, so that checkAllPages can tell when a byte there changes. Nothing else differs
// from the disk below. The write-ahead log keeps SQLCipher's random tails, as its checksums cover them.
namespace comanda::journal {

// The name of the layer over `disk` (the name of an SQLite VFS; empty: the platform's own), registered on
// first use and for the life of the process. Empty when SQLite knows no such disk. Any thread.
std::string pageTailVfsOver(const std::string& disk);

} // namespace comanda::journal
