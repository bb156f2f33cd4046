// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/decide.h"
#include "domain/evolve.h"

#include <initializer_list>
#include <string>
#include <vector>

/// Given these commands were accepted, when this command comes, then that happens: the shape of every domain
/// test.
namespace comanda::testing {

/// A house, a clock that moves only when told, and somebody who acts. The evening begins on Saturday
/// 2026-03-14 at 19:00 in Rome (18:00 UTC). Permissions are not checked here: the domain trusts the
/// dispatcher for that.
class Scenario {
public:
  Scenario();

  /// These commands were accepted before the test begins; a rejection fails the test.
  Scenario& given(const v1::Command& command);
  Scenario& given(const std::vector<v1::Command>& commands);

  /// The command comes: what the house decides. If it says yes, the house is the one after it.
  domain::Decision when(const v1::Command& command);

  /// So many minutes pass.
  Scenario& later(int minutes);

  /// Somebody else acts from now on, on a device of their own.
  Scenario& as(const std::string& staffId, const std::string& deviceId = "device-1");

  const domain::House& house() const { return m_house; }
  const domain::Context& context() const { return m_context; }
  /// Every event so far, as the journal would hold it.
  const std::vector<v1::Event>& journal() const { return m_journal; }

private:
  void happen(v1::Event event);

  domain::House m_house;
  domain::Context m_context;
  std::vector<v1::Event> m_journal;
};

/// The names of the events of an accepted decision, such as {"OrderOpened", "TableStateChanged"}; the rule's
/// name in angle brackets for a rejection: {"<ORDER_NOT_FOUND>"}.
std::vector<std::string> happened(const domain::Decision& decision);

/// "RULE @ field" of a rejection, "accepted" otherwise.
std::string rejection(const domain::Decision& decision);

/// A trattoria small enough to know by heart: settings (EUR, inclusive IVA 10 % for "food", 22 % for "drink";
/// take-away food 4 %), stations grill, bar and pass, categories "mains" (grill) and "drinks" (bar), items
/// "steak" 2400 (grill, 12 min, course 2, group "doneness" required 1..1), "salad" 850 (grill, 4 min, course
/// 1), "beer" 500 (bar, 1 min, course 0, variants "small" 400 and "large" 600), "bread" 250 (no station,
/// course 0); room "hall" with tables "t1" to "t4"; staff "ada" (admin), "max" (manager), "sara" and "sam"
/// (servers), "kim" (kitchen), "carl" (cashier).
std::vector<v1::Command> smallTrattoria();
/// A scenario in which it has been set up.
Scenario trattoria();

} // namespace comanda::testing
