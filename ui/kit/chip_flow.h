// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace comanda::kit {

/// Widgets one after the other, in as many rows as it takes; as high as its rows are.
class ChipFlow : public QWidget {
  Q_OBJECT

public:
  explicit ChipFlow(QWidget* parent = nullptr);

  void add(QWidget* widget);
  /// Takes these instead of those it has, which are deleted.
  void setWidgets(const std::vector<QWidget*>& widgets);

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int widthPx) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  int place(int widthPx, bool moves) const;

  std::vector<QWidget*> m_widgets;
};

} // namespace comanda::kit
