// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/receipt_sheet.h"

#include "ui/kit/role.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

namespace comanda::ui_till {
namespace {

constexpr int kPrintedPx = 14;
constexpr int kPaperEdgePx = 10;
constexpr double kLineHeight = 1.35;

} // namespace

ReceiptPaper::ReceiptPaper(const theme::Theme& theme, const std::vector<ReceiptLine>& lines, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_paper(inColumns(lines, kReceiptColumns)) {
  setObjectName(QStringLiteral("receiptPaper"));
  QStringList spoken; // whoever listens to it hears no columns
  for (const ReceiptLine& line : lines) {
    if (line.kind != ReceiptLine::Kind::Rule) {
      spoken << (line.value.isEmpty() ? line.text : line.text + QLatin1Char(' ') + line.value);
    }
  }
  setAccessibleName(tr("Receipt"));
  kit::setRole(*this, QAccessible::Document);
  setAccessibleDescription(spoken.join(QLatin1Char('\n')));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

// As large as the columns allow: paper does not scroll sideways.
QFont ReceiptPaper::printed() const {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPixelSize(m_theme.px(kPrintedPx));
  const double wide = QFontMetricsF(font).horizontalAdvance(QString(kReceiptColumns, QLatin1Char('0')));
  const double room = width() - 2 * kPaperEdgePx;
  if (wide > room && room > 0) {
    font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * room / wide)));
  }
  return font;
}

QSize ReceiptPaper::sizeHint() const {
  const double line = m_theme.px(kPrintedPx) * kLineHeight;
  return {m_theme.px(theme::target::kMin),
          static_cast<int>(line * static_cast<double>(m_paper.size())) + 2 * kPaperEdgePx};
}

void ReceiptPaper::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::white);
  painter.setPen(Qt::black);
  painter.setFont(printed());
  const double line = m_theme.px(kPrintedPx) * kLineHeight;
  double top = kPaperEdgePx;
  for (const QString& text : m_paper) {
    painter.drawText(QRectF(kPaperEdgePx, top, width(), line), Qt::AlignLeft | Qt::AlignVCenter, text);
    top += line;
  }
}

ReceiptSheet::ReceiptSheet(const theme::Theme& theme, QWidget& over)
    : Sheet(theme, over, tr("What is printed")),
      m_theme(theme) {
  setObjectName(QStringLiteral("receiptSheet"));
}

void ReceiptSheet::show(const std::vector<ReceiptLine>& lines) {
  setContent(new ReceiptPaper(m_theme, lines));
  open();
}

} // namespace comanda::ui_till
