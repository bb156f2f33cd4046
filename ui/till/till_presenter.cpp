// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/till_presenter.h"

#include "domain/contract/envelope.h"
#include "domain/order/amounts.h"
#include "domain/order/lookup.h"
#include "domain/payment/balance.h"
#include "domain/values/allocate.h"
#include "domain/values/timestamp.h"
#include "ui/models/duration.h"
#include "ui/models/money_text.h"
#include "ui/models/refusal_text.h"
#include "ui/shell/navigator.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_till {

namespace {

constexpr int kWaysMin = 2;
constexpr int kWaysMax = 20;
constexpr std::int64_t kTypedMax = 99'999'999'999; // more digits are a cat on the keyboard

QString tillDishText(const v1::OrderLine& line) {
  const QString name = QString::fromStdString(line.name());
  return line.variant_name().empty() ? name
                                     : name + QLatin1Char(' ') + QString::fromStdString(line.variant_name());
}

} // namespace

QString tenderHow(v1::Tender tender) {
  switch (tender) {
  case v1::CARD: return TillPresenter::tr("by card");
  case v1::MOBILE: return TillPresenter::tr("by phone");
  default: return TillPresenter::tr("in cash");
  }
}

QString tenderName(v1::Tender tender) {
  switch (tender) {
  case v1::CARD: return TillPresenter::tr("Card");
  case v1::MOBILE: return TillPresenter::tr("Mobile");
  default: return TillPresenter::tr("Cash");
  }
}

TillPresenter::TillPresenter(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent)
    : QObject(parent),
      m_terminal(terminal),
      m_navigator(navigator) {
  connect(&terminal, &models::Terminal::changed, this, &TillPresenter::rebuild);
  connect(&terminal, &models::Terminal::personChanged, this, [this] { open({}); });
  rebuild();
}

// What is chosen and typed

void TillPresenter::open(const QString& orderId) {
  if (orderId.toStdString() != m_orderId || orderId.isEmpty()) {
    m_orderId = orderId.toStdString();
    m_chosen.clear();
    m_ticked.clear();
    m_split = Split::Whole;
    m_ways = kWaysMin;
    m_tender = v1::CASH;
    m_entry = Entry::Given;
    m_typed = {};
    m_taken.clear();
    m_change.clear();
  }
  rebuild();
}

void TillPresenter::setSplit(Split split) {
  m_split = split;
  m_chosen.clear();
  m_ticked.clear();
  m_typed = {};
  m_entry = split == Split::Amount ? Entry::Amount : Entry::Given;
  if (const v1::Order* current = order(); split == Split::Evenly && current != nullptr) {
    m_ways = std::clamp(current->covers(), kWaysMin, kWaysMax);
  }
  rebuild();
}

void TillPresenter::setWays(int ways) {
  m_ways = std::clamp(ways, kWaysMin, kWaysMax);
  rebuild();
}

void TillPresenter::choosePart(const QString& key) {
  m_chosen = key.toStdString();
  m_typed = {};
  rebuild();
}

void TillPresenter::tickLine(const QString& lineId) {
  const std::string id = lineId.toStdString();
  if (m_ticked.erase(id) == 0) {
    m_ticked.insert(id);
  }
  m_chosen = m_ticked.empty() ? std::string() : "items";
  rebuild();
}

void TillPresenter::setTender(v1::Tender tender) {
  m_tender = tender;
  rebuild();
}

void TillPresenter::setEntry(Entry entry) {
  m_entry = entry;
  rebuild();
}

std::int64_t& TillPresenter::entered() {
  return m_entry == Entry::Tip ? m_typed.tip : m_entry == Entry::Amount ? m_typed.amount : m_typed.given;
}

void TillPresenter::type(const QString& digits) {
  for (const QChar digit : digits) {
    if (const std::int64_t next = entered() * 10 + digit.digitValue(); digit.isDigit() && next <= kTypedMax) {
      entered() = next;
    }
  }
  rebuild();
}

void TillPresenter::erase() {
  entered() /= 10;
  rebuild();
}

void TillPresenter::clearEntry() {
  entered() = 0;
  rebuild();
}

void TillPresenter::give(std::int64_t minorUnits) {
  m_entry = Entry::Given;
  m_typed.given = minorUnits;
  rebuild();
}

