// SPDX-License-Identifier: GPL-3.0-or-later
// What the floor shows, as plain values: the presenter makes them, the widgets paint them.
#pragma once

#include "ui/floor/service.h"
#include "ui/kit/tab.h"

#include <QLine>
#include <QRect>
#include <QString>
#include <string>
#include <vector>

namespace comanda::ui_floor {

struct TableView {
  std::string id;
  QString name;
  QRect place; ///< On the plan, in centimetres.
  bool isRound = false;
  int seats = 0;
  bool hasOrder = false;
  Mark mark = Mark::Free;
  QString badge;          ///< "O 18′"; empty for a free table.
  QString line;           ///< "4 · Ana", "4 seats".
  QString total;          ///< "64.50"; empty while there is nothing on the check.
  QString spoken;         ///< "Table 4, ordered, 3 guests, Luca, 48.00".
  bool isPending = false; ///< The host was asked for something about it and did not answer yet.
  bool isChosen = false;  ///< What is pressed beside the plan is meant for it.
  bool isOrigin = false;  ///< The one that is being moved.
  bool isOffered = true;  ///< Can be tapped now; while a table is chosen, not all can.
  bool isTarget = false;  ///< A table is being chosen, and it can be this one.
};

/// Something that waits for somebody on the floor.
struct NeedView {
  std::string tableId; ///< Empty for an order that is at no table.
  std::string orderId;
  Mark mark = Mark::Seated;
  QString title;
  QString subtitle;
  QString value;
  int rank = 0; ///< Smaller is more pressing; among equals whoever has waited longest.
  values::Instant since;
};

struct TakeawayView {
  std::string orderId;
  Mark mark = Mark::Seated;
  QString title;
  QString subtitle;
  QString badge;
  QString total;
};

struct FloorView {
  std::vector<kit::Tab> rooms;
  QString roomName;
  std::vector<TableView> tables; ///< Of the current room, in reading order.
  std::vector<QLine> walls;      ///< Of the current room, in centimetres.
  std::vector<NeedView> needs;   ///< Of the whole house, the most pressing first.
  std::vector<TakeawayView> takeaways;
  QString takeawayLine; ///< "3 orders".
  QString takeawayBadge;
  Mark takeawayMark = Mark::Free;
  QString covers; ///< "36 / 62".
  QString open;   ///< What is not paid yet, all together.
  QString chosen; ///< The table that was tapped last, "Table 4"; empty where it has no open order.
  QString choice; ///< What to tap now, while a table is being chosen; otherwise empty.
};

} // namespace comanda::ui_floor
