// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/choice.h"
#include "ui/floor/views.h"
#include "ui/models/terminal.h"
#include "ui/shell/navigator.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace comanda::ui_floor {

/// How often the minutes on the plan are read off the clock anew.
inline constexpr int kFloorTickMs = 10'000;
/// More guests than this are entered on the check.
inline constexpr int kCoversMax = 32;

/// What the floor does, without widgets: what it shows, and what taps on it lead to.
class FloorPresenter : public QObject {
  Q_OBJECT

public:
  using Undo = std::function<void()>;
  /// What can be done with a table as it stands, and by whoever stands here.
  struct Actions {
    bool hasOrder = false;
    bool order = false; ///< Seat guests and open the order, or go to it.
    bool move = false;
    bool merge = false;
    bool bill = false;
    bool clear = false;
  };

  /// Both outlive this.
  FloorPresenter(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent = nullptr);

  const FloorView& view() const { return m_view; }
  Actions actionsFor(const std::string& tableId) const;
  bool maySeat() const { return m_terminal.may(v1::PERMISSION_SERVE_TABLES); }
  bool mayEditPlan() const { return m_terminal.may(v1::PERMISSION_MANAGE_FLOOR); }
  /// What whoever stands here may do with some table that has an order.
  Actions actionsForSome() const;
  bool maySell() const { return m_terminal.may(v1::PERMISSION_TAKE_ORDERS); }
  /// "Table 3 · 4 seats".
  QString headingOf(const std::string& tableId) const;
  int seatsOf(const std::string& tableId) const;

  void showRoom(const std::string& roomId);
  /// The one thing that is nearest: choose it, go to its order, seat guests, clear.
  void tap(const std::string& tableId);
  /// The same for a table that is not cleared yet: who orders sits there.
  void seatOrOpen(const std::string& tableId);
  void tapNeed(const NeedView& need);
  /// Everything else that can be done.
  void hold(const std::string& tableId);

  /// So many sit down here and are served: opens their order and goes to it. 0 keeps what is known.
  void open(const std::string& tableId, int covers);
  void goToOrder(const std::string& orderId);
  void newTakeaway();
  void goToBill(const std::string& tableId);
  void clear(const std::string& tableId);

  /// From now on a tap chooses a table, until cancelChoice().
  void beginMove(const std::string& tableId);
  void beginMerge(const std::string& tableId);
  void beginSeating(int covers);
  /// With the chosen table; where none is, it is asked for first.
  void moveChosen();
  void mergeChosen();
  void billChosen();
  void chooseNone();
  void editPlan();
  void cancelChoice();

  /// Nobody looks any more: what the host answers from now on moves nobody away from where they are.
  void leave();

Q_SIGNALS:
  void changed();
  void coversAsked(const std::string& tableId);
  void clearingAsked(const std::string& tableId);
  void actionsAsked(const std::string& tableId);
  /// To be said once, with a way back where there is one.
  void said(const QString& sentence, const comanda::ui_floor::FloorPresenter::Undo& undo);

private:
  bool mayBill() const;
  using OnDone = std::function<void(const v1::Accepted&)>;
  void refresh();
  void begin(Choice choice);
  void choose(const std::string& tableId);
  void actOn(Choice::For what, const std::string& tableId);
  void seat(const std::string& tableId, int covers);
  void move(const std::string& orderId, const std::string& toTableId, const std::string& fromTableId);
  void merge(const std::string& fromOrderId, const std::string& intoOrderId, const std::string& tableId);
  void send(std::vector<v1::Command> commands, const std::string& pending, OnDone onDone);
  void openAndGo(v1::Command command, const std::string& orderId, const std::string& pending);
  v1::TableStatus statusOf(const std::string& tableId) const;
  QString nameOf(const std::string& tableId) const;

  models::Terminal& m_terminal;
  shell::Navigator& m_navigator;
  QTimer m_tick;
  FloorView m_view;
  std::string m_roomId;
  Choice m_choice;
  std::string m_chosenId;          ///< Tapped last.
  std::set<std::string> m_pending; ///< Tables the host was asked about; the new takeaway too.
  std::string m_awaitedOrder;      ///< Opened last, and to be gone to when the host says yes.
};

} // namespace comanda::ui_floor
