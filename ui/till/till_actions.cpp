// SPDX-License-Identifier: GPL-3.0-or-later
// What the till has the host do. The answer may find another check open: it changes only the one it is of.
#include "domain/contract/envelope.h"
#include "ui/models/refusal_text.h"
#include "ui/shell/navigator.h"
#include "ui/till/check_reader.h"
#include "ui/till/money_back.h"
#include "ui/till/till_presenter.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace comanda::ui_till {

namespace {

constexpr std::chrono::milliseconds kReadFor{700}; // longer than between the taps of a double tap

v1::Command voidCommand(const std::string& billId, const QString& reason) {
  v1::VoidBill body;
  body.set_bill_id(billId);
  body.set_reason(reason.toStdString());
  return contract::commandOf(std::move(body));
}

} // namespace

void TillPresenter::submit(std::vector<v1::Command> commands, std::function<void()> onAccepted) {
  if (m_isUnderWay) {
    return; // a second tap is the same tap
  }
  m_isUnderWay = true;
  m_terminal.submit(std::move(commands), this,
                    [this, onAccepted = std::move(onAccepted)](const v1::Outcome& outcome) {
                      m_isUnderWay = false;
                      if (outcome.has_accepted()) {
                        onAccepted();
                      } else {
                        Q_EMIT refused(models::refusalText(outcome));
                      }
                      rebuild();
                    });
  rebuild();
}

bool TillPresenter::isJustSettled() const {
  // A clock that was set back does not keep the till shut.
  return m_settledAt && m_terminal.now() >= *m_settledAt && m_terminal.now() - *m_settledAt < kReadFor;
}

void TillPresenter::act() {
  if (isJustSettled()) {
    return; // the second half of a double tap: nobody has read yet what the button says now
  }
  // What happens is what was read: where the house is another one by now, that has to be read first.
  const QString read = m_view.primary;
  rebuild();
  if (!m_view.canPay || m_view.primary != read) {
    return;
  }
  if (m_view.phase == TillView::Phase::Paid) {
    closeOrder();
  } else if (const Part* part = chosen()) {
    takePayment(*part, reckon(handing()));
  }
}

v1::Command TillPresenter::issueCommand(const Part& part, const std::string& billId) const {
  v1::IssueBill body;
  body.set_bill_id(billId);
  body.set_order_id(m_orderId);
  for (const v1::OrderLine* line : part.lines) {
    body.add_line_ids(line->id());
  }
  return contract::commandOf(std::move(body));
}

void TillPresenter::takePayment(const Part& part, const Reckoning& reckoned) {
  // Bill and payment together: a bill that nobody wanted but for this payment does not stay behind.
  std::vector<v1::Command> commands;
  const std::string billId = part.billId.empty() ? m_terminal.newId() : part.billId;
  if (part.billId.empty()) {
    commands.push_back(issueCommand(part, billId));
  }
  if (reckoned.due > 0) {
    v1::TakePayment body;
    body.set_payment_id(m_terminal.newId());
    body.set_bill_id(billId);
    body.set_tender(m_tender);
    body.set_amount(reckoned.amount);
    body.set_tip(reckoned.tip);
    body.set_tendered(m_tender == v1::CASH ? reckoned.due + reckoned.change : 0);
    commands.push_back(contract::commandOf(std::move(body)));
  }
  const QString taken = tr("%1 taken %2").arg(money(reckoned.due), tenderHow(m_tender));
  const QString change = reckoned.change > 0 ? tr("Change %1").arg(money(reckoned.change)) : QString();
  const bool isShare = m_split == Split::Evenly && reckoned.amount == wanted(part);
  submit(std::move(commands),
         [this, orderId = m_orderId, billId, taken, change, isShare, staysOpen = reckoned.staysOpen] {
           m_settledAt = m_terminal.now();
           if (isShare) payShare(orderId);
           if (m_orderId != orderId) return; // another check is open by now, with what is typed on it
           m_taken = taken;
           m_change = change;
           m_typed = {};
           m_ticked.clear();
           m_entry = m_split == Split::Amount ? Entry::Amount : Entry::Given;
           m_chosen = staysOpen > 0 ? "bill-" + billId : std::string();
         });
}

void TillPresenter::payShare(const std::string& orderId) {
  int& ways = m_orderId == orderId ? m_ways : m_partings[orderId].ways;
  ways = std::max(1, ways - 1);
}

void TillPresenter::closeOrder() {
  v1::CloseOrder body;
  body.set_order_id(m_orderId);
  m_closing = m_orderId;
  submit({contract::commandOf(std::move(body))}, [this, orderId = m_orderId, title = m_view.title] {
    m_settledAt = m_terminal.now();
    Q_EMIT done(tr("%1 is closed").arg(title));
    const bool isAwaited = std::exchange(m_closing, {}) == orderId;
    if (m_orderId == orderId) {
      open({});
      if (isAwaited) m_navigator.go(QStringLiteral("floor"));
    }
    m_partings.erase(orderId);
  });
}

