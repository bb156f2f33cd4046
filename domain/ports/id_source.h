// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace comanda::ports {

/// Where ids come from.
class IdSource {
public:
  virtual ~IdSource() = default;

  /// A UUIDv7 that nobody used before.
  virtual std::string newId() = 0;
};

} // namespace comanda::ports
