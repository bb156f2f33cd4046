// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/options.pb.h"

#include <string>

namespace comanda::host {

/// Who is at the other end, as the host has established it. Never taken from what they send.
struct Identity {
  std::string staffId;
  std::string deviceId;
  bool operator==(const Identity&) const = default;
};

} // namespace comanda::host
