// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <set>
#include <string>

class QPushButton;

namespace comanda::testing {

/// What a screen reader and a keyboard find in a window, and what is wrong with it.
class AccessWalk {
public:
  /// Looks at everything that is to be seen.
  void look(QWidget& window);
  /// Presses it with the keyboard alone.
  void press(QPushButton& button);

  /// Each fault once: "Chip room-bar: has no name".
  const QStringList& faults() const { return m_faults; }
  /// The classes of all widgets that were to be seen, without namespaces.
  const std::set<std::string>& seen() const { return m_seen; }

private:
  void lookAt(QWidget& widget);
  void lookAtButton(const QWidget& button);
  void lookAtArea(QWidget& widget);
  void expect(bool isSo, const QWidget& widget, const QString& otherwise);

  QStringList m_faults;
  std::set<std::string> m_seen;
};

} // namespace comanda::testing
