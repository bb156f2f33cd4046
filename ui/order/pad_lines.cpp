// SPDX-License-Identifier: GPL-3.0-or-later
// What taps on the order pad do to the lines of a check.
#include "domain/contract/envelope.h"
#include "domain/order/lookup.h"
#include "domain/order/resolve_line.h"
#include "ui/approval/approval_presenter.h"
#include "ui/models/refusal_text.h"
#include "ui/order/order_pad.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_order {

bool OrderPad::isSame(const v1::NewLine& wanted, const v1::OrderLine& line) const {
  v1::NewLine there = chosenFor(line);
  there.set_id(wanted.id());
  there.set_quantity(wanted.quantity());
  there.set_course_plus_one(wanted.course_plus_one() == 0 ? 0 : there.course_plus_one());
  return there.SerializeAsString() == wanted.SerializeAsString();
}

void OrderPad::add(const v1::NewLine& wanted) {
  if (order() == nullptr) {
    return;
  }
  if (const v1::NewLine line = withAllergies(wanted); !addToLast(line)) {
    addTo(m_orderId, line);
  }
}

// What it has already stays: it may have been said of the dish itself.
v1::NewLine OrderPad::withAllergies(v1::NewLine line) const {
  GuestAllergies::Allergens carried = m_allergies.carriedTo(*order(), line.seat());
  for (const int allergen : line.allergies()) {
    carried.insert(static_cast<v1::Allergen>(allergen));
  }
  line.mutable_allergies()->Assign(carried.begin(), carried.end());
  return line;
}

void OrderPad::addTo(const std::string& orderId, const v1::NewLine& wanted) {
  const v1::Order* order = m_terminal.house().orders.find(orderId);
  const v1::MenuItem* item = m_terminal.house().items.find(wanted.item_id());
  if (order == nullptr || item == nullptr) {
    Q_EMIT said(tr("That order is not open any more."));
    return;
  }
  v1::NewLine line = wanted;
  line.set_id(m_terminal.newId());
  if (auto made = order::resolveLine(m_terminal.house(), *item, line, order->type(), "")) {
    m_pending.push_back({.orderId = orderId, .line = *std::move(made)});
  }
  v1::AddLines command;
  command.set_order_id(orderId);
  *command.add_lines() = line;
  m_terminal.submit({contract::commandOf(std::move(command))}, this,
                    [this, orderId, line](const v1::Outcome& outcome) {
                      std::erase_if(m_pending, [&](const Added& a) { return a.line.id() == line.id(); });
                      refuse(orderId, line, false, outcome);
                      Q_EMIT changed();
                    });
  Q_EMIT changed();
}

// The same thing once more, right after it, is one line of two.
bool OrderPad::addToLast(const v1::NewLine& wanted) {
  const v1::Order shown = withPending();
  if (shown.lines().empty()) {
    return false;
  }
  const v1::OrderLine& last = *shown.lines().rbegin();
  if (last.state() != v1::UNSENT || !isSame(wanted, last)) {
    return false;
  }
  changeQuantity(last.id(), wanted.quantity());
  return true;
}

// Keeps what the host did not take, so that nobody has to remember it.
void OrderPad::refuse(const std::string& orderId, const v1::NewLine& line, bool isChange,
                      const v1::Outcome& outcome) {
  if (outcome.has_accepted()) {
    return;
  }
  const QString sentence = models::refusalText(outcome);
  m_refused.push_back({.orderId = orderId, .line = line, .isChange = isChange, .sentence = sentence});
  Q_EMIT said(tr("%1: %2").arg(nameOf(line), sentence));
}

bool OrderPad::hasRefused(const std::string& orderId) const {
  return std::ranges::find(m_refused, orderId, &NotTaken::orderId) != m_refused.end();
}

void OrderPad::letGo(const std::string& lineId) {
  std::erase_if(m_refused, [&](const NotTaken& refused) { return refused.line.id() == lineId; });
  Q_EMIT changed();
}

