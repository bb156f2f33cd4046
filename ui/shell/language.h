// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>
#include <array>

namespace comanda::shell {

/// The language of the screens, and with it how numbers are written. Widgets are not told: whoever shows them
/// makes them anew on changed(). On the GUI thread.
class Language : public QObject {
  Q_OBJECT

public:
  struct Known {
    const char* code;
    const char* name; ///< As its speakers call it.
  };
  static constexpr std::array<Known, 2> kKnown{{{"en", "English"}, {"it", "Italiano"}}};

  /// Nothing is changed until speak().
  explicit Language(QObject* parent = nullptr);
  ~Language() override;

  const QString& code() const { return m_code; }
  /// A code that is not known, such as an empty one, stands for the language of the system, or else English.
  void speak(const QString& code);

Q_SIGNALS:
  void changed();

private:
  QString m_code;
  QTranslator m_texts;
  QTranslator m_qtTexts; ///< Of Qt's own, such as the menu of a text field.
};

} // namespace comanda::shell
