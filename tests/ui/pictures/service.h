// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manual_clock.h"
#include "tests/support/scenario.h"

#include <string>
#include <vector>

/// A restaurant worth a picture: the small trattoria with names as they are on a menu, and what happens in
/// it.
namespace comanda::pictures {

/// Time for the scenario and for the screens together.
class Service {
public:
  Service();

  testing::Scenario scenario;
  testing::ManualClock clock;

  /// A line: how many of what, and what goes with it; "no onion" leaves something out.
  struct Dish {
    int quantity = 1;
    std::string item;
    std::vector<std::string> modifiers;
    std::string instructions;
    int seat = 0;
    std::vector<v1::Allergen> allergies;
  };
  /// A table's first round, or one more of them. Returns the ids of the lines.
  std::vector<std::string> send(const std::string& table, const std::vector<Dish>& dishes);
  void pass(int minutes);

private:
  int m_lines = 0;
  int m_rounds = 0;
};

/// The kitchen of the direction: six tickets from 41 minutes to some seconds old.
Service kitchenService();
/// One table of four that wants to pay.
Service tillService();

} // namespace comanda::pictures
