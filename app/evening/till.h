// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/player.h"

#include <string>

namespace comanda::evening {

/// The till: takes the money for every bill, closes what is paid and served, and serves those who take their
/// food away. One till of several looks after the orders whose ids fall to it. Its drawer is opened with a
/// float, carried to the safe when it is full, and counted in the end; it is known by its name, so that
/// whoever is at the till after a break finds it again.
class Till : public Player {
public:
  Till(Part part, int index, int tills, values::Instant doorsClose)
      : Player(std::move(part)),
        m_index(index),
        m_tills(tills),
        m_doorsClose(doorsClose) {}

  void act(values::Instant now) override;

private:
  bool isMine(const v1::Order& order) const;
  std::string drawerName() const;
  void attendDrawer();
  void openDrawer();
  void countDrawer(const v1::Drawer& drawer);
  void openTakeaway(values::Instant now);
  void attendTakeaway(const v1::Order& order);
  void takeMoney(const v1::Bill& bill);
  bool closeIfDone(const v1::Order& order);

  int m_index;
  int m_tills;
  values::Instant m_doorsClose;
};

} // namespace comanda::evening