void OrderPad::tryAgain(const std::string& lineId) {
  const auto found =
      std::ranges::find_if(m_refused, [&](const NotTaken& refused) { return refused.line.id() == lineId; });
  if (found == m_refused.end()) {
    return;
  }
  const NotTaken again = *found;
  m_refused.erase(found);
  if (again.isChange && findLine(lineId) != nullptr) {
    change(again.line);
  } else {
    addTo(again.orderId, again.line);
  }
}

// Whoever works here now was not told what became of what is under way. What was refused is told to whom it
// was refused, also after a lock.
void OrderPad::changePerson() {
  m_pending.clear();
  m_changing.clear();
  if (!m_refused.empty()) m_refusedOf[m_staffId] = std::exchange(m_refused, {});
  m_staffId = m_terminal.staffId();
  if (const auto found = m_refusedOf.find(m_staffId); found != m_refusedOf.end()) {
    m_refused = std::move(found->second);
    m_refusedOf.erase(found);
  }
  std::erase_if(m_refused, [this](const NotTaken& refused) {
    const v1::Order* order = m_terminal.house().orders.find(refused.orderId);
    return order == nullptr || order->status() != v1::OPEN;
  });
  Q_EMIT changed();
}

const v1::OrderLine* OrderPad::findLine(const std::string& lineId) const {
  const v1::Order* order = this->order();
  return order == nullptr ? nullptr : order::findLine(*order, lineId);
}

v1::NewLine OrderPad::chosenFor(const v1::OrderLine& line) const {
  v1::NewLine chosen;
  chosen.set_id(line.id());
  chosen.set_item_id(line.item_id());
  chosen.set_variant_id(line.variant_id());
  for (const v1::ChosenModifier& modifier : line.modifiers()) {
    v1::ModifierChoice& choice = *chosen.add_modifiers();
    choice.set_group_id(modifier.group_id());
    choice.set_modifier_id(modifier.modifier_id());
    choice.set_parent_id(modifier.parent_id());
    choice.set_pre(modifier.pre());
    choice.set_quantity(modifier.quantity());
  }
  chosen.set_quantity(line.quantity());
  chosen.set_seat(line.seat());
  chosen.set_course_plus_one(line.course() + 1);
  chosen.set_instructions(line.instructions());
  *chosen.mutable_allergies() = line.allergies();
  chosen.set_hold(line.state() == v1::HELD);
  const v1::MenuItem* item = m_terminal.house().items.find(line.item_id());
  if (item != nullptr && item->open_price()) {
    chosen.set_price(line.unit_price()); // what was said stays said
  }
  return chosen;
}

void OrderPad::submit(v1::Command command) {
  m_terminal.submit({std::move(command)}, this, [this](const v1::Outcome& outcome) {
    if (!outcome.has_accepted()) {
      Q_EMIT said(models::refusalText(outcome));
    }
  });
}

void OrderPad::change(const v1::NewLine& wanted) {
  v1::NewLine line = wanted;
  if (const auto before = shownLine(line.id()); before && before->seat() != line.seat()) {
    line.clear_allergies(); // they are of the guest who was to get it
    line = withAllergies(line);
  }
  v1::ChangeLine command;
  command.set_order_id(m_orderId);
  *command.mutable_line() = line;
  Changed& changing = m_changing[line.id()];
  changing.line = line;
  ++changing.count;
  m_terminal.submit({contract::commandOf(std::move(command))}, this,
                    [this, orderId = m_orderId, line](const v1::Outcome& outcome) {
                      const auto changed = m_changing.find(line.id());
                      if (changed != m_changing.end() && --changed->second.count == 0) {
                        m_changing.erase(changed);
                      }
                      refuse(orderId, line, true, outcome);
                      Q_EMIT this->changed();
                    });
  Q_EMIT changed();
}

