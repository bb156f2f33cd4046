// SPDX-License-Identifier: GPL-3.0-or-later
// What the order pad shows of an order: lines, sections, taxes, total.
#include "domain/order/amounts.h"
#include "domain/order/lookup.h"
#include "domain/values/timestamp.h"
#include "ui/models/allergen_text.h"
#include "ui/models/duration.h"
#include "ui/models/money_text.h"
#include "ui/order/order_pad.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <map>
#include <ranges>

namespace comanda::ui_order {
namespace {

constexpr int kPpmOfAPercent = 10'000;

QString joined(const QStringList& parts) {
  return parts.join(QStringLiteral(" · "));
}

QString preText(v1::PreModifier pre, const QString& name) {
  switch (pre) {
  case v1::NO: return OrderPad::tr("no %1").arg(name);
  case v1::EXTRA: return OrderPad::tr("extra %1").arg(name);
  case v1::LIGHT: return OrderPad::tr("light %1").arg(name);
  default: return name;
  }
}

bool isPartOfKitchenTime(v1::LineState state) {
  return state != v1::UNSENT && state != v1::HELD && state != v1::VOIDED;
}

// When the latest of a course's lines went to the kitchen.
std::optional<values::Instant> lastSent(const v1::Order& order, int course) {
  std::optional<values::Instant> last;
  for (const v1::OrderLine& line : order.lines()) {
    const auto round = std::ranges::find(order.rounds(), line.round_id(), &v1::Round::id);
    if (line.course() == course && round != order.rounds().end()) {
      const values::Instant sentAt = values::fromTimestamp(round->sent_at());
      last = std::max(last.value_or(sentAt), sentAt);
    }
  }
  return last;
}

} // namespace

QString OrderPad::nameOf(const v1::NewLine& line) const {
  const v1::MenuItem* item = m_terminal.house().items.find(line.item_id());
  return item == nullptr ? QString() : QString::fromStdString(item->name());
}

void OrderPad::addRefused(Check& check) const {
  for (const NotTaken& refused : m_refused) {
    if (refused.orderId == m_orderId) {
      check.refused.push_back(
          {.lineId = refused.line.id(), .name = nameOf(refused.line), .sentence = refused.sentence});
    }
  }
}

OrderPad::Line OrderPad::lineFor(const v1::OrderLine& line) const {
  QStringList details;
  QStringList loud;
  if (line.seat() > 0) {
    details << tr("seat %1").arg(line.seat());
  }
  if (!line.variant_name().empty()) {
    details << QString::fromStdString(line.variant_name());
  }
  for (const v1::ChosenModifier& modifier : line.modifiers()) {
    QString text = preText(modifier.pre(), QString::fromStdString(modifier.name()));
    if (modifier.quantity() > 1) {
      text = tr("%1 × %2").arg(modifier.quantity()).arg(text);
    }
    (modifier.pre() == v1::NO ? loud : details) << text;
  }
  if (!line.instructions().empty()) {
    details << QString::fromStdString(line.instructions());
  }
  for (const int allergen : line.allergies()) {
    loud << tr("%1 allergy").arg(models::allergenText(static_cast<v1::Allergen>(allergen)));
  }
  if (line.state() == v1::VOIDED && !line.void_reason().empty()) {
    details << QString::fromStdString(line.void_reason());
  }
  const auto amount = order::tryAmountOf(line);
  return {.id = line.id(),
          .quantity = line.quantity(),
          .name = QString::fromStdString(line.name()),
          .details = joined(details),
          .loud = joined(loud),
          .amount = models::moneyText(amount ? amount->minorUnits() : 0, m_terminal.house().settings.get()),
          .state = line.state(),
          .isPending = isUnderWay(line.id())};
}

void OrderPad::addSections(Check& check, const v1::Order& order) const {
  std::map<int, Section> byCourse;
  for (const v1::OrderLine& line : order.lines()) {
    Section& section = byCourse[line.course()];
    section.course = line.course();
    section.canFire = section.canFire || line.state() == v1::HELD;
    section.lines.push_back(lineFor(line));
  }
  for (auto& [course, section] : byCourse) {
    const bool isAllSent = std::ranges::all_of(section.lines, [](const Line& line) {
      return isPartOfKitchenTime(line.state) || line.state == v1::VOIDED;
    });
    const auto sentAt = lastSent(order, course);
    if (isAllSent && sentAt) {
      section.sentAt = models::wallText(m_terminal.wallTime(*sentAt));
    }
    check.sections.push_back(std::move(section));
  }
}

void OrderPad::addTaxes(Check& check, const v1::Order& order) const {
  std::vector<const v1::OrderLine*> lines;
  for (const v1::OrderLine& line : order.lines()) {
    lines.push_back(&line);
  }
  for (const v1::TaxBucket& bucket : order::taxBuckets(lines)) {
    const QLocale locale;
    const int hundredths = bucket.ppm() / (kPpmOfAPercent / 100);
    const QString rate = hundredths % 100 == 0 ? locale.toString(hundredths / 100)
                                               : locale.toString(hundredths / 100.0, 'f', 2);
    check.taxes.push_back({.rate = rate,
                           .isIncluded = bucket.inclusive(),
                           .amount = models::moneyText(bucket.tax(), m_terminal.house().settings.get())});
  }
}

QString OrderPad::stationsOf(const v1::Order& order) const {
  QStringList names;
  for (const v1::OrderLine& line : order.lines()) {
    const v1::Station* station =
        line.state() == v1::UNSENT ? m_terminal.house().stations.find(line.station_id()) : nullptr;
    const QString name = station == nullptr ? QString() : QString::fromStdString(station->name());
    if (!name.isEmpty() && !names.contains(name)) {
      names << name;
    }
  }
  return names.join(QStringLiteral(", "));
}

OrderPad::Check OrderPad::check() const {
  Check check;
  if (order() == nullptr) {
    return check;
  }
  const v1::Order shown = withPending();
  const domain::House& house = m_terminal.house();
  check.isThere = shown.status() == v1::OPEN;
  if (const v1::Table* table = house.tables.find(shown.table_id())) {
    check.table = QString::fromStdString(table->name());
  }
  check.number = shown.number();
  check.type = shown.type();
  check.covers = shown.covers();
  if (const v1::StaffMember* owner = house.staff.find(shown.owner_id())) {
    check.owner = QString::fromStdString(owner->name());
  }
  QStringList allergies;
  for (const auto& [seat, allergens] : m_allergies.all(shown)) {
    for (const v1::Allergen allergen : allergens) {
      const QString word = models::allergenText(allergen);
      allergies << (seat > 0 ? tr("%1 · seat %2").arg(word).arg(seat) : word);
    }
  }
  check.allergies = allergies.join(QStringLiteral(", "));
  addSections(check, shown);
  addTaxes(check, shown);
  addRefused(check);
  check.total = models::moneyText(order::totalsOf(shown).total.minorUnits(), house.settings.get());
  check.stations = stationsOf(shown);
  const auto isNew = [](const v1::OrderLine& line) { return line.state() == v1::UNSENT; };
  check.canSend = check.isThere && std::ranges::any_of(shown.lines(), isNew);
  check.canHold = check.canSend;
  check.canBill = check.isThere && !check.canSend && order::wasSent(shown);
  return check;
}

} // namespace comanda::ui_order
