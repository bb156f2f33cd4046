// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_screen.h"

#include "ui/kit/list_row.h"
#include "ui/kit/panel.h"
#include "ui/kit/scroll.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>
#include <chrono>

namespace comanda::ui_overview {
namespace {

using theme::Token;

constexpr std::chrono::seconds kTickEvery{10};
constexpr int kChartHeightPx = 260;
constexpr int kSecondsOfAMinute = 60;

Token tokenOf(Overview::Exception::Kind kind) {
  switch (kind) {
  case Overview::Exception::Kind::Void: return Token::Attention;
  case Overview::Exception::Kind::Refund: return Token::Seated;
  case Overview::Exception::Kind::Late: return Token::Late;
  }
  return Token::Late;
}

} // namespace

OverviewScreen::OverviewScreen(const theme::Theme& theme, models::Terminal& terminal,
                               shell::Navigator& navigator, QWidget* parent)
    : Screen({.id = QStringLiteral("overview"), .label = tr("Overview"), .icon = kit::Icon::Overview},
             parent),
      m_theme(theme),
      m_navigator(navigator),
      m_overview(terminal) {
  setObjectName(QStringLiteral("overviewScreen"));
  setTitle(tr("Today"));
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(theme::space::kPanel, theme::space::kPanel, theme::space::kPanel,
                             theme::space::kPanel);
  column->setSpacing(theme::space::kLarge);
  column->addWidget(makeCards());
  m_chart = new HourChart(theme);
  m_chart->setMinimumHeight(kChartHeightPx);
  auto* exceptions = new QWidget;
  m_exceptions = new QVBoxLayout(exceptions);
  auto* sellers = new QWidget;
  m_sellers = new QVBoxLayout(sellers);
  for (QVBoxLayout* list : {m_exceptions, m_sellers}) {
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->setAlignment(Qt::AlignTop);
  }
  auto* middle = new QHBoxLayout;
  middle->setSpacing(theme::space::kLarge);
  middle->addWidget(card(tr("Sales by hour"), m_chart), 5);
  middle->addWidget(card(tr("To look into"), exceptions), 3);
  column->addLayout(middle);
  column->addWidget(card(tr("Best sellers"), sellers));
  column->addStretch();
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(kit::scrolled(content));
  connect(&m_overview, &Overview::changed, this, [this] {
    if (isVisible()) {
      follow();
    }
  });
  connect(&m_ticks, &QTimer::timeout, this, &OverviewScreen::follow);
  follow();
}

QWidget* OverviewScreen::makeCards() {
  auto* cards = new QWidget;
  auto* row = new QHBoxLayout(cards);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::space::kLarge);
  m_sales = new kit::StatCard(m_theme, tr("Sales today"));
  m_sales->setObjectName(QStringLiteral("sales"));
  m_covers = new kit::StatCard(m_theme, tr("Covers"));
  m_covers->setObjectName(QStringLiteral("covers"));
  m_open = new kit::StatCard(m_theme, tr("Open"));
  m_open->setObjectName(QStringLiteral("open"));
  m_kitchen = new kit::StatCard(m_theme, tr("Kitchen, median"));
  m_kitchen->setObjectName(QStringLiteral("kitchen"));
  for (kit::StatCard* card : {m_sales, m_covers, m_open, m_kitchen}) {
    row->addWidget(card, 1);
  }
  return cards;
}

QWidget* OverviewScreen::card(const QString& title, QWidget* content) {
  auto* panel = new kit::Panel(m_theme, kit::Panel::Shape::Card);
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(theme::space::kPanel, theme::space::kLarge, theme::space::kPanel,
                             theme::space::kLarge);
  column->setSpacing(theme::space::kSmall);
  column->addWidget(new kit::Label(m_theme, title, theme::type::kBody, theme::kHeadingWeight));
  column->addWidget(content, 1);
  return panel;
}

void OverviewScreen::shown(const QString& /*argument*/) {
  m_ticks.start(kTickEvery);
  follow();
}

void OverviewScreen::hidden() {
  m_ticks.stop();
}

void OverviewScreen::follow() {
  const Overview::State state = m_overview.state();
  showCards(state);
  m_chart->show(state, m_overview);
  showExceptions(state);
  showSellers(state);
}

void OverviewScreen::showCards(const Overview::State& state) {
  m_sales->setValue(m_overview.money(state.sales));
  if (state.changePercent) {
    const int percent = *state.changePercent;
    m_sales->setNote(tr("%1%2 % on last week")
                         .arg(percent < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                         .arg(qAbs(percent)),
                     percent < 0 ? Token::Late : Token::Ready);
  } else {
    m_sales->setNote(tr("of paid bills"));
  }
  m_covers->setValue(QLocale().toString(state.covers));
  m_covers->setNote(tr("%1 each").arg(m_overview.money(state.perCover)));
  m_open->setValue(m_overview.money(state.openAmount));
  m_open->setNote(state.openChecks == 1 ? tr("1 check") : tr("%1 checks").arg(state.openChecks));
  const int seconds = state.kitchenSeconds.value_or(0);
  m_kitchen->setValue(state.kitchenSeconds ? QStringLiteral("%1:%2")
                                                 .arg(seconds / kSecondsOfAMinute)
                                                 .arg(seconds % kSecondsOfAMinute, 2, 10, QLatin1Char('0'))
                                           : QStringLiteral("–"));
  if (state.ticketsLate > 0) {
    m_kitchen->setNote(tr("%1: %2 late").arg(state.lateStation).arg(state.ticketsLate), Token::Late);
  } else {
    m_kitchen->setNote(state.ticketsWaiting == 1 ? tr("1 ticket waits")
                                                 : tr("%1 tickets wait").arg(state.ticketsWaiting));
  }
}

void OverviewScreen::showExceptions(const Overview::State& state) {
  kit::emptyLayout(*m_exceptions);
  for (const Overview::Exception& exception : state.exceptions) {
    auto* row = new kit::ListRow(m_theme, exception.title);
    row->setSubtitle(exception.details);
    row->setBar(tokenOf(exception.kind));
    connect(row, &QPushButton::clicked, this, [this, id = QString::fromStdString(exception.orderId)] {
      m_navigator.go(QStringLiteral("order"), id);
    });
    m_exceptions->addWidget(row);
  }
  if (state.exceptions.empty()) {
    m_exceptions->addWidget(
        new kit::Label(m_theme, tr("Nothing. All is well."), theme::type::kBody, QFont::Normal, Token::Ink3));
  }
}

void OverviewScreen::showSellers(const Overview::State& state) {
  kit::emptyLayout(*m_sellers);
  for (const Overview::Seller& seller : state.sellers) {
    auto* row = new kit::ListRow(m_theme, seller.name);
    row->setInformative(true);
    row->setCount(QLocale().toString(seller.portions));
    row->setValue(m_overview.money(seller.amount));
    m_sellers->addWidget(row);
  }
  if (state.sellers.empty()) {
    m_sellers->addWidget(
        new kit::Label(m_theme, tr("Nothing was paid yet."), theme::type::kBody, QFont::Normal, Token::Ink3));
  }
}

} // namespace comanda::ui_overview
