// SPDX-License-Identifier: GPL-3.0-or-later
// What the kitchen display shows, as plain values: a card is built anew only where its value is another one.
#pragma once

#include "domain/values/instant.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace comanda::ui_kitchen {

/// Where a line stands, as the cook sees it.
enum class LineLook { Open, Ready, Void };

struct CardLine {
  QString id;
  QString ticketId;
  int quantity = 0;     ///< What is still wanted; of a voided line what was voided.
  int voidedBeside = 0; ///< Portions that were voided of a line of which something is left.
  QString name;
  QString details; ///< Modifiers, instructions, seat; on the pass the station first. Several lines of text.
  QString allergy; ///< "NUTS".
  QString added;   ///< "added 20:42" for a line of a later round.
  LineLook look = LineLook::Open;

  bool operator==(const CardLine&) const = default;
};

/// One ticket, or on the pass one order.
struct Card {
  QString key; ///< The ticket's id; on the pass the order's.
  QString title;
  QString note; ///< "Sara · #118".
  values::Instant since;
  int warnMinutes = 0;
  int lateMinutes = 0;
  std::vector<CardLine> lines;
  std::vector<QString> ticketIds; ///< On the pass those that can be served.
  QString doneText;               ///< What the big button does.
  bool canDone = true;
  bool isQueued = false;
  bool isStarted = false;
  bool hasPriority = false;
  bool isVoided = false; ///< Nothing of it is left; it stays until the cook has seen that.
  bool isPass = false;
  int recalls = 0;

  bool operator==(const Card&) const = default;
};

/// What changes from second to second.
struct Age {
  enum class Urgency { New, Fresh, Warn, Late };

  QString text;
  Urgency urgency = Urgency::Fresh;

  bool operator==(const Age&) const = default;
};

struct Filter {
  QString id; ///< A station's id, "all" or "pass".
  QString label;
  int count = 0;
  bool isChosen = false;

  bool operator==(const Filter&) const = default;
};

/// How many of one dish are open.
struct DayCount {
  QString name;
  int count = 0;

  bool operator==(const DayCount&) const = default;
};

/// A ticket that can be called back.
struct Recallable {
  QString ticketId;
  QString title;
  QString details;
  QString when;
};

} // namespace comanda::ui_kitchen