// What is shown

QString TillPresenter::money(std::int64_t minorUnits) const {
  return models::moneyText(minorUnits, m_terminal.house().settings.get());
}

const v1::Order* TillPresenter::order() const {
  return m_terminal.house().orders.find(m_orderId);
}

const Part* TillPresenter::chosen() const {
  const auto found = std::ranges::find(m_parts, m_chosen, &Part::key);
  return found == m_parts.end() ? nullptr : &*found;
}

void TillPresenter::chooseWhatIsOpen() {
  if (const Part* part = chosen(); part != nullptr && !part->isPaid()) {
    return;
  }
  const auto open = std::ranges::find_if(m_parts, [](const Part& part) { return !part.isPaid(); });
  m_chosen = open != m_parts.end() ? open->key : m_parts.empty() ? std::string() : m_parts.back().key;
}

void TillPresenter::rebuild() {
  m_view = {};
  m_parts.clear();
  m_view.isUnderWay = m_isUnderWay;
  if (m_orderId.empty()) {
    m_view.title = tr("Till");
    m_view.checks = openChecks();
    Q_EMIT changed();
    return;
  }
  const v1::Order* current = order();
  if (current == nullptr || current->status() != v1::OPEN) {
    m_view.phase = TillView::Phase::Over;
    m_view.title = current == nullptr ? tr("Till") : titleOf(*current);
    m_view.notice = models::refusalText(current == nullptr ? v1::ORDER_NOT_FOUND : v1::ORDER_NOT_OPEN);
  } else {
    showCheck(*current);
  }
  Q_EMIT changed();
}

void TillPresenter::showCheck(const v1::Order& order) {
  m_parts = partsOf(m_terminal.house(), order, m_split, m_ticked);
  chooseWhatIsOpen();
  m_view.phase = isAllPaid(m_parts) ? TillView::Phase::Paid : TillView::Phase::Paying;
  m_view.title = titleOf(order);
  m_view.split = m_split;
  m_view.ways = m_ways;
  m_view.taken = m_taken;
  m_view.change = m_change;
  for (const v1::OrderLine& line : order.lines()) {
    m_view.lines.push_back(lineOf(order, line));
  }
  showParts();
  showPayments();
  showSums();
  showHanding();
}

QString TillPresenter::titleOf(const v1::Order& order) const {
  if (const v1::Table* table = m_terminal.house().tables.find(order.table_id())) {
    const QString name = QString::fromStdString(table->name());
    return !name.isEmpty() && name[0].isDigit() ? tr("Table %1").arg(name) : name;
  }
  const QString kind = order.type() == v1::DELIVERY ? tr("Delivery")
                       : order.type() == v1::ONLINE ? tr("Online")
                                                    : tr("Takeaway");
  return QStringLiteral("%1 #%2").arg(kind).arg(order.number());
}

QString TillPresenter::titleOf(const Part& part) const {
  if (const v1::Bill* bill = m_terminal.house().bills.find(part.billId); bill != nullptr && part.seat < 0) {
    return tr("Bill %1").arg(QString::fromStdString(bill->number()));
  }
  if (part.seat > 0) return tr("Seat %1").arg(part.seat);
  if (part.seat == 0) return tr("Shared by the table");
  if (part.key == "items") return tr("Chosen items");
  return m_parts.size() > 1 ? tr("The rest") : tr("Whole check");
}

CheckLine TillPresenter::lineOf(const v1::Order& order, const v1::OrderLine& line) const {
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
  shown.canTick = m_split == Split::Item && !shown.isVoid && !isBilled;
  shown.isTicked = m_ticked.contains(line.id());
  shown.note = shown.isVoid                                                   ? tr("void")
               : shown.isPaid                                                 ? tr("paid")
               : isBilled                                                     ? tr("on a bill")
               : order.type() == v1::DINE_IN && order::isUnsent(line.state()) ? tr("not sent")
                                                                              : QString();
  return shown;
}

