// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "domain/values/instant.h"

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace comanda::domain {

/// What a decision may know besides the house: when, who, where from. The host fills it in; there is no clock
/// here.
struct Context {
  values::LocalTime
      now; ///< The host's time, never earlier than the house's last event, and the restaurant's offset.
  std::string actorId;  ///< The member of staff who acts.
  std::string deviceId; ///< The device the command came from.
};

/// The house says yes: what happens, in order (only the body of each event is set), and the id of what it
/// concerns. No events: everything is already as it was asked for.
struct Approval {
  std::vector<v1::Event> events;
  std::string subjectId;
};

/// What decide() answers. A rejection is a value, not an error: nothing happened and the sender is told why.
using Decision = std::expected<Approval, v1::Rejection>;

/// What a part of a decision answers that only looks whether rules are kept.
using Check = std::expected<void, v1::Rejection>;

/// Asks the rules one after the other, up to the first that says no.
template <class... Rules>
Check checkInOrder(Rules&&... rules) {
  Check check;
  static_cast<void>(((check = rules(), check.has_value()) && ...));
  return check;
}

/// The house says no: the rule, the field of the command that broke it (a path within the command, such as
/// "lines[0].item_id"), and the record that stands against it.
inline std::unexpected<v1::Rejection> reject(v1::Rule rule, std::string field, std::string subjectId = {}) {
  v1::Rejection rejection;
  rejection.set_rule(rule);
  rejection.set_field(std::move(field));
  rejection.set_subject_id(std::move(subjectId));
  return std::unexpected(std::move(rejection));
}

} // namespace comanda::domain
