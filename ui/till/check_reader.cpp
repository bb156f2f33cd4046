// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/check_reader.h"

#include "domain/order/amounts.h"
#include "domain/order/lookup.h"
#include "domain/payment/balance.h"
#include "domain/values/timestamp.h"
#include "ui/approval/approval_presenter.h"
#include "ui/models/duration.h"
#include "ui/models/money_text.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_till {

namespace {

QString tillDishText(const v1::OrderLine& line) {
  const QString name = QString::fromStdString(line.name());
  return line.variant_name().empty() ? name
                                     : name + QLatin1Char(' ') + QString::fromStdString(line.variant_name());
}

} // namespace

QString tenderHow(v1::Tender tender) {
  switch (tender) {
  case v1::CARD: return CheckReader::tr("by card");
  case v1::MOBILE: return CheckReader::tr("by phone");
  default: return CheckReader::tr("in cash");
  }
}

QString tenderName(v1::Tender tender) {
  switch (tender) {
  case v1::CARD: return CheckReader::tr("Card");
  case v1::MOBILE: return CheckReader::tr("Mobile");
  default: return CheckReader::tr("Cash");
  }
}

QString CheckReader::titleOf(const v1::Order& order) const {
  if (const v1::Table* table = m_terminal.house().tables.find(order.table_id())) {
    const QString name = QString::fromStdString(table->name());
    return !name.isEmpty() && name[0].isDigit() ? tr("Table %1").arg(name) : name;
  }
  const QString kind = order.type() == v1::DELIVERY ? tr("Delivery")
                       : order.type() == v1::ONLINE ? tr("Online")
                                                    : tr("Takeaway");
  return QStringLiteral("%1 #%2").arg(kind).arg(order.number());
}

QString CheckReader::titleOf(const Part& part, bool isOnly) const {
  if (const v1::Bill* bill = m_terminal.house().bills.find(part.billId); bill != nullptr && part.seat < 0) {
    return tr("Bill %1").arg(QString::fromStdString(bill->number()));
  }
  if (part.seat > 0) return tr("Seat %1").arg(part.seat);
  if (part.seat == 0) return tr("Shared by the table");
  if (part.key == "items") return tr("Chosen items");
  return isOnly ? tr("Whole check") : tr("The rest");
}

CheckLine CheckReader::lineOf(const v1::Order& order, const v1::OrderLine& line) const {
  CheckLine shown;
  shown.id = QString::fromStdString(line.id());
  shown.quantity = line.quantity();
  shown.name = tillDishText(line);
  QStringList details;
  for (const v1::ChosenModifier& modifier : line.modifiers()) {
    if (modifier.price() != 0) details << QString::fromStdString(modifier.name());
  }
  if (line.seat() > 0) details << tr("seat %1").arg(line.seat());
  shown.details = details.join(QStringLiteral(" · "));
  shown.amount = money(order::amountOf(line).minorUnits());
  shown.isVoid = line.state() == v1::VOIDED;
  const v1::Bill* bill = m_terminal.house().bills.find(line.bill_id());
  const bool isBilled = bill != nullptr && bill->state() != v1::BILL_VOIDED;
  shown.isPaid = isBilled && bill->state() == v1::PAID;
  shown.canTick = !shown.isVoid && !isBilled;
  shown.note = shown.isVoid                                                   ? tr("void")
               : shown.isPaid                                                 ? tr("paid")
               : isBilled                                                     ? tr("on a bill")
               : order.type() == v1::DINE_IN && order::isUnsent(line.state()) ? tr("not sent")
                                                                              : QString();
  return shown;
}

