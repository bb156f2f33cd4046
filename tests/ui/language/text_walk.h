// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"

#include <QString>
#include <QStringList>
#include <QTranslator>
#include <QWidget>
#include <set>

namespace comanda::testing {

/// Translates every text into itself between brackets, and remembers which ones no translator has seen.
class Bracketing : public QTranslator {
public:
  /// Of this language are the translations that there must be.
  explicit Bracketing(const QString& language);

  bool isEmpty() const override { return false; }
  QString translate(const char* context, const char* text, const char* comment, int n) const override;

  /// "context: text".
  const std::set<QString>& untranslated() const { return m_untranslated; }

private:
  QTranslator m_language;
  mutable std::set<QString> m_untranslated;
};

/// What is shown as the restaurant wrote it: names of people, places and dishes.
QStringList wordsOfTheHouse(const domain::House& house);

/// What of a text is neither between brackets nor one of the words: empty where nothing of it has letters.
QString bareWords(QString text, const QStringList& words);

/// Every text of a widget and of what is in it: also what is only said to a screen reader.
QStringList textsOf(const QWidget& widget);

} // namespace comanda::testing
