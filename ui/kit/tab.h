// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace comanda::kit {

/// One of several of which one is shown, such as a room.
struct Tab {
  std::string id;
  QString name;
  bool isCurrent = false;

  bool operator==(const Tab&) const = default;
};

} // namespace comanda::kit
