// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/language/text_walk.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <algorithm>

namespace comanda::testing {
namespace {

const QString kOpening = QStringLiteral("⟦");
const QString kClosing = QStringLiteral("⟧");

} // namespace

Bracketing::Bracketing(const QString& language) {
  m_untranslated.clear();
  if (!m_language.load(QStringLiteral(":/translations/comanda_%1.qm").arg(language))) {
    m_untranslated.insert(QStringLiteral("everything: there is no such language"));
  }
}

QString Bracketing::translate(const char* context, const char* text, const char* comment, int n) const {
  const QString place = QString::fromUtf8(context);
  if (place.startsWith(QLatin1Char('Q'))) {
    return {}; // Qt's own
  }
  if (m_language.translate(context, text, comment, n).isEmpty()) {
    m_untranslated.insert(place + QStringLiteral(": ") + QString::fromUtf8(text));
  }
  return kOpening + QString::fromUtf8(text) + kClosing;
}

QStringList wordsOfTheHouse(const domain::House& house) {
  QStringList words{QStringLiteral("Comanda")};
  const auto add = [&words](const std::string& word) {
    if (!word.empty()) words << QString::fromStdString(word);
  };
  const auto addNames = [&add](const auto& table) {
    table.forEach([&add](const std::string&, const auto& record) { add(record.name()); });
  };
  addNames(house.tables);
  addNames(house.rooms);
  addNames(house.stations);
  addNames(house.staff);
  addNames(house.roles);
  addNames(house.categories);
  addNames(house.ingredients);
  house.modifierGroups.forEach([&](const std::string&, const v1::ModifierGroup& group) {
    add(group.name());
    for (const v1::Modifier& modifier : group.modifiers())
      add(modifier.name());
  });
  words << QString::fromStdString(house.settings.get().name());
  house.items.forEach([&](const std::string&, const v1::MenuItem& item) {
    add(item.name());
    for (const v1::Variant& variant : item.variants())
      add(variant.name());
  });
  // A name may be part of another one.
  std::ranges::sort(words, std::ranges::greater(), &QString::size);
  return words;
}

QString bareWords(QString text, const QStringList& words) {
  static const QRegularExpression innermost(kOpening + QStringLiteral("[^⟦⟧]*") + kClosing);
  const auto hasLetters = [&text] { return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); }); };
  while (text.contains(innermost)) {
    text.remove(innermost);
  }
  for (const QString& word : words) {
    if (!hasLetters()) {
      return {};
    }
    if (!text.contains(word, Qt::CaseInsensitive)) {
      continue;
    }
    const QString whole = QStringLiteral("(?<!\\pL)%1(?!\\pL)").arg(QRegularExpression::escape(word));
    text.remove(QRegularExpression(whole, QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption));
  }
  return hasLetters() ? text : QString();
}

QStringList textsOf(const QWidget& widget) {
  QStringList texts;
  QList<const QWidget*> widgets{&widget};
  for (const QWidget* child : widget.findChildren<QWidget*>()) {
    widgets << child;
  }
  for (const QWidget* one : widgets) {
    texts << one->accessibleName() << one->accessibleDescription() << one->toolTip();
    if (const auto* label = qobject_cast<const QLabel*>(one)) texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(one)) texts << button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(one)) texts << field->placeholderText();
  }
  texts.removeAll(QString());
  texts.removeDuplicates();
  return texts;
}

} // namespace comanda::testing
