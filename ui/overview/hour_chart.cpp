// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/hour_chart.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <utility>

namespace comanda::ui_overview {
namespace {

constexpr std::size_t kFewestHours = 8; // bars of two hours alone would be as broad as the screen
constexpr double kBarWidth = 0.72;
constexpr int kRingPx = 4;

std::pair<std::size_t, std::size_t> hoursWithSales(const Overview::State& state) {
  std::size_t first = Overview::kHours;
  std::size_t last = 0;
  for (std::size_t hour = 0; hour < Overview::kHours; ++hour) {
    if (state.today.at(hour) != 0 || state.lastWeek.at(hour) != 0) {
      first = std::min(first, hour);
      last = hour;
    }
  }
  if (first == Overview::kHours) {
    first = 11;
    last = 22;
  }
  last = std::min(Overview::kHours - 1, std::max(last, first + kFewestHours - 1));
  first = std::min(first, last - (kFewestHours - 1));
  return {first, last};
}

} // namespace

HourChart::HourChart(const theme::Theme& theme, QWidget* parent)
    : Pressable(theme, parent),
      m_chart(new QChart),
      m_before(new QBarSet(tr("last week"))),
      m_today(new QBarSet(tr("today"))),
      m_hours(new QBarCategoryAxis),
      m_amounts(new QValueAxis) {
  setObjectName(QStringLiteral("hourChart"));
  kit::setRole(*this, QAccessible::Chart);
  auto* series = new QBarSeries;
  series->setBarWidth(kBarWidth);
  series->append(m_before);
  series->append(m_today);
  m_chart->addSeries(series);
  m_chart->addAxis(m_hours, Qt::AlignBottom);
  m_chart->addAxis(m_amounts, Qt::AlignLeft);
  series->attachAxis(m_hours);
  series->attachAxis(m_amounts);
  m_chart->setBackgroundVisible(false);
  m_chart->layout()->setContentsMargins(0, 0, 0, 0);
  m_chart->setMargins({});
  m_chart->legend()->setAlignment(Qt::AlignTop);
  m_amounts->setVisible(false);
  m_hours->setGridLineVisible(false);
  auto* view = new QChartView(m_chart);
  view->setRenderHint(QPainter::Antialiasing);
  view->setFrameShape(QFrame::NoFrame);
  view->setFocusPolicy(Qt::NoFocus);
  view->setAttribute(Qt::WA_TransparentForMouseEvents); // a tap is the chart's as a whole
  view->setStyleSheet(QStringLiteral("background: transparent"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kRingPx, kRingPx, kRingPx, kRingPx);
  column->addWidget(view);
  connect(&theme, &theme::Theme::changed, this, &HourChart::dress);
  dress();
}

void HourChart::dress() {
  m_before->setColor(look().colour(theme::Token::Line));
  m_before->setBorderColor(look().colour(theme::Token::Line));
  m_today->setColor(look().colour(theme::Token::Accent));
  m_today->setBorderColor(look().colour(theme::Token::Accent));
  m_hours->setLabelsColor(look().textColour(theme::Token::Ink3));
  m_hours->setLabelsFont(look().font(theme::type::kSecondary));
  m_hours->setLinePenColor(look().colour(theme::Token::Line));
  m_chart->legend()->setLabelColor(look().textColour(theme::Token::Ink2));
  m_chart->legend()->setFont(look().font(theme::type::kSecondary));
}

QSize HourChart::sizeHint() const {
  return layout()->sizeHint();
}

// The bars are painted by the view within, which leaves the ring its room.
void HourChart::paintEvent(QPaintEvent*) {
  if (hasVisibleFocus()) {
    QPainter painter(this);
    kit::paintFocusRing(painter, rect(), theme::radius::kButton, look());
  }
}

void HourChart::show(const Overview::State& state, const Overview& overview) {
  const auto [first, last] = hoursWithSales(state);
  QList<qreal> before;
  QList<qreal> today;
  QStringList names;
  QStringList words;
  std::int64_t most = 1;
  for (std::size_t hour = first; hour <= last; ++hour) {
    names << QLocale().toString(static_cast<qulonglong>(hour));
    // Bars are drawn, not reckoned with: here an amount may be a floating-point number.
    before << static_cast<qreal>(state.lastWeek.at(hour));
    today << static_cast<qreal>(state.today.at(hour));
    most = std::max({most, state.lastWeek.at(hour), state.today.at(hour)});
    if (state.today.at(hour) != 0) {
      words << tr("%1 o'clock: %2").arg(names.constLast(), overview.money(state.today.at(hour)));
    }
  }
  const auto fill = [](QBarSet& set, const QList<qreal>& values) {
    set.remove(0, set.count());
    set.append(values);
  };
  fill(*m_before, before);
  fill(*m_today, today);
  m_hours->setCategories(names);
  m_amounts->setRange(0, static_cast<qreal>(most));
  setAccessibleName(tr("Sales by hour"));
  setAccessibleDescription(words.isEmpty() ? tr("Nothing was sold yet.") : words.join(QStringLiteral(", ")));
}

} // namespace comanda::ui_overview
