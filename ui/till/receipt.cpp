// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/receipt.h"

#include "domain/order/amounts.h"
#include "domain/values/timestamp.h"
#include "ui/models/duration.h"
#include "ui/models/money_text.h"
#include "ui/till/check_reader.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace comanda::ui_till {
namespace {

using Kind = ReceiptLine::Kind;

constexpr int kPpmOfAPercentOnPaper = 10'000;
constexpr int kColumnsMin = 16; // less is no receipt

ReceiptLine rule() {
  return {.kind = Kind::Rule, .text = {}, .value = {}};
}

// Year first: it is read in one way only, wherever the guest comes from.
QString dateText(const values::LocalTime& at) {
  return QString::fromStdString(values::formatDate(values::dateOf(at))) + QLatin1Char(' ') +
         models::wallText(at);
}

QString percentText(int ppm) {
  const QLocale locale;
  return ppm % kPpmOfAPercentOnPaper == 0 ? locale.toString(ppm / kPpmOfAPercentOnPaper)
                                          : locale.toString(ppm / double(kPpmOfAPercentOnPaper), 'f', 2);
}

// In pieces of so many characters, between words where there is a place between words.
QStringList broken(QString text, int columns) {
  QStringList pieces;
  while (text.size() > columns) {
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), columns);
    const qsizetype end = space > 0 ? space : columns;
    pieces << text.left(end);
    text = text.mid(end).trimmed();
  }
  pieces << text;
  return pieces;
}

void putPlain(QStringList& paper, const ReceiptLine& line, int columns) {
  const int gap = line.value.isEmpty() ? 0 : 1;
  const int room = std::max(columns - static_cast<int>(line.value.size()) - gap, kColumnsMin / 2);
  QStringList pieces = broken(line.text, room);
  const QString last = pieces.takeLast();
  paper << pieces;
  paper << last + line.value.rightJustified(columns - static_cast<int>(last.size()));
}

} // namespace

std::vector<ReceiptLine> ReceiptWriter::write(const v1::Order& order, const Part& part) const {
  const v1::Bill* bill = m_terminal.house().bills.find(part.billId);
  std::vector<ReceiptLine> lines;
  addHead(lines, order, bill);
  addDishes(lines, part);
  lines.push_back(rule());
  addTaxes(lines, part, bill);
  lines.push_back({.kind = Kind::Strong,
                   .text = tr("Total"),
                   .value = models::moneyWithCurrency(part.total, m_terminal.house().settings.get())});
  if (bill != nullptr && !bill->payments().empty()) {
    lines.push_back(rule());
    addPayments(lines, part, *bill);
  }
  return lines;
}

void ReceiptWriter::addHead(std::vector<ReceiptLine>& lines, const v1::Order& order,
                            const v1::Bill* bill) const {
  const auto centred = [&](const QString& text) {
    lines.push_back({.kind = Kind::Centred, .text = text, .value = {}});
  };
  centred(QString::fromStdString(m_terminal.house().settings.get().name()));
  centred(bill == nullptr ? tr("Preview, not a receipt")
                          : tr("Bill %1").arg(QString::fromStdString(bill->number())));
  const values::Instant at = bill == nullptr ? m_terminal.now() : values::fromTimestamp(bill->issued_at());
  lines.push_back({.kind = Kind::Plain,
                   .text = CheckReader(m_terminal).titleOf(order),
                   .value = dateText(m_terminal.wallTime(at))});
  lines.push_back(rule());
}

void ReceiptWriter::addDishes(std::vector<ReceiptLine>& lines, const Part& part) const {
  for (const v1::OrderLine* line : part.lines) {
    if (line->state() == v1::VOIDED) {
      continue;
    }
    const QString dish = QString::fromStdString(line->name());
    const QString size = QString::fromStdString(line->variant_name());
    lines.push_back({.kind = Kind::Plain,
                     .text = QStringLiteral("%1 %2")
                                 .arg(line->quantity())
                                 .arg(size.isEmpty() ? dish : dish + QLatin1Char(' ') + size),
                     .value = money(order::amountOf(*line).minorUnits())});
    for (const v1::ChosenModifier& modifier : line->modifiers()) {
      if (modifier.price() != 0) { // what it comes to is in the price of the dish
        lines.push_back({.kind = Kind::Plain,
                         .text = QStringLiteral("  + %1").arg(QString::fromStdString(modifier.name())),
                         .value = {}});
      }
    }
  }
}

void ReceiptWriter::addTaxes(std::vector<ReceiptLine>& lines, const Part& part, const v1::Bill* bill) const {
  std::vector<v1::TaxBucket> taxes;
  if (bill != nullptr) {
    taxes.assign(bill->taxes().begin(), bill->taxes().end());
  } else {
    taxes = order::taxBuckets(part.lines);
  }
  for (const v1::TaxBucket& bucket : taxes) {
    const QString rate = percentText(bucket.ppm());
    lines.push_back(
        {.kind = Kind::Plain,
         .text = bucket.inclusive() ? tr("Tax included (%1 %)").arg(rate) : tr("Tax (%1 %)").arg(rate),
         .value = money(bucket.tax())});
  }
}

void ReceiptWriter::addPayments(std::vector<ReceiptLine>& lines, const Part& part,
                                const v1::Bill& bill) const {
  const auto add = [&](const QString& text, std::int64_t minorUnits) {
    if (minorUnits != 0) lines.push_back({.kind = Kind::Plain, .text = text, .value = money(minorUnits)});
  };
  for (const v1::Payment& payment : bill.payments()) {
    add(tenderName(payment.tender()), payment.amount());
    add(tr("Tip"), payment.tip());
    add(tr("Rounding"), payment.rounding());
    if (payment.change() != 0) {
      add(tr("Handed over"), payment.tendered());
      add(tr("Change"), payment.change());
    }
    for (const v1::Refund& refund : payment.refunds()) {
      add(tr("Given back"), -(refund.amount() + refund.tip()));
    }
  }
  add(tr("Open"), part.open);
}

QString ReceiptWriter::money(std::int64_t minorUnits) const {
  return models::moneyText(minorUnits, m_terminal.house().settings.get());
}

QStringList inColumns(const std::vector<ReceiptLine>& lines, int columns) {
  const int wide = std::max(columns, kColumnsMin);
  QStringList paper;
  for (const ReceiptLine& line : lines) {
    switch (line.kind) {
    case Kind::Rule: paper << QString(wide, QLatin1Char('-')); break;
    case Kind::Centred:
      for (const QString& piece : broken(line.text, wide)) {
        paper << QString((wide - piece.size()) / 2, QLatin1Char(' ')) + piece;
      }
      break;
    case Kind::Plain:
    case Kind::Strong: putPlain(paper, line, wide); break;
    }
  }
  return paper;
}

} // namespace comanda::ui_till
