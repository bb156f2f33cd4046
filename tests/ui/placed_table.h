// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/commands.h"

#include <string>

namespace comanda::testing {

/// A table of 80 by 80 centimetres in the hall, with its corner here.
inline v1::Command tableAt(const std::string& id, int x, int y) {
  v1::Command command = saveTable(id);
  v1::Table& table = *command.mutable_save_table()->mutable_table();
  table.set_x(x);
  table.set_y(y);
  return command;
}

} // namespace comanda::testing
