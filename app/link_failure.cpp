// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link_failure.h"

#include <string>

namespace comanda::app {

Failure failureOf(ports::LinkTrouble trouble, const link::HostApi& api, const link::HostLogin& login) {
  const std::string words = login.trouble().what.toStdString();
  const std::string where = api.url().toString().toStdString();
  switch (trouble) {
  case ports::LinkTrouble::NotTrusted:
    return {.code = ExitCode::HostNotTrusted, .what = api.strangerSentence().toStdString()};
  case ports::LinkTrouble::SignedOut:
    return {.code = ExitCode::LoginRefused, .what = words.empty() ? "The host has ended the login." : words};
  case ports::LinkTrouble::Unreachable:
  case ports::LinkTrouble::None: break;
  }
  return {.code = ExitCode::HostUnreachable,
          .what = words.empty() ? "The host at " + where + " does not answer any more." : words};
}

Failure readOnlyFailure(const ports::LinkState& state) {
  Failure failure{.code = ExitCode::HostReadOnly, .what = "The host takes no changes any more."};
  if (!state.why.violations().empty()) {
    failure.what += " " + state.why.violations(0).message();
  }
  return failure;
}

} // namespace comanda::app
