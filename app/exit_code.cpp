// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exit_code.h"

namespace comanda::app {

ExitCode exitCodeOf(const journal::Error& error) {
  using journal::ErrorKind;
  switch (error.kind) {
  case ErrorKind::WrongKey: return ExitCode::WrongKey;
  case ErrorKind::Damaged: return ExitCode::Damaged;
  case ErrorKind::Empty: return ExitCode::Empty;
  case ErrorKind::Truncated: return ExitCode::Truncated;
  case ErrorKind::NotADatabase: return ExitCode::NotADatabase;
  case ErrorKind::NewerVersion: return ExitCode::NewerVersion;
  case ErrorKind::OlderVersion: return ExitCode::OlderVersion;
  case ErrorKind::Unsupported: return ExitCode::Unsupported;
  case ErrorKind::NotWritable: return ExitCode::NotWritable;
  case ErrorKind::DiskFull: return ExitCode::DiskFull;
  case ErrorKind::InUse: return ExitCode::InUse;
  case ErrorKind::ClockJumped: return ExitCode::ClockJumped;
  case ErrorKind::Missing: return ExitCode::Missing;
  case ErrorKind::AlreadyExists: return ExitCode::AlreadyThere;
  case ErrorKind::IoFailure: return ExitCode::IoFailure;
  case ErrorKind::KeyNotGuarded: return ExitCode::KeyNotGuarded;
  case ErrorKind::BadCertificate: return ExitCode::BadCertificate;
  case ErrorKind::HalfRestored: return ExitCode::HalfRestored;
  case ErrorKind::HeadLost: return ExitCode::HeadLost;
  case ErrorKind::IsAFolder: return ExitCode::IsAFolder;
  case ErrorKind::IsNoFolder: return ExitCode::IsNoFolder;
  case ErrorKind::Invalid: return ExitCode::CheckFailed;
  }
  return ExitCode::CheckFailed;
}

ExitCode exitCodeOf(const http::Error& error) {
  using http::ErrorKind;
  switch (error.kind) {
  case ErrorKind::AddressInUse: return ExitCode::AddressInUse;
  case ErrorKind::AddressNotAllowed:
  case ErrorKind::AddressNotThere:
  case ErrorKind::System: return ExitCode::CannotListen;
  case ErrorKind::CertificateUnreadable:
  case ErrorKind::KeyUnreadable:
  case ErrorKind::KeyOfAnother: return ExitCode::BadCertificate;
  case ErrorKind::NoTls: return ExitCode::Unsupported;
  }
  return ExitCode::CheckFailed;
}

} // namespace comanda::app
