// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/split_page.h"

#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/kit/panel.h"
#include "ui/kit/scroll.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

namespace comanda::ui_setup {

using theme::Token;

namespace {

constexpr int kSplitPanelPx = 560;
constexpr int kSplitPanelNarrowPx = 480;
constexpr int kSplitWideFromPx = 1120;
constexpr int kSplitBesideFromPx = 900;
constexpr int kSplitLowBelowPx = 700;
constexpr int kSplitReachPx = 16; // of the form into the margin, where its scroll bar stands

} // namespace

SplitPage::SplitPage(const theme::Theme& theme, const QString& title, const QStringList& steps,
                     QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(0);
  m_layout->addWidget(makeGuide(title, steps), 1);
  m_layout->addWidget(makePanel());
  connect(&theme, &theme::Theme::changed, this, &SplitPage::arrange);
}

QWidget* SplitPage::makeGuide(const QString& title, const QStringList& steps) {
  m_guide = new QWidget;
  m_guideColumn = new QVBoxLayout(m_guide);
  m_guideColumn->setSpacing(theme::space::kLarge);
  auto* head = new QHBoxLayout;
  head->setSpacing(14);
  head->addWidget(new kit::Mark(m_theme));
  kit::Label* heading = makeText("pageTitle", theme::type::kMoney, theme::kHeadingWeight, Token::Ink);
  heading->setText(title);
  head->addWidget(heading, 1);
  m_guideColumn->addLayout(head);
  for (const QString& step : steps) {
    kit::Label* text = makeText("pageGuide", theme::type::kBody, QFont::Normal, Token::Ink2);
    text->setText(step);
    m_guideColumn->addWidget(text);
  }
  m_guideColumn->addStretch(1);
  return m_guide;
}

QWidget* SplitPage::makePanel() {
  m_panel = new kit::Panel(m_theme, kit::Panel::Shape::Plain);
  auto* column = new QVBoxLayout(m_panel);
  column->setSpacing(theme::space::kMedium);
  auto* content = new QWidget;
  m_form = new QVBoxLayout(content);
  m_form->setContentsMargins(0, 0, 0, 0);
  m_form->setSpacing(theme::space::kSmall);
  m_scroll = kit::scrolled(content);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SplitPage::setFormMargins);
  column->addWidget(m_scroll, 1);
  m_buttons = new QHBoxLayout;
  m_buttons->setSpacing(theme::space::kMedium);
  column->addLayout(m_buttons);
  return m_panel;
}

kit::Label* SplitPage::makeText(const char* name, int size, int weight, Token token) const {
  auto* label = new kit::Label(m_theme, {}, size, weight, token);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  return label;
}

kit::Label* SplitPage::makeTrouble(const QString& name) const {
  kit::Label* label = makeText("", theme::type::kSecondary, QFont::Normal, Token::Late);
  label->setObjectName(name);
  return label;
}

void SplitPage::tellTrouble(kit::Label& label, const QString& trouble) {
  label.setText(trouble);
  label.setVisible(!trouble.isEmpty());
}

void SplitPage::bringIntoSight(QWidget& widget) {
  QTimer::singleShot(0, &widget, [this, shown = &widget] { m_scroll->ensureWidgetVisible(shown, 0, 0); });
}

// The fields end where the buttons below them do, with a scroll bar beside them or without.
void SplitPage::setFormMargins() {
  const QScrollBar* bar = m_scroll->verticalScrollBar();
  const int reach = std::max(0, kSplitReachPx - (bar->maximum() > 0 ? bar->sizeHint().width() : 0));
  const bool turned = layoutDirection() == Qt::RightToLeft;
  m_form->setContentsMargins(turned ? reach : 0, 0, turned ? 0 : reach, 0);
}

void SplitPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void SplitPage::arrange() {
  const bool isBeside = width() >= kSplitBesideFromPx && width() > height();
  const bool isWide = width() >= kSplitWideFromPx;
  const bool isLow = height() < kSplitLowBelowPx;
  m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_layout->setStretch(0, isBeside ? 1 : 0);
  m_layout->setStretch(1, isBeside ? 0 : 1);
  const int edge = m_theme.px(isWide ? 48 : 24);
  m_guide->layout()->setContentsMargins(edge, isLow ? 24 : 42, edge, 24);
  m_panel->setLines(isBeside ? Qt::LeftEdge : Qt::TopEdge);
  const bool turned = layoutDirection() == Qt::RightToLeft;
  const int end = edge - kSplitReachPx;
  m_panel->layout()->setContentsMargins(turned ? end : edge, isLow ? 24 : 48, turned ? edge : end,
                                        isLow ? 20 : 42);
  m_buttons->setContentsMargins(turned ? kSplitReachPx : 0, 0, turned ? 0 : kSplitReachPx, 0);
  setFormMargins();
  if (isBeside) {
    // However large the text is, the guide keeps its part.
    m_panel->setFixedWidth(
        std::min(m_theme.px(isWide ? kSplitPanelPx : kSplitPanelNarrowPx), width() * 3 / 5));
  } else {
    m_panel->setMinimumWidth(0);
    m_panel->setMaximumWidth(QWIDGETSIZE_MAX);
  }
}

} // namespace comanda::ui_setup