std::vector<PartCard> CheckReader::cardsOf(const std::vector<Part>& parts, const std::string& chosen) const {
  std::vector<PartCard> cards;
  for (const Part& part : parts) {
    PartCard card;
    card.key = QString::fromStdString(part.key);
    card.title = titleOf(part, parts.size() == 1);
    QStringList dishes;
    for (const v1::OrderLine* line : part.lines) {
      dishes << (line->quantity() > 1 ? QStringLiteral("%1 %2").arg(line->quantity()).arg(tillDishText(*line))
                                      : tillDishText(*line));
    }
    card.summary = dishes.join(QStringLiteral(" · "));
    card.amount = money(part.total);
    card.isPaid = part.isPaid();
    card.isChosen = part.key == chosen;
    const v1::Bill* bill = m_terminal.house().bills.find(part.billId);
    if (card.isPaid) {
      card.note = bill->payments().empty()
                      ? tr("paid")
                      : tr("paid · %1").arg(tenderName(bill->payments().rbegin()->tender()).toLower());
    } else if (part.open != part.total) {
      card.note = tr("%1 open").arg(money(part.open));
    } else if (bill != nullptr) {
      card.note = tr("bill issued");
    }
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<PaymentRow> CheckReader::paymentsOf(const std::vector<Part>& parts) const {
  std::vector<PaymentRow> rows;
  const bool mayRefund = m_terminal.may(v1::PERMISSION_REFUND) ||
                         ui_approval::ApprovalPresenter::canBeAsked(m_terminal, v1::PERMISSION_REFUND);
  for (const Part& part : parts) {
    const v1::Bill* bill = m_terminal.house().bills.find(part.billId);
    if (bill == nullptr) continue;
    for (const v1::Payment& payment : bill->payments()) {
      PaymentRow row;
      row.paymentId = QString::fromStdString(payment.id());
      row.billId = QString::fromStdString(bill->id());
      row.title = tenderName(payment.tender());
      const v1::StaffMember* taker = m_terminal.house().staff.find(payment.taken_by());
      QStringList facts = {models::wallText(m_terminal.wallTime(values::fromTimestamp(payment.taken_at())))};
      if (taker != nullptr) facts << QString::fromStdString(taker->name());
      if (payment.tip() != 0) facts << tr("tip %1").arg(money(payment.tip()));
      if (payment.change() != 0) facts << tr("change %1").arg(money(payment.change()));
      const std::int64_t back = payment.refunded_amount() + payment.refunded_tip();
      if (back != 0) facts << tr("%1 given back").arg(money(back));
      row.subtitle = facts.join(QStringLiteral(" · "));
      row.amount = money(payment.amount());
      row.isGivenBack = payment::isAllGivenBack(payment);
      row.canRefund = mayRefund && !row.isGivenBack;
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<OpenCheck> CheckReader::openChecks() const {
  std::vector<const v1::Order*> orders;
  m_terminal.house().orders.forEach([&](const v1::Order& order) {
    if (order.status() == v1::OPEN) orders.push_back(&order);
  });
  std::ranges::sort(orders, {},
                    [](const v1::Order* order) { return std::pair(order->number(), order->id()); });
  std::vector<OpenCheck> checks;
  for (const v1::Order* order : orders) {
    const std::vector<Part> parts = partsOf(m_terminal.house(), *order, Split::Whole, {});
    std::int64_t open = 0;
    bool hasBill = false;
    for (const Part& part : parts) {
      open += part.open;
      hasBill = hasBill || !part.billId.empty();
    }
    OpenCheck check;
    check.orderId = QString::fromStdString(order->id());
    check.title = titleOf(*order);
    QStringList facts = {QStringLiteral("#%1").arg(order->number())};
    if (const v1::StaffMember* owner = m_terminal.house().staff.find(order->owner_id())) {
      facts << QString::fromStdString(owner->name());
    }
    if (order->covers() > 0)
      facts << (order->covers() == 1 ? tr("1 guest") : tr("%n guests", nullptr, order->covers()));
    facts << models::minutesText(values::fromTimestamp(order->opened_at()), m_terminal.now());
    check.subtitle = facts.join(QStringLiteral(" · "));
    check.amount = money(open);
    check.note = isAllPaid(parts) ? tr("paid") : hasBill ? tr("bill") : QString();
    checks.push_back(std::move(check));
  }
  return checks;
}

QString CheckReader::money(std::int64_t minorUnits) const {
  return models::moneyText(minorUnits, m_terminal.house().settings.get());
}

} // namespace comanda::ui_till
