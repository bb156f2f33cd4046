// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace comanda::journal {

// What the world can do to the journal's files. Each kind has its own exit code (app/exit_code.h) and its own
// remedy.
enum class ErrorKind {
  Missing,        // the file or its folder is not there
  Empty,          // the file has no bytes
  NotADatabase,   // a readable database, but not one of Comanda
  WrongKey,       // the key was made for another database
  Truncated,      // the end of the file is missing
  Damaged,        // bytes are not those that were written, or committed data is gone
  NewerVersion,   // written by a later Comanda
  OlderVersion,   // written by another Comanda, and to be brought up to date before it can only be read
  AlreadyExists,  // something would have been overwritten
  NotWritable,    // the system does not let us write here
  DiskFull,       // no room
  InUse,          // another process works on it
  IoFailure,      // the disk failed; what was being written is in doubt
  ClockJumped,    // the wall clock moved further than the journal accepts
  KeyNotGuarded,  // others than its owner may read the key file
  BadCertificate, // the host's TLS certificate cannot be used
  Unsupported,    // the library or the disk at hand cannot do what is needed
  HalfRestored,   // a restore into the folder was cut off before the journal was in its place
  HeadLost,       // the note of the journal's last event is gone or damaged; the database may be whole
  IsAFolder,      // a folder, where a file should be
  IsNoFolder,     // a file, where a folder should be
  Invalid,        // the request itself is wrong: a constraint, a limit, a malformed statement. Stays the last
};

// Trouble of the world, told to a human: `what` is one or two English sentences that name the file and the
// remedy. It never holds keys or business data, but it is for the host's own log and screen: terminals get
// the plainSentence.
struct Error {
  ErrorKind kind;
  std::string what;
};

template <typename T>
using Result = std::expected<T, Error>;

// The kind's name in lower-case words with hyphens, for logs and tests: "wrong-key".
std::string_view kindName(ErrorKind kind);

// The same trouble for somebody at a terminal, who must not learn the host's paths and can mend nothing: one
// sentence, "The host's disk is full."
std::string_view plainSentence(ErrorKind kind);

// The sentence for this kind about this file; `detail` is added in parentheses.
Error errorAbout(ErrorKind kind, const std::filesystem::path& file, std::string_view detail = {});

// The same for a failed call to the operating system.
Error errorAbout(std::error_code code, const std::filesystem::path& file);

// Paths in sentences and for SQLite are UTF-8 on every platform.
std::string utf8(const std::filesystem::path& path);

} // namespace comanda::journal
