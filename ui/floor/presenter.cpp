// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/presenter.h"

#include "domain/contract/envelope.h"
#include "domain/floor/table_state.h"
#include "ui/floor/view_builder.h"
#include "ui/models/refusal_text.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_floor {

namespace {

// Stands among the tables the host was asked about; no id has a space.
constexpr const char* kTakeawayPending = "new takeaway";

v1::Command freeTableCommand(const std::string& tableId) {
  v1::FreeTable body;
  body.set_table_id(tableId);
  return contract::commandOf(std::move(body));
}

v1::Command transferCommand(const std::string& orderId, const std::string& tableId) {
  v1::TransferOrder body;
  body.set_order_id(orderId);
  body.set_table_id(tableId);
  return contract::commandOf(std::move(body));
}

// The room that is asked for, or the first one where it is not there (any more).
std::string roomToShow(const domain::House& house, const std::string& wanted) {
  if (house.rooms.contains(wanted)) {
    return wanted;
  }
  const std::vector<const v1::Room*> rooms = house.rooms.sorted();
  const auto first =
      std::ranges::min_element(rooms, {}, [](const v1::Room* room) { return room->position(); });
  return first == rooms.end() ? std::string() : (*first)->id();
}

} // namespace

FloorPresenter::FloorPresenter(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent)
    : QObject(parent),
      m_terminal(terminal),
      m_navigator(navigator) {
  connect(&m_terminal, &models::Terminal::changed, this, &FloorPresenter::refresh);
  connect(&m_terminal, &models::Terminal::personChanged, this, [this] {
    m_pending.clear(); // who is gone is not answered
    m_awaitedOrder.clear();
    m_choice = {};
    m_chosenId.clear();
    refresh();
  });
  connect(&m_tick, &QTimer::timeout, this, &FloorPresenter::refresh);
  m_tick.start(kFloorTickMs);
  refresh();
}

void FloorPresenter::refresh() {
  // An order that is moved may have been closed elsewhere meanwhile.
  if (!m_choice.orderId.empty()) {
    const v1::Order* order = m_terminal.house().orders.find(m_choice.orderId);
    if (order == nullptr || order->status() != v1::OPEN) m_choice = {};
  }
  m_view = ViewBuilder(m_terminal, m_choice, m_pending)
               .build(roomToShow(m_terminal.house(), m_roomId), m_chosenId);
  Q_EMIT changed();
}

FloorPresenter::Actions FloorPresenter::actionsFor(const std::string& tableId) const {
  const v1::TableStatus status = statusOf(tableId);
  const bool hasOrder = !status.order_id().empty();
  const bool mayMove = m_terminal.may(v1::PERMISSION_MOVE_ORDERS);
  return {.hasOrder = hasOrder,
          .order = maySell(),
          .move = hasOrder && mayMove,
          .merge = hasOrder && mayMove,
          .bill = hasOrder && mayBill(),
          .clear = !hasOrder && status.state() != v1::FREE && maySeat()};
}

FloorPresenter::Actions FloorPresenter::actionsForSome() const {
  const bool mayMove = m_terminal.may(v1::PERMISSION_MOVE_ORDERS);
  return {.move = mayMove, .merge = mayMove, .bill = mayBill()};
}

bool FloorPresenter::mayBill() const {
  return m_terminal.may(v1::PERMISSION_ISSUE_BILL) || m_terminal.may(v1::PERMISSION_TAKE_PAYMENT);
}

QString FloorPresenter::headingOf(const std::string& tableId) const {
  return tr("%1 · %2", "table, seats").arg(nameOf(tableId), seatsText(seatsOf(tableId)));
}

int FloorPresenter::seatsOf(const std::string& tableId) const {
  const v1::Table* table = m_terminal.house().tables.find(tableId);
  return table != nullptr ? table->seats() : 0;
}

void FloorPresenter::showRoom(const std::string& roomId) {
  m_roomId = roomId;
  refresh();
}

void FloorPresenter::tap(const std::string& tableId) {
  if (m_choice.isOpen()) {
    choose(tableId);
    return;
  }
  if (m_pending.contains(tableId)) {
    return; // a second tap is not a second wish
  }
  m_chosenId = tableId;
  refresh();
  const v1::TableStatus status = statusOf(tableId);
  if (!status.order_id().empty()) {
    goToOrder(status.order_id());
  } else if (status.state() == v1::DIRTY) {
    Q_EMIT clearingAsked(tableId);
  } else {
    seatOrOpen(tableId);
  }
}

