// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/card_line_row.h"

#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

namespace comanda::ui_kitchen {

using theme::Token;

namespace {

constexpr int kLinePaddingPx = 9;
constexpr int kLineSidePx = 14;
constexpr int kLineQuantityPx = 40;
constexpr int kLineNamePx = 20;
constexpr int kLineFigurePx = 24;
constexpr int kLineDetailPx = 17;
constexpr int kLineTickPx = 26;
constexpr std::size_t kLineWidthsMax = 4;

// How high a text is in a column of this width.
double wrappedHeight(const QFont& font, const QString& text, double width) {
  return QFontMetricsF(font)
      .boundingRect(QRectF(0, 0, std::max(1.0, width), 10'000), Qt::TextWordWrap, text)
      .height();
}

} // namespace

CardLineRow::CardLineRow(const theme::Theme& theme, CardLine line, QWidget* parent)
    : Pressable(theme, parent),
      m_line(std::move(line)) {
  setFocusPolicy(Qt::TabFocus); // a tap leaves the keys with the display
  setObjectName(QStringLiteral("ticketLine-") + m_line.id);
  setText(m_line.name);
  QStringList said = {QStringLiteral("%1 %2").arg(m_line.quantity).arg(m_line.name)};
  if (!m_line.allergy.isEmpty()) said << tr("allergy: %1").arg(m_line.allergy);
  said << QString(m_line.details).replace(QLatin1Char('\n'), QStringLiteral(", ")) << m_line.added;
  if (!badge().isEmpty()) said << badge();
  if (m_line.look == LineLook::Ready) said << tr("ready");
  said.removeAll({});
  setAccessibleName(said.join(QStringLiteral(", ")));
  setEnabled(m_line.look != LineLook::Void);
}

void CardLineRow::setInFocus(bool inFocus) {
  if (m_isInFocus != inFocus) {
    m_isInFocus = inFocus;
    update();
  }
}

QString CardLineRow::badge() const {
  return m_line.look == LineLook::Void ? tr("VOID")
         : m_line.voidedBeside > 0     ? tr("%1 VOID").arg(m_line.voidedBeside)
                                       : QString();
}

double CardLineRow::badgeWidth() const {
  if (!badge().isEmpty()) {
    return QFontMetricsF(look().font(12, theme::kFigureWeight)).horizontalAdvance(badge()) + look().px(26);
  }
  return m_line.look == LineLook::Ready ? look().px(kLineTickPx + 8) : 0;
}

std::vector<CardLineRow::Part> CardLineRow::parts() const {
  const bool isOpen = m_line.look == LineLook::Open;
  QFont name = look().font(kLineNamePx, theme::kHeadingWeight);
  QFont detail = look().font(kLineDetailPx);
  name.setStrikeOut(m_line.look == LineLook::Void);
  detail.setStrikeOut(m_line.look == LineLook::Void);
  const QColor faint = look().textColour(Token::Ink3);
  std::vector<Part> all;
  const QString mark = m_line.added.isEmpty() ? QString() : QStringLiteral("+ ");
  all.push_back({mark + m_line.name, name, isOpen ? look().colour(Token::Ink) : faint});
  if (!m_line.allergy.isEmpty()) {
    all.push_back({tr("ALLERGY: %1").arg(m_line.allergy), look().font(kLineDetailPx, theme::kFigureWeight),
                   isOpen ? look().textColour(Token::Late) : faint, true});
  }
  if (!m_line.details.isEmpty()) {
    all.push_back({m_line.details, detail, isOpen ? look().colour(Token::Ink2) : faint});
  }
  if (!m_line.added.isEmpty()) {
    all.push_back({m_line.added.toUpper(), look().font(theme::type::kBody, theme::kFigureWeight),
                   isOpen ? look().textColour(Token::Attention) : faint});
  }
  return all;
}

double CardLineRow::paintParts(QPainter* painter, const QRectF& where) const {
  double y = where.top();
  for (const Part& part : parts()) {
    const double icon = part.hasIcon ? look().px(kLineDetailPx + 7) : 0;
    const double height = wrappedHeight(part.font, part.text, where.width() - icon);
    if (painter != nullptr) {
      const QRectF line(where.left() + icon, y, where.width() - icon, height);
      if (part.hasIcon) {
        const QRectF box(where.left(), y, look().px(kLineDetailPx + 2), QFontMetricsF(part.font).height());
        kit::paintIcon(*painter, kit::mirrored(box, where, layoutDirection()), kit::Icon::Warning, part.ink);
      }
      painter->setFont(part.font);
      painter->setPen(part.ink);
      painter->drawText(kit::mirrored(line, where, layoutDirection()),
                        static_cast<int>(kit::leading(layoutDirection()) | Qt::TextWordWrap), part.text);
    }
    y += height + look().px(1);
  }
  return y - where.top();
}

int CardLineRow::heightForWidth(int width) const {
  if (const auto known = m_heights.find(width); known != m_heights.end()) {
    return known->second;
  }
  if (m_heights.size() >= kLineWidthsMax) m_heights.clear(); // the window is being drawn to another size
  return m_heights[width] = measuredHeight(width);
}

int CardLineRow::measuredHeight(int width) const {
  const double room = width - 2.0 * look().px(kLineSidePx) - look().px(kLineQuantityPx) - badgeWidth();
  const double text = paintParts(nullptr, {0, 0, room, 0});
  return std::max(look().px(theme::target::kMin),
                  static_cast<int>(std::ceil(text)) + 2 * look().px(kLinePaddingPx) + 1);
}

QSize CardLineRow::sizeHint() const {
  return {look().px(280), heightForWidth(look().px(280))};
}

void CardLineRow::paintEnd(QPainter& painter, const QRectF& inside) const {
  const Qt::Alignment end = layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
  if (!badge().isEmpty()) {
    const QColor fill = look().colour(Token::Late);
    kit::paintBadge(painter, inside.adjusted(0, look().px(2), 0, 0), end | Qt::AlignTop, badge(), fill,
                    theme::Theme::inkOn(fill), look());
  } else if (m_line.look == LineLook::Ready) {
    const double side = look().px(kLineTickPx);
    const QRectF box(inside.right() - side, inside.top(), side, side);
    kit::paintIcon(painter, kit::mirrored(box, inside, layoutDirection()), kit::Icon::Check,
                   look().textColour(Token::Ready));
  }
}

void CardLineRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF frame = rect();
  if (isDown() || m_isInFocus) {
    painter.fillRect(frame, touched(look().colour(Token::Raised)));
  }
  if (m_isInFocus) {
    const QRectF bar(0, 0, look().px(5), frame.height());
    painter.fillRect(kit::mirrored(bar, frame, layoutDirection()), look().colour(Token::Accent));
  }
  painter.fillRect(QRectF(0, frame.height() - 1, frame.width(), 1), look().colour(Token::Line));
  const double side = look().px(kLineSidePx);
  const QRectF inside = frame.adjusted(side, look().px(kLinePaddingPx), -side, 0);
  QFont figure = look().font(kLineFigurePx, theme::kFigureWeight);
  figure.setStrikeOut(m_line.look == LineLook::Void);
  painter.setFont(figure);
  painter.setPen(m_line.look == LineLook::Open ? look().colour(Token::Ink) : look().textColour(Token::Ink3));
  const double quantity = look().px(kLineQuantityPx);
  const QRectF count(inside.left(), inside.top() - look().px(2), quantity, QFontMetricsF(figure).height());
  theme::drawFigures(painter, kit::mirrored(count, inside, layoutDirection()),
                     (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop,
                     QString::number(m_line.quantity));
  const QRectF text = inside.adjusted(quantity, 0, -badgeWidth(), 0);
  paintParts(&painter, kit::mirrored(text, inside, layoutDirection()));
  paintEnd(painter, inside);
  if (hasVisibleFocus()) kit::paintFocusRing(painter, frame, theme::radius::kSmall, look());
}

} // namespace comanda::ui_kitchen
