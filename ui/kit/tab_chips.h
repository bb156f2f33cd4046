// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tab.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>
#include <string>
#include <vector>

class QHBoxLayout;

namespace comanda::kit {

/// Chips in a row beside a screen's title, one for each tab. A tap only asks: which tab is current says
/// whoever made them.
class TabChips : public QWidget {
  Q_OBJECT

public:
  /// The chips' object names are the prefix and the tab's id.
  TabChips(const theme::Theme& theme, QString prefix, QWidget* parent = nullptr);

  void tell(const std::vector<Tab>& tabs);
  /// Behind the chips, which do not take more than they need; the row's own from now on.
  void addEnd(QWidget* widget);

Q_SIGNALS:
  void chosen(const std::string& id);

private:
  const theme::Theme& m_theme;
  QString m_prefix;
  QHBoxLayout* m_chips;
  std::vector<Tab> m_tabs;
};

} // namespace comanda::kit