void FloorPresenter::seatOrOpen(const std::string& tableId) {
  const v1::TableStatus status = statusOf(tableId);
  if (!status.order_id().empty()) {
    goToOrder(status.order_id());
  } else if (status.covers() == 0) {
    Q_EMIT coversAsked(tableId);
  } else {
    open(tableId, 0);
  }
}

void FloorPresenter::tapNeed(const NeedView& need) {
  cancelChoice();
  if (!need.orderId.empty()) {
    goToOrder(need.orderId);
  } else {
    tap(need.tableId);
  }
}

void FloorPresenter::hold(const std::string& tableId) {
  if (!m_choice.isOpen() && !m_pending.contains(tableId)) {
    Q_EMIT actionsAsked(tableId);
  }
}

void FloorPresenter::open(const std::string& tableId, int covers) {
  const std::string orderId = m_terminal.newId();
  v1::OpenOrder body;
  body.set_order_id(orderId);
  body.set_type(v1::DINE_IN);
  body.set_table_id(tableId);
  body.set_covers(covers);
  openAndGo(contract::commandOf(std::move(body)), orderId, tableId);
}

void FloorPresenter::newTakeaway() {
  if (m_pending.contains(kTakeawayPending)) {
    return; // a second tap is not a second wish
  }
  const std::string orderId = m_terminal.newId();
  v1::OpenOrder body;
  body.set_order_id(orderId);
  body.set_type(v1::TAKEAWAY);
  openAndGo(contract::commandOf(std::move(body)), orderId, kTakeawayPending);
}

void FloorPresenter::openAndGo(v1::Command command, const std::string& orderId, const std::string& pending) {
  m_awaitedOrder = orderId;
  send({std::move(command)}, pending, [this, orderId](const v1::Accepted& accepted) {
    if (m_awaitedOrder != orderId) {
      return; // something else was tapped meanwhile
    }
    // Somebody may have been quicker: then it is the order that the table has.
    goToOrder(accepted.subject_ids_size() > 0 ? accepted.subject_ids(0) : orderId);
  });
}

void FloorPresenter::goToOrder(const std::string& orderId) {
  m_awaitedOrder.clear();
  m_navigator.go(QStringLiteral("order"), QString::fromStdString(orderId));
}

void FloorPresenter::goToBill(const std::string& tableId) {
  m_navigator.go(QStringLiteral("till"), QString::fromStdString(statusOf(tableId).order_id()));
}

void FloorPresenter::clear(const std::string& tableId) {
  send({freeTableCommand(tableId)}, tableId, {});
}

void FloorPresenter::beginMove(const std::string& tableId) {
  begin({.what = Choice::For::Move, .tableId = tableId, .orderId = statusOf(tableId).order_id()});
}

void FloorPresenter::beginMerge(const std::string& tableId) {
  begin({.what = Choice::For::Merge, .tableId = tableId, .orderId = statusOf(tableId).order_id()});
}

void FloorPresenter::beginSeating(int covers) {
  begin({.what = Choice::For::Seat, .covers = covers});
}

void FloorPresenter::moveChosen() {
  actOn(Choice::For::WhichMoves, m_chosenId);
}

void FloorPresenter::mergeChosen() {
  actOn(Choice::For::WhichMerges, m_chosenId);
}

void FloorPresenter::billChosen() {
  actOn(Choice::For::WhichPays, m_chosenId);
}

// A table that has no order (any more) is none that was chosen.
void FloorPresenter::actOn(Choice::For what, const std::string& tableId) {
  if (m_view.chosen.isEmpty()) {
    begin({.what = what, .tableId = {}, .orderId = {}});
    return;
  }
  switch (what) {
  case Choice::For::WhichMoves: beginMove(tableId); break;
  case Choice::For::WhichMerges: beginMerge(tableId); break;
  default: goToBill(tableId); break;
  }
}

void FloorPresenter::chooseNone() {
  m_chosenId.clear();
  refresh();
}

