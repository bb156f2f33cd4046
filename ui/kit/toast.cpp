// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toast.h"

#include "ui/kit/paint.h"
#include "ui/kit/pressable.h"
#include "ui/kit/role.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QVariantAnimation>
#include <algorithm>
#include <utility>

namespace comanda::kit {

using theme::Token;

namespace {

constexpr int kToastWidthMaxPx = 560;

// A word to tap on the dark of the toast.
class ToastAction : public Pressable {
public:
  using Pressable::Pressable;

  QSize sizeHint() const override {
    const QFontMetrics metrics(look().font(theme::type::kBody, theme::kSemiBold));
    return {std::max(theme::target::kMin, metrics.horizontalAdvance(text()) + look().px(28)),
            look().px(theme::target::kMin)};
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const QColor paper = look().colour(Token::Ink);
    const QColor ink = look().colour(Token::Surface);
    paintCard(painter, QRectF(rect()).adjusted(0, 4, 0, -4), theme::radius::kSmall,
              theme::mixed(paper, ink,
                           isDown()       ? 0.3
                           : underMouse() ? 0.22
                                          : 0.16));
    painter.setFont(look().font(theme::type::kBody, theme::kSemiBold));
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasVisibleFocus()) paintFocusRing(painter, rect(), theme::radius::kButton, look());
  }
};

} // namespace

Toast::Toast(const theme::Theme& theme, QWidget& over)
    : QWidget(&over),
      m_theme(theme),
      m_text(new QLabel(this)),
      m_action(new ToastAction(theme, this)),
      m_timer(new QTimer(this)),
      m_motion(new QVariantAnimation(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(theme::space::kPanel, theme::space::kHair, theme::space::kSmall,
                          theme::space::kHair);
  row->setSpacing(theme::space::kLarge);
  row->addWidget(m_text, 1);
  row->addWidget(m_action);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setWordWrap(true);
  m_text->setMinimumHeight(theme::target::kMin);
  m_action->setObjectName(QStringLiteral("toastAction"));
  m_timer->setSingleShot(true);
  connect(m_timer, &QTimer::timeout, this, &Toast::dismiss);
  connect(m_action, &QPushButton::clicked, this, [this] {
    const Undo undo = std::exchange(m_undo, {});
    dismiss();
    if (undo) undo();
  });
  m_motion->setEasingCurve(QEasingCurve::OutCubic);
  connect(m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    m_share = value.toDouble();
    place();
  });
  connect(m_motion, &QVariantAnimation::finished, this, [this] { setVisible(m_isShown); });
  connect(&theme, &theme::Theme::changed, this, &Toast::dress);
  over.installEventFilter(this);
  setRole(*this, QAccessible::AlertMessage);
  dress();
  hide();
}

void Toast::setStay(int stayMs) {
  m_stayMs = stayMs;
}

void Toast::say(const QString& text, Undo undo) {
  say(text, tr("Undo"), std::move(undo));
}

void Toast::say(const QString& text, const QString& action, Undo undo) {
  m_text->setText(text);
  setAccessibleName(text);
  m_undo = std::move(undo);
  m_action->setText(action);
  m_action->setVisible(static_cast<bool>(m_undo));
  m_isShown = true;
  m_timer->start(m_undo ? 2 * m_stayMs : m_stayMs);
  raise();
  show();
  slideTo(1);
  QAccessibleEvent spoken(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
}

void Toast::dismiss() {
  m_timer->stop();
  m_undo = {};
  m_isShown = false;
  slideTo(0);
}

void Toast::slideTo(double share) {
  m_motion->stop();
  if (m_theme.motionMs() == 0) {
    m_share = share;
    setVisible(m_isShown);
    place();
    return;
  }
  m_motion->setDuration(m_theme.motionMs());
  m_motion->setStartValue(m_share);
  m_motion->setEndValue(share);
  m_motion->start();
}

void Toast::place() {
  const int edge = theme::space::kPanel;
  const QRect room = parentWidget()->rect();
  const int most = std::min(m_theme.px(kToastWidthMaxPx), room.width() - 2 * edge);
  const int around = layout()->contentsMargins().left() + layout()->contentsMargins().right();
  const int beside = m_action->isHidden() ? 0 : m_action->sizeHint().width() + layout()->spacing();
  const int line = QFontMetrics(m_text->font()).horizontalAdvance(m_text->text()) + 2;
  const int wide = std::min(most, line + beside + around + theme::space::kMedium);
  const int tall = std::max(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : 0,
                            layout()->sizeHint().height());
  const int up = static_cast<int>((tall + edge) * m_share);
  setGeometry(room.center().x() - wide / 2, room.height() - up, wide, tall);
}

void Toast::dress() {
  m_text->setFont(m_theme.font(theme::type::kBody, QFont::Medium));
  QPalette colours = m_text->palette();
  colours.setColor(QPalette::WindowText, m_theme.colour(Token::Surface));
  m_text->setPalette(colours);
  place();
  update();
}

void Toast::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintCard(painter, rect(), theme::radius::kCard, m_theme.colour(Token::Ink));
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) place();
  return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event) {
  QWidget::enterEvent(event);
  m_timer->stop(); // it does not go away under the finger
}

void Toast::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  if (m_isShown) m_timer->start(m_stayMs);
}

} // namespace comanda::kit
