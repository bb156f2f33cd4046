// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/house.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace comanda::testing {

/// Commands as a restless restaurant sends them: mostly sensible for the house as it stands, often at the
/// wrong moment, sometimes for records that are not there. Every command of the contract comes up, also those
/// of an office that cannot wait until the evening is over. Works on the small trattoria, whose "ada", "max",
/// "sara" and "kim" it leaves in their roles. The same numbers give the same commands.
class RandomService {
public:
  explicit RandomService(std::uint64_t seed) : m_state(seed) {}

  v1::Command next(const domain::House& house);

private:
  int below(int n);
  std::string newId(const char* kind);
  /// The id of some record of a registry; sometimes of none.
  template <class T>
  std::string some(const values::Registry<T>& registry) {
    std::vector<std::string> ids;
    registry.forEach([&](const std::string& id, const T&) { ids.push_back(id); });
    if (ids.empty() || below(20) == 0) {
      return "missing";
    }
    std::sort(ids.begin(), ids.end());
    return ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))];
  }
  std::string oneOf(std::initializer_list<const char*> values);
  std::string someLine(const domain::House& house, const std::string& orderId);
  v1::NewLine someNewLine();

  /// What brings some order nearer to its end.
  v1::Command finishingCommand(const domain::House& house);
  v1::Command orderCommand(const domain::House& house);
  v1::Command moveCommand(const domain::House& house);
  v1::Command kitchenCommand(const domain::House& house);
  v1::Command moneyCommand(const domain::House& house);
  v1::Command takeBackCommand(const domain::House& house, const std::string& billId);
  v1::Command floorCommand(const domain::House& house);
  // Cash drawers and the end of the day (random_drawer.cpp).
  v1::Command drawerCommand(const domain::House& house);
  std::string someDrawer(const domain::House& house);

  // What the office does (random_office.cpp).
  v1::Command officeCommand(const domain::House& house);
  v1::Command settingsCommand();
  v1::Command menuCommand(const domain::House& house);
  v1::Command itemCommand(const domain::House& house);
  v1::Command planCommand(const domain::House& house);
  v1::Command staffCommand(const domain::House& house);

  std::uint64_t m_state;
  int m_lastId = 0;
};

} // namespace comanda::testing