void TillPresenter::leave() {
  m_closing.clear();
}

void TillPresenter::issueBill() {
  rebuild();
  if (const Part* part = chosen(); part != nullptr && part->billId.empty()) {
    const std::string billId = m_terminal.newId();
    submit({issueCommand(*part, billId)}, [this, orderId = m_orderId, billId] {
      if (m_orderId == orderId) {
        m_chosen = "bill-" + billId;
        m_ticked.clear();
      }
      Q_EMIT done(tr("The bill is issued"));
    });
  }
}

bool TillPresenter::mayVoid() const {
  return m_terminal.may(v1::PERMISSION_VOID_BILL);
}

bool TillPresenter::mayRefund() const {
  return m_terminal.may(v1::PERMISSION_REFUND);
}

void TillPresenter::voidBill(const QString& billId, const QString& reason) {
  const v1::Bill* bill = m_terminal.house().bills.find(billId.toStdString());
  if (bill == nullptr) {
    return;
  }
  submit({voidCommand(bill->id(), reason)},
         [this, orderId = m_orderId, number = QString::fromStdString(bill->number())] {
           if (m_orderId == orderId) m_chosen.clear();
           Q_EMIT done(tr("Bill %1 is void, its lines are open again").arg(number));
         });
}

ui_approval::Wish TillPresenter::voidWish(const QString& billId, const QString& title,
                                          const QStringList& reasons) const {
  return {.title = title,
          .permission = v1::PERMISSION_VOID_BILL,
          .reasons = reasons,
          .command = [id = billId.toStdString()](const QString& reason) { return voidCommand(id, reason); }};
}

QString TillPresenter::backText(const QString& paymentId, std::int64_t minorUnits) const {
  const auto back = moneyBackOf(m_terminal.house(), paymentId.toStdString());
  return back ? tr("Give back %1 %2").arg(money(minorUnits), tenderHow(back->tender)) : QString();
}

std::int64_t TillPresenter::refundable(const QString& paymentId) const {
  const auto back = moneyBackOf(m_terminal.house(), paymentId.toStdString());
  return back ? back->total() : 0;
}

void TillPresenter::refund(const QString& paymentId, std::int64_t minorUnits, const QString& reason) {
  const auto back = moneyBackOf(m_terminal.house(), paymentId.toStdString());
  if (!back) {
    return;
  }
  v1::RefundPayment body = back->command(minorUnits);
  body.set_refund_id(m_terminal.newId());
  body.set_reason(reason.toStdString());
  const QString text = tr("%1 given back %2").arg(money(body.amount() + body.tip()), tenderHow(back->tender));
  submit({contract::commandOf(std::move(body))}, [this, orderId = m_orderId, text] {
    if (m_orderId == orderId) {
      m_taken.clear();
      m_change.clear();
    }
    Q_EMIT done(text);
  });
}

// The refund's id is made once: however often it is tried, it is given back once.
ui_approval::Wish TillPresenter::refundWish(const QString& paymentId, std::int64_t minorUnits,
                                            const QStringList& reasons) {
  const auto back = moneyBackOf(m_terminal.house(), paymentId.toStdString());
  v1::RefundPayment body = back ? back->command(minorUnits) : v1::RefundPayment();
  body.set_refund_id(m_terminal.newId());
  return {.title = backText(paymentId, minorUnits),
          .permission = v1::PERMISSION_REFUND,
          .reasons = reasons,
          .command = [body](const QString& reason) mutable {
            body.set_reason(reason.toStdString());
            return contract::commandOf(v1::RefundPayment(body));
          }};
}

void TillPresenter::approved(const QString& by) {
  m_taken.clear();
  m_change.clear();
  rebuild();
  Q_EMIT done(tr("Done, approved by %1").arg(by));
}

// Whichever part is ticked stays ticked: what was split off is a line that waits for a tap of its own.
void TillPresenter::splitLine(const QString& lineId, int portions) {
  v1::SplitLine body;
  body.set_order_id(m_orderId);
  body.set_line_id(lineId.toStdString());
  body.set_new_line_id(m_terminal.newId());
  body.set_quantity(portions);
  submit({contract::commandOf(std::move(body))}, [] {});
}

std::vector<ReceiptLine> TillPresenter::receipt() const {
  const Part* part = chosen();
  const v1::Order* current = order();
  return part == nullptr || current == nullptr ? std::vector<ReceiptLine>()
                                               : ReceiptWriter(m_terminal).write(*current, *part);
}

void TillPresenter::backToOrder() {
  m_navigator.go(QStringLiteral("order"), QString::fromStdString(m_orderId));
}

} // namespace comanda::ui_till
