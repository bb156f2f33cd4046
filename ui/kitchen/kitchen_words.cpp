// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/kitchen_words.h"

#include "ui/models/allergen_text.h"

#include <QCoreApplication>

namespace comanda::ui_kitchen {

namespace {

QString kitchenWord(const char* text) {
  return QCoreApplication::translate("comanda::ui_kitchen", text);
}

QString modifierText(const v1::ChosenModifier& modifier) {
  const QString name = QString::fromStdString(modifier.name());
  QString text = name;
  switch (modifier.pre()) {
  case v1::NO: text = kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "no %1")).arg(name); break;
  case v1::EXTRA: text = kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "extra %1")).arg(name); break;
  case v1::LIGHT: text = kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "light %1")).arg(name); break;
  case v1::SIDE:
    text = kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "%1 on the side")).arg(name);
    break;
  default: break;
  }
  return modifier.quantity() > 1 ? QStringLiteral("%1 × %2").arg(modifier.quantity()).arg(text) : text;
}

} // namespace

QString allergyText(const v1::TicketLine& line) {
  QStringList words;
  for (const int allergen : line.allergies()) {
    words << models::allergenText(static_cast<v1::Allergen>(allergen));
  }
  return words.join(QStringLiteral(", ")).toUpper();
}

QStringList modifierTexts(const v1::TicketLine& line) {
  QStringList texts;
  for (const v1::ChosenModifier& modifier : line.modifiers()) {
    texts << modifierText(modifier);
  }
  return texts;
}

QString dishText(const v1::TicketLine& line) {
  const QString name = QString::fromStdString(line.name());
  return line.variant_name().empty() ? name
                                     : name + QLatin1Char(' ') + QString::fromStdString(line.variant_name());
}

QString titleText(const v1::Ticket& ticket) {
  const QString table = QString::fromStdString(ticket.table_name());
  if (!table.isEmpty()) {
    // A table that is only numbered needs a word; one with a name has it.
    return table[0].isDigit() ? kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "Table %1")).arg(table)
                              : table;
  }
  switch (ticket.order_type()) {
  case v1::TAKEAWAY: return kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "Takeaway"));
  case v1::DELIVERY: return kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "Delivery"));
  case v1::ONLINE: return kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "Online"));
  default:
    return kitchenWord(QT_TRANSLATE_NOOP("comanda::ui_kitchen", "Order %1")).arg(ticket.order_number());
  }
}

} // namespace comanda::ui_kitchen