void FloorPresenter::editPlan() {
  const auto current = std::ranges::find_if(m_view.rooms, &kit::Tab::isCurrent);
  m_navigator.go(QStringLiteral("planEditor"),
                 current != m_view.rooms.end() ? QString::fromStdString(current->id) : QString());
}

void FloorPresenter::begin(Choice choice) {
  m_awaitedOrder.clear();
  m_choice = std::move(choice);
  refresh();
}

void FloorPresenter::cancelChoice() {
  if (m_choice.isOpen()) {
    m_choice = {};
    refresh();
  }
}

void FloorPresenter::leave() {
  m_awaitedOrder.clear();
  cancelChoice();
}

void FloorPresenter::choose(const std::string& tableId) {
  const v1::TableStatus status = statusOf(tableId);
  if (!m_choice.accepts(status)) {
    return;
  }
  const Choice choice = std::exchange(m_choice, {});
  switch (choice.what) {
  case Choice::For::Nothing: break;
  case Choice::For::Move: move(choice.orderId, tableId, choice.tableId); break;
  case Choice::For::Merge: merge(choice.orderId, status.order_id(), tableId); break;
  case Choice::For::Seat: seat(tableId, choice.covers); break;
  case Choice::For::WhichMoves: beginMove(tableId); break;
  case Choice::For::WhichMerges: beginMerge(tableId); break;
  case Choice::For::WhichPays: goToBill(tableId); break;
  }
  refresh();
}

void FloorPresenter::seat(const std::string& tableId, int covers) {
  std::vector<v1::Command> commands;
  if (statusOf(tableId).state() == v1::DIRTY) commands.push_back(freeTableCommand(tableId));
  v1::SeatTable body;
  body.set_table_id(tableId);
  body.set_covers(covers);
  commands.push_back(contract::commandOf(std::move(body)));
  send(std::move(commands), tableId, [this, tableId, covers](const v1::Accepted&) {
    Q_EMIT said(tr("%1: %2", "table, guests").arg(nameOf(tableId), guestsText(covers)),
                [this, tableId] { clear(tableId); });
  });
}

void FloorPresenter::move(const std::string& orderId, const std::string& toTableId,
                          const std::string& fromTableId) {
  std::vector<v1::Command> commands;
  if (statusOf(toTableId).state() == v1::DIRTY) commands.push_back(freeTableCommand(toTableId));
  commands.push_back(transferCommand(orderId, toTableId));
  send(std::move(commands), toTableId, [this, orderId, toTableId, fromTableId](const v1::Accepted&) {
    const QString sentence =
        tr("%1 sits at %2 now.", "table, table").arg(nameOf(fromTableId), nameOf(toTableId));
    Q_EMIT said(sentence, [this, orderId, toTableId, fromTableId] { move(orderId, fromTableId, toTableId); });
  });
}

void FloorPresenter::merge(const std::string& fromOrderId, const std::string& intoOrderId,
                           const std::string& tableId) {
  v1::MergeOrders body;
  body.set_from_order_id(fromOrderId);
  body.set_into_order_id(intoOrderId);
  send({contract::commandOf(std::move(body))}, tableId, [this, tableId](const v1::Accepted&) {
    Q_EMIT said(tr("Everything is on the check of %1 now.").arg(nameOf(tableId)), {});
  });
}

void FloorPresenter::send(std::vector<v1::Command> commands, const std::string& pending, OnDone onDone) {
  m_pending.insert(pending);
  refresh();
  m_terminal.submit(std::move(commands), this,
                    [this, pending, onDone = std::move(onDone)](const v1::Outcome& outcome) {
                      m_pending.erase(pending);
                      refresh();
                      if (!outcome.has_accepted()) {
                        Q_EMIT said(models::refusalText(outcome), {});
                      } else if (onDone) {
                        onDone(outcome.accepted());
                      }
                    });
}

v1::TableStatus FloorPresenter::statusOf(const std::string& tableId) const {
  return floor::statusOf(m_terminal.house(), tableId);
}

QString FloorPresenter::nameOf(const std::string& tableId) const {
  const v1::Table* table = m_terminal.house().tables.find(tableId);
  return table != nullptr ? tableText(table->name()) : QString();
}

} // namespace comanda::ui_floor
