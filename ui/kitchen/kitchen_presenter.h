// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"
#include "ui/kitchen/kitchen_view.h"
#include "ui/models/terminal.h"

#include <QObject>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace comanda::shell {
class Navigator;
}

namespace comanda::ui_kitchen {

/// What the kitchen has to do, oldest first, and what a cook may say about it. Time passes for it when tick()
/// is called.
class KitchenPresenter : public QObject {
  Q_OBJECT

public:
  /// Both outlive this.
  KitchenPresenter(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent = nullptr);

  const std::vector<Card>& cards() const { return m_cards; }
  const std::vector<Filter>& filters() const { return m_filters; }
  const std::vector<DayCount>& dayCounts() const { return m_dayCounts; }
  /// Of the chosen station, the last one first.
  std::vector<Recallable> recallables() const;
  Age ageOf(const Card& card) const;
  /// How many of the cards are late by now.
  int lateCount() const;

  /// "all", "pass" or a station's id; another text is "all".
  void choose(const QString& filterId);
  const QString& chosen() const { return m_chosen; }

  // Taps. What a card's key or index does not find is not done.
  void tapLine(const QString& ticketId, const QString& lineId);
  void start(const QString& key);
  /// The big button: bumps, serves, or takes note of a void.
  void done(const QString& key);
  void togglePriority(const QString& key);
  void recall(const QString& ticketId);

  // A bump bar.
  void doneNth(int nth); ///< From 1.
  void walkCards(int step);
  /// Within the card in focus; false where its lines end.
  bool walkLines(int step);
  void tickInFocus();
  void doneInFocus();
  int focusedCard() const; ///< -1 for none.
  int focusedLine() const { return m_focusedLine; }

  /// A second has passed, or more.
  void tick();
  /// The link to the host is cut.
  bool isStale() const { return m_cutSince.has_value(); }
  /// Why, and how old what is shown is; empty unless stale.
  QString staleText() const;

Q_SIGNALS:
  void changed();
  void ticked();
  /// A ticket came that this screen shows, or several at once: for the ears. Not for those that were there
  /// when the display was switched on, or that another filter shows.
  void newTicket();
  /// Something was done that recall(ticketId) undoes.
  void bumped(const QString& text, const QString& ticketId);
  void refused(const QString& sentence);

private:
  using Tickets = std::vector<const v1::Ticket*>;

  struct Tap {
    QString on;
    values::Instant at{};
  };

  void beginAnew();
  void rebuild();
  bool hasNewTicket();
  void keepFocus();
  void followLink();
  void submit(std::vector<v1::Command> commands, std::function<void()> onAccepted = {},
              const QString& key = {});
  bool isSameTap(const Tap& tap) const;
  const Card* find(const QString& key) const;
  const v1::Ticket* ticketOf(const QString& id) const;

  bool isShownAt(const v1::Ticket& ticket, const QString& filterId) const;
  bool isUnseenVoid(const v1::Ticket& ticket) const;
  std::vector<Card> ticketCards() const;
  std::vector<Card> passCards() const;
  std::vector<Filter> makeFilters() const;
  std::vector<DayCount> countDay() const;

  models::Terminal& m_terminal;
  std::vector<Card> m_cards;
  std::vector<Filter> m_filters;
  std::vector<DayCount> m_dayCounts;
  QString m_chosen;
  QString m_focusKey;
  int m_focusedLine = 0;
  std::set<QString> m_seenVoids;
  std::set<QString> m_underWay; ///< Cards and lines whose answer is awaited: a second tap is the same tap.
  Tap m_ticked;                 ///< The last line.
  Tap m_prioritized;            ///< The last card that was to go first, or not any more.
  Tap m_bumped;                 ///< The last card that went: those behind it moved up.
  std::unordered_set<std::string> m_knownTickets;
  bool m_knowsHouse = false; ///< It was there when the cards were last made.
  std::optional<values::Instant> m_cutSince;
  values::Instant m_heardAt{}; ///< Something came from the host.
};

} // namespace comanda::ui_kitchen
