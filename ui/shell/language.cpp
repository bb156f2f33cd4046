// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QtGlobal>
#include <algorithm>

// What is linked from a static library has to be asked for, outside of every namespace.
static void haveTexts() {
  Q_INIT_RESOURCE(translations);
}

namespace comanda::shell {
namespace {

bool isKnownLanguage(const QString& code) {
  return std::ranges::any_of(Language::kKnown,
                             [&](const Language::Known& known) { return code == QLatin1String(known.code); });
}

QString systemLanguage() {
  const QString code = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
  return isKnownLanguage(code) ? code : QString::fromLatin1(Language::kKnown.front().code);
}

} // namespace

Language::Language(QObject* parent) : QObject(parent) {
  haveTexts();
}

Language::~Language() = default;

void Language::speak(const QString& code) {
  const QString wanted = isKnownLanguage(code) ? code : systemLanguage();
  if (wanted == m_code) {
    return;
  }
  m_code = wanted;
  for (QTranslator* texts : {&m_texts, &m_qtTexts}) {
    QCoreApplication::removeTranslator(texts);
  }
  // The country may matter within a language; another language than the system's has none that is known.
  const QLocale system = QLocale::system();
  const QLocale plain(wanted);
  QLocale::setDefault(system.language() == plain.language() ? system : plain);
  if (m_qtTexts.load(QStringLiteral("qtbase_") + wanted,
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&m_qtTexts);
  }
  if (m_texts.load(QStringLiteral(":/translations/comanda_%1.qm").arg(wanted))) {
    QCoreApplication::installTranslator(&m_texts);
  }
  Q_EMIT changed();
}

} // namespace comanda::shell
