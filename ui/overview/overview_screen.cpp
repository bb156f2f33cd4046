// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_screen.h"

#include "ui/kit/chip.h"
#include "ui/kit/list_row.h"
#include "ui/kit/panel.h"
#include "ui/kit/scroll.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

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
      m_overview(terminal),
      m_behind(terminal),
      m_sheet(new NumberSheet(theme, *this)) {
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
  middle->addWidget(card(tr("To look into"), exceptions,
                         makeAll("allExceptions", tr("All that is to be looked into"),
                                 [this] { return m_behind.exceptions(m_overview.state()); })),
                    3);
  column->addLayout(middle);
  column->addWidget(card(tr("Best sellers"), sellers,
                         makeAll("allSellers", tr("All that was sold today"),
                                 [this] { return m_behind.sellers(m_overview.state()); })));
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
  connect(m_chart, &HourChart::clicked, this,
          [this] { open([this] { return m_behind.hours(m_overview.state()); }); });
  connect(m_sheet, &NumberSheet::chosen, this, &OverviewScreen::goTo);
  // The next person finds no sheet of the one before.
  connect(&terminal, &models::Terminal::personChanged, m_sheet, &kit::Sheet::dismiss);
  follow();
}

QWidget* OverviewScreen::makeCards() {
  auto* cards = new QWidget;
  auto* row = new QHBoxLayout(cards);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::space::kLarge);
  m_sales = makeNumber("sales", tr("Sales today"), [this] { return m_behind.bills(); });
  m_covers = makeNumber("covers", tr("Covers"), [this] { return m_behind.covers(); });
  m_open = makeNumber("open", tr("Open"), [this] { return m_behind.openChecks(); });
  m_kitchen = makeNumber("kitchen", tr("Kitchen, median"), [this] { return m_behind.stations(); });
  for (kit::StatCard* card : {m_sales, m_covers, m_open, m_kitchen}) {
    row->addWidget(card, 1);
  }
  return cards;
}

kit::StatCard* OverviewScreen::makeNumber(const char* name, const QString& label,
                                          std::function<NumberList()> list) {
  auto* number = new kit::StatCard(m_theme, label);
  number->setObjectName(QLatin1String(name));
  number->setInformative(false);
  connect(number, &kit::StatCard::clicked, this, [this, list = std::move(list)] { open(list); });
  return number;
}

QWidget* OverviewScreen::makeAll(const char* name, const QString& spoken, std::function<NumberList()> list) {
  auto* all = new kit::Chip(m_theme, tr("All"));
  all->setObjectName(QLatin1String(name));
  all->setAccessibleName(spoken);
  connect(all, &kit::Chip::clicked, this, [this, list = std::move(list)] { open(list); });
  return all;
}

void OverviewScreen::open(std::function<NumberList()> list) {
  m_listed = std::move(list);
  m_sheet->show(m_listed());
  m_sheet->open();
}

void OverviewScreen::goTo(const NumberList::Row& row) {
  if (row.hour >= 0 || !row.item.empty()) {
    const auto hour = row.hour >= 0 ? std::optional(row.hour) : std::nullopt;
    // The row that is being tapped goes with its list.
    QTimer::singleShot(0, this, [this, hour, item = row.item] {
      open([this, hour, item] { return m_behind.bills(hour, item); });
    });
  } else if (!row.screen.isEmpty()) {
    m_sheet->dismiss();
    m_navigator.go(row.screen, row.argument);
  }
}

QWidget* OverviewScreen::card(const QString& title, QWidget* content, QWidget* beside) {
  auto* panel = new kit::Panel(m_theme, kit::Panel::Shape::Card);
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(theme::space::kPanel, theme::space::kLarge, theme::space::kPanel,
                             theme::space::kLarge);
  column->setSpacing(theme::space::kSmall);
  auto* head = new QHBoxLayout;
  head->addWidget(new kit::Label(m_theme, title, theme::type::kBody, theme::kHeadingWeight), 1);
  if (beside != nullptr) head->addWidget(beside);
  column->addLayout(head);
  column->addWidget(content, 1);
  return panel;
}

void OverviewScreen::shown(const QString& /*argument*/) {
  m_ticks.start(kTickEvery);
  follow();
}

void OverviewScreen::hidden() {
  m_ticks.stop();
  m_sheet->dismiss();
}

void OverviewScreen::follow() {
  const Overview::State state = m_overview.state();
  showCards(state);
  m_chart->show(state, m_overview);
  showExceptions(state);
  showSellers(state);
  if (m_sheet->isOpen()) m_sheet->show(m_listed());
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
    m_kitchen->setNote(tr("%1 late · first %2").arg(state.ticketsLate).arg(state.lateStation), Token::Late);
  } else {
    m_kitchen->setNote(state.ticketsWaiting == 1 ? tr("1 ticket waits")
                                                 : tr("%1 tickets wait").arg(state.ticketsWaiting));
  }
}

// Made anew only where they are others: a row may be under a finger.
void OverviewScreen::showExceptions(const Overview::State& state) {
  const std::vector<Overview::Exception> some = Overview::foremost(state.exceptions);
  if (m_exceptions->count() > 0 && some == m_exceptionsShown) {
    return;
  }
  m_exceptionsShown = some;
  kit::emptyLayout(*m_exceptions);
  for (const Overview::Exception& exception : some) {
    auto* row = new kit::ListRow(m_theme, exception.title);
    row->setSubtitle(exception.details);
    row->setBar(tokenOf(exception.kind));
    connect(row, &QPushButton::clicked, this, [this, id = QString::fromStdString(exception.orderId)] {
      m_navigator.go(QStringLiteral("order"), id);
    });
    m_exceptions->addWidget(row);
  }
  if (some.empty()) {
    m_exceptions->addWidget(
        new kit::Label(m_theme, tr("Nothing. All is well."), theme::type::kBody, QFont::Normal, Token::Ink3));
  }
}

void OverviewScreen::showSellers(const Overview::State& state) {
  std::vector<Overview::Seller> best = state.sellers;
  best.resize(std::min(best.size(), Overview::kSellersMax));
  if (m_sellers->count() > 0 && best == m_sellersShown) {
    return;
  }
  m_sellersShown = best;
  kit::emptyLayout(*m_sellers);
  for (const Overview::Seller& seller : best) {
    auto* row = new kit::ListRow(m_theme, seller.name);
    row->setObjectName(QStringLiteral("seller-") + QString::fromStdString(seller.itemId));
    row->setCount(QLocale().toString(seller.portions));
    row->setValue(m_overview.money(seller.amount));
    connect(row, &QPushButton::clicked, this, [this, item = seller.itemId] {
      open([this, item] { return m_behind.bills(std::nullopt, item); });
    });
    m_sellers->addWidget(row);
  }
  if (best.empty()) {
    m_sellers->addWidget(
        new kit::Label(m_theme, tr("Nothing was paid yet."), theme::type::kBody, QFont::Normal, Token::Ink3));
  }
}

} // namespace comanda::ui_overview