// Reckoned from what is shown and not from what the host has by now: two quick taps are two more.
void OrderPad::changeQuantity(const std::string& lineId, int by) {
  const auto line = shownLine(lineId);
  if (!line) {
    return;
  }
  if (line->quantity() + by <= 0) {
    remove(lineId);
    return;
  }
  v1::NewLine wanted = chosenFor(*line);
  wanted.set_quantity(line->quantity() + by);
  change(wanted);
}

void OrderPad::remove(const std::string& lineId) {
  const auto line = shownLine(lineId);
  if (!line) {
    return;
  }
  v1::RemoveLines command;
  command.set_order_id(m_orderId);
  command.add_line_ids(lineId);
  m_terminal.submit({contract::commandOf(std::move(command))}, this,
                    [this, orderId = m_orderId, name = QString::fromStdString(line->name()),
                     chosen = chosenFor(*line)](const v1::Outcome& outcome) {
                      if (outcome.has_accepted()) {
                        Q_EMIT removed(name, orderId, chosen);
                      } else {
                        Q_EMIT said(models::refusalText(outcome));
                      }
                    });
}

void OrderPad::repeat(const std::string& lineId) {
  if (const auto line = shownLine(lineId)) {
    v1::NewLine again = chosenFor(*line);
    again.set_hold(false);
    add(again);
  }
}

void OrderPad::setHeld(const std::string& lineId, bool held) {
  v1::HoldLines command;
  command.set_order_id(m_orderId);
  command.add_line_ids(lineId);
  command.set_hold(held);
  submit(contract::commandOf(std::move(command)));
}

bool OrderPad::mayVoid() const {
  return m_terminal.may(v1::PERMISSION_VOID_SENT);
}

bool OrderPad::canAskToVoid() const {
  return ui_approval::ApprovalPresenter::canBeAsked(m_terminal, v1::PERMISSION_VOID_SENT);
}

v1::Command OrderPad::voidCommand(const std::string& orderId, const std::string& lineId,
                                  const QString& reason) {
  v1::VoidLine command;
  command.set_order_id(orderId);
  command.set_line_id(lineId);
  command.set_reason(reason.trimmed().toStdString());
  return contract::commandOf(std::move(command));
}

void OrderPad::voidLine(const std::string& lineId, const QString& reason) {
  submit(voidCommand(m_orderId, lineId, reason));
}

// What is on its way counts too: the host has it by the time this comes.
void OrderPad::holdAll() {
  if (order() == nullptr) {
    return;
  }
  v1::HoldLines command;
  command.set_order_id(m_orderId);
  command.set_hold(true);
  const v1::Order shown = withPending();
  for (const v1::OrderLine& line : shown.lines()) {
    if (line.state() == v1::UNSENT) {
      command.add_line_ids(line.id());
    }
  }
  if (!command.line_ids().empty()) {
    submit(contract::commandOf(std::move(command)));
  }
}

void OrderPad::fire(int course) {
  v1::FireCourse command;
  command.set_order_id(m_orderId);
  command.set_round_id(m_terminal.newId());
  command.set_course(course);
  submit(contract::commandOf(std::move(command)));
}

void OrderPad::send(bool stay) {
  v1::SendRound command;
  command.set_order_id(m_orderId);
  command.set_round_id(m_terminal.newId());
  m_terminal.submit({contract::commandOf(std::move(command))}, this,
                    [this, stay, orderId = m_orderId](const v1::Outcome& outcome) {
                      if (!outcome.has_accepted()) {
                        Q_EMIT said(models::refusalText(outcome));
                      } else if (!stay && m_isInFront && orderId == m_orderId && !hasRefused(orderId)) {
                        m_navigator.go(QStringLiteral("floor"));
                      }
                    });
}

void OrderPad::bill() {
  m_navigator.go(QStringLiteral("till"), QString::fromStdString(m_orderId));
}

} // namespace comanda::ui_order
