// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"
#include "ui/order/order_pad.h"

#include <QString>
#include <QStringList>

namespace comanda::ui_order {

/// What can be done with a line of the check: more, less, change, hold or take away while it is new; once
/// more, or void with a reason, when it was sent.
class LineSheet : public kit::Sheet {
  Q_OBJECT

public:
  /// The pad outlives this.
  LineSheet(const theme::Theme& theme, QWidget& over, OrderPad& pad);

  void openFor(const QString& lineId);
  static QStringList voidReasons();

Q_SIGNALS:
  void changeWanted(const QString& lineId);
  /// By somebody who needs another's approval for it.
  void voidWanted(const QString& lineId);

private:
  using Action = std::function<void(OrderPad& pad, const std::string& id)>;

  void show();
  QWidget* actionsOfNew(const v1::OrderLine& line);
  QWidget* actionsOfSent();
  QWidget* reasons();
  void addAction(QWidget& box, const QString& name, const QString& objectName, bool closes, Action action);

  const theme::Theme& m_theme;
  OrderPad& m_pad;
  std::string m_lineId;
  std::string m_shown; ///< The line that the actions are about, as it was: somebody may be typing a reason.
};

} // namespace comanda::ui_order