void TillPresenter::showParts() {
  for (const Part& part : m_parts) {
    PartCard card;
    card.key = QString::fromStdString(part.key);
    card.title = titleOf(part);
    QStringList dishes;
    for (const v1::OrderLine* line : part.lines) {
      dishes << (line->quantity() > 1 ? QStringLiteral("%1 %2").arg(line->quantity()).arg(tillDishText(*line))
                                      : tillDishText(*line));
    }
    card.summary = dishes.join(QStringLiteral(" · "));
    card.amount = money(part.total);
    card.isPaid = part.isPaid();
    card.isChosen = part.key == m_chosen;
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
    m_view.parts.push_back(std::move(card));
  }
}

void TillPresenter::showPayments() {
  const bool mayRefund = m_terminal.may(v1::PERMISSION_REFUND);
  for (const Part& part : m_parts) {
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
      const values::Money left = payment::refundableAmount(payment) + payment::refundableTip(payment);
      row.refund = tr("Give back %1 %2").arg(money(left.minorUnits()), tenderHow(payment.tender()));
      row.canRefund = mayRefund && !row.isGivenBack;
      m_view.payments.push_back(std::move(row));
    }
  }
}

void TillPresenter::showSums() {
  std::int64_t total = 0;
  std::int64_t tax = 0;
  std::int64_t open = 0;
  for (const Part& part : m_parts) {
    total += part.total;
    tax += part.tax;
    open += part.open;
  }
  QStringList sums = {tr("Total %1").arg(money(total)), tr("incl. tax %1").arg(money(tax))};
  if (total != open) sums << tr("paid %1").arg(money(total - open));
  m_view.sums = sums.join(QStringLiteral(" · "));
  m_view.open = tr("%1 open").arg(money(open));
}

std::int64_t TillPresenter::wanted(const Part& part) const {
  if (m_split == Split::Evenly && part.open > 0) {
    return values::splitEvenly(values::Money(part.open), m_ways).front().minorUnits();
  }
  return m_split == Split::Amount && m_typed.amount > 0 ? std::min(m_typed.amount, part.open) : part.open;
}

Handing TillPresenter::handing() const {
  Handing handing;
  if (const Part* part = chosen()) {
    handing.tender = m_tender;
    handing.open = part->open;
    handing.wanted = wanted(*part);
    handing.given = m_typed.given;
    handing.tip = m_typed.tip;
    handing.cashIncrement = m_terminal.house().settings.get().cash_increment();
  }
  return handing;
}

void TillPresenter::showHanding() {
  const Part* part = chosen();
  m_view.tender = m_tender;
  m_view.entry = m_entry;
  m_view.amount = money(m_typed.amount);
  m_view.given = money(m_typed.given);
  m_view.tip = money(m_typed.tip);
  if (part == nullptr) {
    m_view.notice = models::refusalText(v1::NOTHING_TO_BILL);
    m_view.noticeLeadsToOrder = true;
    return;
  }
  const v1::Bill* bill = m_terminal.house().bills.find(part->billId);
  m_view.billNumber = bill == nullptr ? QString() : QString::fromStdString(bill->number());
  m_view.canVoid = bill != nullptr && m_terminal.may(v1::PERMISSION_VOID_BILL);
  m_view.canIssue = bill == nullptr && !part->hasUnsent && m_terminal.may(v1::PERMISSION_ISSUE_BILL);
  if (part->hasUnsent) {
    m_view.notice = models::refusalText(v1::LINES_UNSENT);
    m_view.noticeLeadsToOrder = true;
  }
  Handing exact = handing();
  const Reckoning reckoned = reckon(exact);
  exact.given = 0;
  const std::int64_t due = reckon(exact).due;
  m_view.dueTitle = m_split != Split::Evenly || part->open == 0 ? titleOf(*part)
                    : m_ways > 1                                ? tr("One of %1 equal shares").arg(m_ways)
                                                                : tr("The last share");
  m_view.due = money(due);
  for (const std::int64_t amount : quickAmounts(due, m_terminal.house().settings.get().currency_exponent())) {
    m_view.quick.push_back({amount, money(amount)});
  }
  showResult(reckoned);
  showPrimary(reckoned);
}

