// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"
#include "ui/till/receipt.h"

namespace comanda::ui_till {

/// A receipt as it would come out of the printer, on white paper in every theme.
class ReceiptPaper : public QWidget {
  Q_OBJECT

public:
  ReceiptPaper(const theme::Theme& theme, const std::vector<ReceiptLine>& lines, QWidget* parent = nullptr);

  const QStringList& paper() const { return m_paper; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QFont printed() const;

  const theme::Theme& m_theme;
  QStringList m_paper;
};

/// Shows a receipt before it is printed.
class ReceiptSheet : public kit::Sheet {
  Q_OBJECT

public:
  ReceiptSheet(const theme::Theme& theme, QWidget& over);

  void show(const std::vector<ReceiptLine>& lines);

private:
  const theme::Theme& m_theme;
};

} // namespace comanda::ui_till
