// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/outcome.pb.h"
#include "server/journal/error.h"

#include <string>
#include <string_view>

/// Builds outcomes that the host gives without asking the house.
namespace comanda::host {

inline v1::Refused refused(v1::Refusal why, std::string_view field = {}, std::string_view message = {}) {
  v1::Refused result;
  result.set_refusal(why);
  if (!field.empty() || !message.empty()) {
    v1::Violation* violation = result.add_violations();
    violation->set_field(std::string(field));
    violation->set_message(std::string(message));
  }
  return result;
}

/// Why the host takes no changes, in words for those at a terminal; the error itself is for the host's log.
inline v1::Refused readOnly(const journal::Error& error) {
  return refused(v1::READ_ONLY, "",
                 std::string(journal::plainSentence(error.kind)) +
                     " It takes no changes any more; everything it has confirmed is safe. Look at the host.");
}

/// The same where the host goes on, but could not read what it was asked for.
inline v1::Refused unreadable(const journal::Error& error) {
  return refused(v1::READ_ONLY, "",
                 std::string(journal::plainSentence(error.kind)) +
                     " What you asked for cannot be read now. Look at the host.");
}

inline v1::Outcome outcome(const std::string& commandId, v1::Refused refusal) {
  v1::Outcome result;
  result.set_command_id(commandId);
  *result.mutable_refused() = std::move(refusal);
  return result;
}

} // namespace comanda::host