void TillPresenter::showResult(const Reckoning& reckoned) {
  m_view.isResultGood = reckoned.isEnough;
  if (!reckoned.isEnough) {
    m_view.result = models::refusalText(v1::TENDERED_TOO_SMALL);
  } else if (reckoned.change > 0) {
    m_view.result = tr("Change %1").arg(money(reckoned.change));
    m_view.isResultChange = true;
  } else if (m_tender != v1::CASH && reckoned.tip > m_typed.tip) {
    m_view.result = tr("%1 as a tip").arg(money(reckoned.tip));
  } else if (reckoned.staysOpen > 0) {
    m_view.result = tr("%1 stays open").arg(money(reckoned.staysOpen));
  }
}

void TillPresenter::showPrimary(const Reckoning& reckoned) {
  const Part* part = chosen();
  if (m_view.phase == TillView::Phase::Paid) {
    m_view.primary = tr("Close %1").arg(m_view.title);
    m_view.canPay = !m_isUnderWay;
    return;
  }
  const bool isFree = part->open == 0 && part->billId.empty();
  m_view.canPay = !m_isUnderWay && !part->hasUnsent && reckoned.isEnough && (isFree || reckoned.due > 0);
  m_view.primary = m_isUnderWay ? tr("The host is asked…")
                   : isFree     ? tr("Settle at %1").arg(money(0))
                                : tr("Take %1 %2").arg(money(reckoned.due), tenderHow(m_tender));
}

std::vector<OpenCheck> TillPresenter::openChecks() const {
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

// What is done

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

void TillPresenter::act() {
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
  submit(std::move(commands), [this, billId, taken, change, isShare, staysOpen = reckoned.staysOpen] {
    m_taken = taken;
    m_change = change;
    m_typed = {};
    m_ticked.clear();
    m_entry = m_split == Split::Amount ? Entry::Amount : Entry::Given;
    if (isShare) m_ways = std::max(1, m_ways - 1);
    m_chosen = staysOpen > 0 ? "bill-" + billId : std::string();
  });
}

void TillPresenter::closeOrder() {
  v1::CloseOrder body;
  body.set_order_id(m_orderId);
  submit({contract::commandOf(std::move(body))}, [this, title = m_view.title] {
    Q_EMIT done(tr("%1 is closed").arg(title));
    open({});
    m_navigator.go(QStringLiteral("floor"));
  });
}

void TillPresenter::issueBill() {
  rebuild();
  if (const Part* part = chosen(); part != nullptr && part->billId.empty()) {
    const std::string billId = m_terminal.newId();
    submit({issueCommand(*part, billId)}, [this, billId] {
      m_chosen = "bill-" + billId;
      m_ticked.clear();
      Q_EMIT done(tr("The bill is issued"));
    });
  }
}

void TillPresenter::voidBill(const QString& reason) {
  if (const Part* part = chosen(); part != nullptr && !part->billId.empty()) {
    v1::VoidBill body;
    body.set_bill_id(part->billId);
    body.set_reason(reason.toStdString());
    submit({contract::commandOf(std::move(body))}, [this, number = m_view.billNumber] {
      m_chosen.clear();
      Q_EMIT done(tr("Bill %1 is void, its lines are open again").arg(number));
    });
  }
}

void TillPresenter::refund(const QString& paymentId, const QString& reason) {
  const std::string id = paymentId.toStdString();
  const std::string* billId = m_terminal.house().billOfPayment.find(id);
  const v1::Bill* bill = billId == nullptr ? nullptr : m_terminal.house().bills.find(*billId);
  if (bill == nullptr) {
    return;
  }
  const auto payment = std::ranges::find(bill->payments(), id, &v1::Payment::id);
  if (payment == bill->payments().end()) {
    return;
  }
  v1::RefundPayment body;
  body.set_refund_id(m_terminal.newId());
  body.set_bill_id(bill->id());
  body.set_payment_id(id);
  body.set_amount(payment::refundableAmount(*payment).minorUnits());
  body.set_tip(payment::refundableTip(*payment).minorUnits());
  body.set_reason(reason.toStdString());
  const QString text =
      tr("%1 given back %2").arg(money(body.amount() + body.tip()), tenderHow(payment->tender()));
  submit({contract::commandOf(std::move(body))}, [this, text] {
    m_taken.clear();
    m_change.clear();
    Q_EMIT done(text);
  });
}

void TillPresenter::backToOrder() {
  m_navigator.go(QStringLiteral("order"), QString::fromStdString(m_orderId));
}

} // namespace comanda::ui_till
