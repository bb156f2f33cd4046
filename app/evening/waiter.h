// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/player.h"

#include <set>
#include <string>

namespace comanda::evening {

/// Serves the tables of a section: seats guests while the doors are open, takes orders course by course,
/// sends, fires, serves, brings the bill, clears the table. Now and then moves a party, parts a check or
/// makes a mistake.
class Waiter : public Player {
public:
  Waiter(Part part, std::set<std::string> tableIds, values::Instant doorsClose)
      : Player(std::move(part)),
        m_tableIds(std::move(tableIds)),
        m_doorsClose(doorsClose) {}

  void act(values::Instant now) override;

private:
  void attendTable(const v1::Table& table, values::Instant now);
  void seatGuests(const v1::Table& table);
  void attendOrder(const v1::Order& order, values::Instant now);
  void takeCourse(const v1::Order& order, const std::vector<int>& courses, values::Instant now);
  bool serveWhatIsReady(const v1::Order& order);
  bool fireNextCourse(const v1::Order& order);
  void bringBill(const v1::Order& order);
  bool misadventure(const v1::Order& order);

  std::set<std::string> m_tableIds;
  values::Instant m_doorsClose;
};

} // namespace comanda::evening
