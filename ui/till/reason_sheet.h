// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"

#include <QStringList>
#include <functional>

class QLineEdit;

namespace comanda::kit {
class Button;
class ListRow;
} // namespace comanda::kit

namespace comanda::ui_till {

/// Asks why before money goes back or a bill is void: some reasons to tap, room for another one, and the
/// button that does it, which says what will happen.
class ReasonSheet : public kit::Sheet {
  Q_OBJECT

public:
  using OnReason = std::function<void(const QString&)>;

  ReasonSheet(const theme::Theme& theme, QWidget& over);

  void ask(const QString& title, const QStringList& reasons, const QString& action, OnReason onReason);

private:
  void follow();

  const theme::Theme& m_theme;
  std::vector<kit::ListRow*> m_rows;
  QLineEdit* m_other = nullptr;
  kit::Button* m_action;
  OnReason m_onReason;
  QString m_reason;
};

} // namespace comanda::ui_till
