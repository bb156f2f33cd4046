// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/fault.h"

namespace comanda::imports {

std::string place(const Fault& fault) {
  std::string text = fault.line == 0 ? "" : "line " + std::to_string(fault.line);
  if (!fault.column.empty()) {
    text.append(text.empty() ? "" : ", ").append("column ").append(fault.column);
  }
  return text;
}

std::string sentence(const Fault& fault) {
  std::string text = fault.file;
  const std::string where = place(fault);
  if (!where.empty()) {
    text.append(text.empty() ? "" : ", ").append(where);
  }
  return text.append(text.empty() ? "" : ": ").append(fault.what);
}

} // namespace comanda::imports
