// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/panel.h"
#include "ui/kit/role.h"
#include "ui/kit/scroll.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QVariantAnimation>
#include <algorithm>

namespace comanda::kit {

namespace {

constexpr int kSheetWidthPx = 420;
constexpr double kSheetShareMax = 0.92; // something of the screen is always to be seen
constexpr double kSheetDim = 0.42;

} // namespace

Sheet::Sheet(const theme::Theme& theme, QWidget& over, const QString& title)
    : Cover(theme, over),
      m_panel(new Panel(theme, Panel::Shape::Plain, this)),
      m_title(new Label(theme, {}, theme::type::kTitle, theme::kHeadingWeight)),
      m_scroll(new QScrollArea),
      m_column(new QVBoxLayout(m_panel)),
      m_motion(new QVariantAnimation(this)) {
  auto* close = new Button(theme, Button::Kind::Quiet, Icon::Close, {});
  close->setHeight(theme::target::kMin);
  close->setAccessibleName(tr("Close"));
  close->setObjectName(QStringLiteral("closeSheetButton"));
  connect(close, &Button::clicked, this, &Sheet::dismiss);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(close);
  dressScroll(*m_scroll);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_column->setContentsMargins(theme::space::kPanel, theme::space::kLarge, theme::space::kPanel,
                               theme::space::kPanel);
  m_column->setSpacing(theme::space::kLarge);
  m_column->addLayout(head);
  m_column->addWidget(m_scroll, 1);
  m_motion->setEasingCurve(QEasingCurve::OutCubic);
  connect(m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    m_share = value.toDouble();
    place();
  });
  connect(m_motion, &QVariantAnimation::finished, this, [this] {
    if (!m_isOpen) hide();
  });
  connect(&theme, &theme::Theme::changed, this, &Sheet::place);
  setTitle(title);
  setRole(*this, QAccessible::Dialog);
}

void Sheet::setTitle(const QString& title) {
  m_title->setText(title);
  setAccessibleName(title);
}

void Sheet::setContent(QWidget* content) {
  const QWidget* before = m_scroll->widget();
  const QWidget* focus = QApplication::focusWidget();
  const bool isInside = m_isOpen && before != nullptr && focus != nullptr && before->isAncestorOf(focus);
  const QString name = isInside ? focus->objectName() : QString();
  const auto* pressed = isInside ? qobject_cast<const Pressable*>(focus) : nullptr;
  const bool isByKeyboard = pressed != nullptr && pressed->hasVisibleFocus();
  putInto(*m_scroll, content);
  if (isInside) focusAgain(name, isByKeyboard);
}

// Whoever goes on with the keyboard stays where they were, though the widgets are others.
void Sheet::focusAgain(const QString& name, bool isByKeyboard) {
  auto* again = name.isEmpty() ? nullptr : m_scroll->widget()->findChild<QWidget*>(name);
  if (again == nullptr || !again->isEnabled()) {
    const std::vector<QWidget*> all = stops();
    const auto first = std::ranges::find_if(
        all, [this](const QWidget* stop) { return m_scroll->widget()->isAncestorOf(stop); });
    again = first != all.end() ? *first : all.empty() ? nullptr : all.front();
  }
  if (again != nullptr) again->setFocus(isByKeyboard ? Qt::TabFocusReason : Qt::OtherFocusReason);
}

void Sheet::setFooter(QWidget* footer) {
  delete m_footer;
  m_footer = footer;
  m_column->addWidget(footer);
}

void Sheet::open() {
  if (m_isOpen) {
    return;
  }
  m_isOpen = true;
  m_focusBefore = QApplication::focusWidget();
  raise();
  show();
  place();
  const std::vector<QWidget*> all = stops();
  // The cross is the first stop but hardly what was asked for.
  const std::size_t first = all.size() > 1 ? 1 : 0;
  if (!all.empty()) all[first]->setFocus(Qt::PopupFocusReason);
  slideTo(1);
}

void Sheet::dismiss() {
  if (!m_isOpen) {
    return;
  }
  m_isOpen = false;
  if (m_focusBefore != nullptr) {
    m_focusBefore->setFocus(Qt::PopupFocusReason);
  } else if (const QWidget* focus = QApplication::focusWidget(); focus != nullptr && isAncestorOf(focus)) {
    parentWidget()->setFocus(Qt::PopupFocusReason); // what opened it is gone: Tab goes on from there
  }
  slideTo(0);
  Q_EMIT dismissed();
}

void Sheet::slideTo(double share) {
  m_motion->stop();
  if (look().motionMs() == 0) {
    m_share = share;
    place();
    setVisible(m_isOpen);
    return;
  }
  m_motion->setDuration(look().motionMs());
  m_motion->setStartValue(m_share);
  m_motion->setEndValue(share);
  m_motion->start();
}

void Sheet::place() {
  const bool below = height() > width();
  const bool turned = layoutDirection() == Qt::RightToLeft;
  const auto most = [](int length) { return static_cast<int>(length * kSheetShareMax); };
  if (below) {
    const int needed = m_panel->sizeHint().height() +
                       (m_scroll->widget() != nullptr ? m_scroll->widget()->sizeHint().height() : 0);
    const int tall = std::min(most(height()), std::max(needed, height() / 2));
    m_panel->setGeometry(0, height() - static_cast<int>(tall * m_share), width(), tall);
    m_panel->setLines(Qt::TopEdge);
  } else {
    const int wide =
        std::min(most(width()), std::max(look().px(kSheetWidthPx), m_panel->minimumSizeHint().width()));
    const int seen = static_cast<int>(wide * m_share);
    m_panel->setGeometry(turned ? seen - wide : width() - seen, 0, wide, height());
    m_panel->setLines(Qt::LeftEdge);
  }
  update();
}

void Sheet::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  QColor shade(Qt::black);
  shade.setAlphaF(static_cast<float>(kSheetDim * m_share));
  painter.fillRect(rect(), shade);
}

void Sheet::resizeEvent(QResizeEvent* event) {
  Cover::resizeEvent(event);
  place();
}

void Sheet::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    dismiss();
    return;
  }
  event->accept(); // nothing behind the sheet hears what is typed on it
}

void Sheet::mousePressEvent(QMouseEvent* event) {
  if (!m_panel->geometry().contains(event->position().toPoint())) {
    dismiss();
  }
}

std::vector<QWidget*> Sheet::stops() const {
  std::vector<QWidget*> all;
  const QWidget* self = this;
  for (QWidget* next = self->nextInFocusChain(); next != self; next = next->nextInFocusChain()) {
    if (isAncestorOf(next) && next->isVisibleTo(this) && next->isEnabled() &&
        (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
      all.push_back(next);
    }
  }
  return all;
}

bool Sheet::focusNextPrevChild(bool next) {
  const std::vector<QWidget*> all = stops();
  if (all.empty()) {
    return true;
  }
  const auto found = std::ranges::find(all, QApplication::focusWidget());
  const std::size_t at = found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin());
  const std::size_t to = (at + (next ? 1 : all.size() - 1)) % all.size();
  all[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  return true;
}

} // namespace comanda::kit
