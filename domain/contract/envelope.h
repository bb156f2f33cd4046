// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/values/assert.h"

#include <utility>

namespace comanda::contract {

/// Puts the body of a command, such as v1::OpenOrder, into its envelope.
template <class Body>
v1::Command commandOf(Body body) {
  v1::Command command;
  const auto* oneof = v1::Command::descriptor()->FindOneofByName("body");
  for (int i = 0; i < oneof->field_count(); ++i) {
    if (oneof->field(i)->message_type() == Body::descriptor()) {
      auto* message = command.GetReflection()->MutableMessage(&command, oneof->field(i));
      static_cast<Body&>(*message) = std::move(body);
      return command;
    }
  }
  COMANDA_ASSERT(false, "this message is no command");
  return command;
}

} // namespace comanda::contract
