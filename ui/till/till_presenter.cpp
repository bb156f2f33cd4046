// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/till_presenter.h"

#include "domain/contract/envelope.h"
#include "domain/payment/balance.h"
#include "domain/values/allocate.h"
#include "ui/models/refusal_text.h"
#include "ui/shell/navigator.h"
#include "ui/till/check_reader.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_till {

namespace {

constexpr int kWaysMin = 2;
constexpr int kWaysMax = 20;
constexpr std::int64_t kTypedMax = 99'999'999'999; // more digits are a cat on the keyboard

} // namespace

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
  return CheckReader(m_terminal).money(minorUnits);
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
    m_view.checks = CheckReader(m_terminal).openChecks();
    Q_EMIT changed();
    return;
  }
  const v1::Order* current = order();
  if (current == nullptr || current->status() != v1::OPEN) {
    m_view.phase = TillView::Phase::Over;
    m_view.title = current == nullptr ? tr("Till") : CheckReader(m_terminal).titleOf(*current);
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
  const CheckReader reader(m_terminal);
  m_view.title = reader.titleOf(order);
  m_view.split = m_split;
  m_view.ways = m_ways;
  m_view.taken = m_taken;
  m_view.change = m_change;
  for (const v1::OrderLine& line : order.lines()) {
    CheckLine shown = reader.lineOf(order, line);
    shown.canTick = shown.canTick && m_split == Split::Item;
    shown.isTicked = m_ticked.contains(line.id());
    m_view.lines.push_back(std::move(shown));
  }
  m_view.parts = reader.cardsOf(m_parts, m_chosen);
  m_view.payments = reader.paymentsOf(m_parts);
  showSums();
  showHanding();
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
  m_view.dueTitle = m_split != Split::Evenly || part->open == 0
                        ? CheckReader(m_terminal).titleOf(*part, m_parts.size() == 1)
                    : m_ways > 1 ? tr("One of %1 equal shares").arg(m_ways)
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
