// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/till_presenter.h"

#include "domain/values/allocate.h"
#include "ui/models/refusal_text.h"
#include "ui/till/check_reader.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_till {

namespace {

constexpr int kWaysAtFirst = 2;
constexpr int kWaysMax = 20;
constexpr std::int64_t kTypedMax = 99'999'999'999; // more digits are a cat on the keyboard

} // namespace

TillPresenter::TillPresenter(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent)
    : QObject(parent),
      m_terminal(terminal),
      m_navigator(navigator) {
  connect(&terminal, &models::Terminal::changed, this, &TillPresenter::rebuild);
  connect(&terminal, &models::Terminal::personChanged, this, [this] {
    m_isUnderWay = false; // who is gone is not answered
    m_settledAt.reset();
    m_closing.clear();
    open({});
  });
  rebuild();
}

// What is chosen and typed

void TillPresenter::open(const QString& orderId) {
  if (orderId.toStdString() != m_orderId || orderId.isEmpty()) {
    if (!m_orderId.empty()) m_partings[m_orderId] = {m_split, m_ways};
    m_orderId = orderId.toStdString();
    const auto known = m_partings.find(m_orderId);
    const Parting parting = known == m_partings.end() ? Parting{} : known->second;
    m_chosen.clear();
    m_ticked.clear();
    m_split = parting.split;
    m_ways = parting.ways;
    m_tender = v1::CASH;
    m_entry = m_split == Split::Amount ? Entry::Amount : Entry::Given;
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
    m_ways = std::clamp(current->covers(), kWaysAtFirst, kWaysMax);
  }
  rebuild();
}

void TillPresenter::setWays(int ways) {
  m_ways = std::clamp(ways, 1, kWaysMax);
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
  // The note that was on the counter is no tip on a card.
  if (std::exchange(m_tender, tender) != tender) m_typed.given = 0;
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
    shown.canSplit = shown.canTick && line.quantity() > 1 && m_terminal.may(v1::PERMISSION_MOVE_ORDERS);
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
  m_view.billId = bill == nullptr ? QString() : QString::fromStdString(bill->id());
  m_view.billNumber = bill == nullptr ? QString() : QString::fromStdString(bill->number());
  m_view.canVoid =
      bill != nullptr &&
      (mayVoid() || ui_approval::ApprovalPresenter::canBeAsked(m_terminal, v1::PERMISSION_VOID_BILL));
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

} // namespace comanda::ui_till
