// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/start_screen.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/kit/role.h"
#include "ui/kit/tile_grid.h"
#include "ui/setup/choice_card.h"
#include "ui/setup/host_page.h"
#include "ui/setup/join_page.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <algorithm>
#include <utility>

namespace comanda::ui_setup {

using theme::Token;

namespace {

constexpr int kStartWideFromPx = 1120;
constexpr int kStartLowBelowPx = 700;
constexpr int kChoiceWidthPx = 280;
constexpr int kChoiceGapPx = theme::space::kLarge;
constexpr int kStartHeightPx = 600; ///< What lies above the cards grows from here on.

QWidget* makeStartHead(const theme::Theme& theme) {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(14);
  row->addWidget(new kit::Mark(theme), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(
      new kit::Label(theme, QStringLiteral("Comanda"), theme::type::kMoney, theme::kHeadingWeight));
  words->addWidget(new kit::Label(theme, StartScreen::tr("A restaurant's whole service, on its own network"),
                                  theme::type::kSecondary, QFont::Normal, Token::Ink2));
  row->addLayout(words, 1);
  return head;
}

} // namespace

StartScreen::StartScreen(const theme::Theme& theme, std::unique_ptr<StartPresenter> presenter,
                         QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_presenter(std::move(presenter)),
      m_pages(new QStackedLayout(this)) {
  setObjectName(QStringLiteral("startScreen"));
  setWindowTitle(QStringLiteral("Comanda"));
  kit::setRole(*this, QAccessible::Window);
  m_choices = makeChoices();
  m_join = new JoinPage(theme, *m_presenter);
  m_pages->addWidget(m_choices);
  m_pages->addWidget(m_join);
  m_host = new HostPage(theme, m_presenter->host());
  m_pages->addWidget(m_host);
  connect(m_host, &HostPage::left, m_presenter.get(), &StartPresenter::goBack);
  connect(m_presenter.get(), &StartPresenter::changed, this, &StartScreen::tell);
  connect(m_presenter.get(), &StartPresenter::refused, this, &StartScreen::refuse);
  connect(&theme, &theme::Theme::changed, this, &StartScreen::arrange);
  tell();
}

StartScreen::~StartScreen() = default;

QWidget* StartScreen::makeChoices() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setSpacing(theme::space::kWide);
  column->addWidget(makeStartHead(m_theme));
  m_air = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
  column->addItem(m_air);
  column->addWidget(
      new kit::Label(m_theme, tr("What is this device for?"), theme::type::kFigure, theme::kHeadingWeight));
  m_grid = new kit::TileGrid(m_theme);
  m_grid->setObjectName(QStringLiteral("choicesGrid"));
  m_grid->setAccessibleName(tr("What is this device for?"));
  m_grid->setTileHeight(kChoiceCardPx);
  m_grid->setGap(kChoiceGapPx);
  column->addWidget(m_grid, 1);
  column->addWidget(makeUnderWay());
  addCards();
  return page;
}

void StartScreen::addCards() {
  auto* join = new ChoiceCard(m_theme, kit::Icon::Floor, tr("Join a restaurant"),
                              tr("This device becomes a terminal of a host in the restaurant's network."));
  join->setObjectName(QStringLiteral("joinCard"));
  connect(join, &ChoiceCard::clicked, m_presenter.get(), &StartPresenter::chooseJoin);
  auto* demo =
      new ChoiceCard(m_theme, kit::Icon::Order, tr("Try the demo"),
                     tr("A trattoria with its tables, menu and people, on this device alone. Nothing "
                        "of it is kept."));
  demo->setObjectName(QStringLiteral("demoCard"));
  connect(demo, &ChoiceCard::clicked, m_presenter.get(), &StartPresenter::tryDemo);
  auto* host = new ChoiceCard(m_theme, kit::Icon::Till, tr("Host this restaurant"),
                              tr("This computer keeps the restaurant; tablets and tills join it."));
  host->setObjectName(QStringLiteral("hostCard"));
  connect(host, &ChoiceCard::clicked, m_presenter.get(), &StartPresenter::chooseHost);
  m_cards = {demo, host, join};
  m_grid->setTiles({m_cards.begin(), m_cards.end()});
}

QWidget* StartScreen::makeUnderWay() {
  m_underWay = new QWidget;
  auto* row = new QHBoxLayout(m_underWay);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::space::kLarge);
  auto* words = new QVBoxLayout;
  words->setSpacing(theme::space::kHair);
  m_state = new kit::Label(m_theme, {}, theme::type::kTitle, theme::kSemiBold);
  m_state->setObjectName(QStringLiteral("startState"));
  m_advice = new kit::Label(m_theme, {}, theme::type::kBody, QFont::Normal, Token::Ink2);
  m_advice->setObjectName(QStringLiteral("startAdvice"));
  m_advice->setWordWrap(true);
  words->addWidget(m_state);
  words->addWidget(m_advice);
  row->addLayout(words, 1);
  m_cancel = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Cancel"));
  m_cancel->setObjectName(QStringLiteral("cancelStartButton"));
  connect(m_cancel, &kit::Button::clicked, m_presenter.get(), &StartPresenter::goBack);
  row->addWidget(m_cancel);
  return m_underWay;
}

void StartScreen::tell() {
  const StartView& view = m_presenter->view();
  const bool isJoin = view.page == StartView::Page::Join;
  const bool isHost = view.page == StartView::Page::Host;
  QWidget* page = isJoin ? static_cast<QWidget*>(m_join) : isHost ? static_cast<QWidget*>(m_host) : m_choices;
  const bool isTurned = m_pages->currentWidget() != page;
  m_pages->setCurrentWidget(page);
  m_join->tell();
  const bool isTrouble = !view.isBusy && !view.trouble.isEmpty();
  for (ChoiceCard* card : m_cards) {
    card->setEnabled(!view.isBusy);
  }
  m_underWay->setVisible(view.isBusy || isTrouble);
  m_state->setText(view.isBusy ? view.busy : view.trouble);
  m_state->setToken(isTrouble ? Token::Late : Token::Ink);
  m_advice->setText(view.advice);
  m_advice->setVisible(!view.advice.isEmpty());
  m_cancel->setVisible(view.isBusy);
  if (isTurned && isJoin) {
    m_join->begin();
  } else if (isTurned && isHost) {
    m_host->begin();
  } else if (isTurned) {
    m_cards.back()->setFocus(Qt::OtherFocusReason);
  }
}

void StartScreen::refuse() {
  if (m_presenter->view().page == StartView::Page::Join) {
    m_join->refuse();
    return;
  }
  QAccessibleEvent spoken(m_state, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
}

void StartScreen::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    m_presenter->goBack();
    return;
  }
  QWidget::keyPressEvent(event);
}

void StartScreen::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void StartScreen::arrange() {
  const bool isLow = height() < kStartLowBelowPx;
  const int edge = m_theme.px(width() >= kStartWideFromPx ? 48 : 24);
  m_choices->layout()->setContentsMargins(edge, isLow ? 24 : 42, edge, isLow ? 24 : 42);
  // All beside each other, across the whole width, where they have room for their words.
  const int third = (width() - 2 * edge) / 3 - 2 * kChoiceGapPx;
  m_grid->setTileWidthMin(std::max(kChoiceWidthPx, third * 100 / m_theme.textScalePercent()));
  m_air->changeSize(0, std::max(0, height() - m_theme.px(kStartHeightPx)) / 3, QSizePolicy::Minimum,
                    QSizePolicy::Fixed);
  m_choices->layout()->invalidate();
}

} // namespace comanda::ui_setup
