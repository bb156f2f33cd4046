// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/gate/error.h"
#include "server/journal/error.h"

namespace comanda::app {

/// What the program says to the one who called it. Part of the command line's contract: never renumbered.
enum class ExitCode {
  Ok = 0,
  CheckFailed = 1,   ///< It ran, and what it checked did not hold.
  Usage = 2,         ///< The words on the command line are not understood.
  WrongKey = 10,     ///< The database is another key's.
  Damaged = 11,      ///< The database, an exported journal, a backup or a key file is damaged.
  NewerVersion = 12, ///< Written by a later version of Comanda.
  NotWritable = 13,  ///< A folder or file cannot be written.
  DiskFull = 14,
  InUse = 15,           ///< Another process has the database open.
  ClockJumped = 16,     ///< The computer's clock is behind the journal.
  Missing = 17,         ///< There is no such database, key or file.
  AlreadyThere = 18,    ///< It would overwrite something.
  IoFailure = 19,       ///< The disk failed otherwise.
  KeyNotGuarded = 20,   ///< Others than its owner may read the key file.
  Empty = 21,           ///< A file that should hold a database or a key has no bytes.
  NotADatabase = 22,    ///< There is a file, but it is no database of Comanda.
  Truncated = 23,       ///< The end of the database is missing.
  OlderVersion = 24,    ///< The database must be brought up to date before it can only be read.
  Unsupported = 25,     ///< This build or this disk cannot do what is needed.
  BadCertificate = 26,  ///< The host's TLS certificate cannot be used.
  AddressInUse = 27,    ///< Another program listens on the port.
  CannotListen = 28,    ///< The address is not this computer's, or the system does not let us listen there.
  HostUnreachable = 29, ///< No host answers there, or it does not come back.
  HostNotTrusted = 30,  ///< Somebody answers there who is not the host with this fingerprint.
  LoginRefused = 31,    ///< The host does not let this user in, or has ended the login.
  HostReadOnly = 32,    ///< The host takes no changes any more.
  HalfRestored = 33,    ///< A restore was cut off before the journal was in its place.
  HeadLost = 34,        ///< The note of the journal's last event is missing or damaged.
  IsAFolder = 35,       ///< A folder, where a file should be.
  IsNoFolder = 36,      ///< A file, where a folder should be.
};

/// The exit code of an error.
ExitCode exitCodeOf(const journal::Error& error);
ExitCode exitCodeOf(const http::Error& error);

} // namespace comanda::app
