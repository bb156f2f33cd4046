// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/overlay.h"

#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/role.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

namespace comanda::kit {

using theme::Token;

namespace {

constexpr int kOverlayTextWidthPx = 420;
constexpr int kOverlayIconPx = 44;

QFont overlayFont(const theme::Theme& look, Overlay::Kind kind) {
  return kind == Overlay::Kind::Stale ? look.font(theme::type::kSecondary, theme::kSemiBold)
                                      : look.font(theme::type::kHeading, QFont::Medium);
}

} // namespace

Overlay::Overlay(const theme::Theme& theme, QWidget& over)
    : Cover(theme, over),
      m_action(new Button(theme, Button::Kind::Quiet, {}, this)) {
  m_action->setObjectName(QStringLiteral("overlayAction"));
  m_action->hide();
  setRole(*this, QAccessible::AlertMessage);
  connect(m_action, &Button::clicked, this, &Overlay::actionPressed);
  connect(&theme, &theme::Theme::changed, this, &Overlay::place);
}

void Overlay::tell(Kind kind, const QString& sentence, Icon icon) {
  m_kind = kind;
  m_sentence = sentence;
  m_icon = icon != Icon::None    ? icon
           : kind == Kind::Busy  ? Icon::More
           : kind == Kind::Stale ? Icon::Warning
                                 : Icon::None;
  setAccessibleName(sentence);
  setAttribute(Qt::WA_TransparentForMouseEvents, kind == Kind::Stale);
  place();
  raise();
  show();
  update();
}

void Overlay::setAction(const QString& text) {
  m_action->setText(text);
  place();
}

QRect Overlay::sentenceRect() const {
  const int wide = std::min(look().px(kOverlayTextWidthPx), width() - 2 * theme::space::kPanel);
  const QRect text =
      QFontMetrics(overlayFont(look(), m_kind))
          .boundingRect(QRect(0, 0, wide, height()), Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
  return {(width() - wide) / 2, (height() - text.height()) / 2, wide, text.height()};
}

void Overlay::place() {
  m_action->setVisible(m_kind == Kind::Empty && !m_action->text().isEmpty());
  const QSize size = m_action->sizeHint();
  m_action->setGeometry((width() - size.width()) / 2, sentenceRect().bottom() + theme::space::kPanel,
                        size.width(), size.height());
}

void Overlay::paintStale(QPainter& painter) const {
  painter.setFont(overlayFont(look(), m_kind));
  const QFontMetrics metrics(painter.font());
  const int icon = look().px(18);
  const int height = look().px(theme::target::kChipLook);
  const int most = width() - 2 * theme::space::kPanel;
  const int wide = std::min(most, metrics.horizontalAdvance(m_sentence) + icon + look().px(8 + 32) + 1);
  const QRectF pill((width() - wide) / 2.0, theme::space::kMedium, wide, height);
  paintCard(painter, pill, height / 2.0, look().tint(Token::Attention), look().colour(Token::Attention));
  const QColor ink = theme::readable(look().colour(Token::Attention), look().colour(Token::Ink),
                                     look().tint(Token::Attention));
  const QRectF inside = pill.adjusted(look().px(16), 0, -look().px(16), 0);
  paintIcon(painter,
            mirrored({inside.left(), inside.top(), static_cast<double>(icon), inside.height()}, inside,
                     layoutDirection()),
            m_icon, ink);
  painter.setPen(ink);
  const QRectF text = inside.adjusted(icon + look().px(8), 0, 0, 0);
  paintLine(painter, mirrored(text, inside, layoutDirection()), m_sentence, Qt::AlignLeft | Qt::AlignVCenter,
            layoutDirection());
}

void Overlay::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (m_kind == Kind::Stale) {
    paintStale(painter);
    return;
  }
  QColor paper = look().colour(Token::Background);
  paper.setAlphaF(m_kind == Kind::Busy ? 0.86F : 1.0F);
  painter.fillRect(rect(), paper);
  const QRect sentence = sentenceRect();
  if (m_icon != Icon::None) {
    const int side = look().px(kOverlayIconPx);
    paintIcon(painter, QRectF(0, sentence.top() - side - look().px(12), width(), side), m_icon,
              look().colour(Token::Ink3));
  }
  painter.setFont(overlayFont(look(), m_kind));
  painter.setPen(look().colour(Token::Ink2));
  painter.drawText(sentence, Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
}

void Overlay::resizeEvent(QResizeEvent* event) {
  Cover::resizeEvent(event);
  place();
}

void Overlay::changeEvent(QEvent* event) {
  Cover::changeEvent(event);
  if (event->type() == QEvent::LayoutDirectionChange) update();
}

} // namespace comanda::kit
