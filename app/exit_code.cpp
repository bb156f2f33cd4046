// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exit_code.h"

namespace comanda::app {

ExitCode exitCodeOf(const journal::Error& error) {
  using journal::ErrorKind;
  switch (error.kind) {
  case ErrorKind::WrongKey: return ExitCode::WrongKey;
  case ErrorKind::Damaged:
  case ErrorKind::Empty:
  case ErrorKind::NotADatabase: return ExitCode::Damaged;
  case ErrorKind::NewerVersion:
  case ErrorKind::Unsupported: return ExitCode::NewerVersion;
  case ErrorKind::NotWritable: return ExitCode::NotWritable;
  case ErrorKind::DiskFull: return ExitCode::DiskFull;
  case ErrorKind::InUse: return ExitCode::InUse;
  case ErrorKind::ClockJumped: return ExitCode::ClockJumped;
  case ErrorKind::Missing: return ExitCode::Missing;
  case ErrorKind::AlreadyExists: return ExitCode::AlreadyThere;
  case ErrorKind::IoFailure: return ExitCode::IoFailure;
  case ErrorKind::KeyNotGuarded: return ExitCode::KeyNotGuarded;
  case ErrorKind::Invalid: return ExitCode::CheckFailed;
  }
  return ExitCode::CheckFailed;
}

} // namespace comanda::app
