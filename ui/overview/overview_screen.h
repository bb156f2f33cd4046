// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/label.h"
#include "ui/kit/stat_card.h"
#include "ui/overview/behind.h"
#include "ui/overview/hour_chart.h"
#include "ui/overview/number_sheet.h"
#include "ui/overview/overview.h"
#include "ui/shell/navigator.h"
#include "ui/shell/screen.h"

#include <QTimer>
#include <functional>
#include <vector>

class QVBoxLayout;

namespace comanda::ui_overview {

/// What a manager looks at during service. Every number leads to its list.
class OverviewScreen : public shell::Screen {
  Q_OBJECT

public:
  /// All three outlive this.
  OverviewScreen(const theme::Theme& theme, models::Terminal& terminal, shell::Navigator& navigator,
                 QWidget* parent = nullptr);

  void shown(const QString& argument) override;
  void hidden() override;

private:
  QWidget* makeCards();
  QWidget* card(const QString& title, QWidget* content, QWidget* beside = nullptr);
  QWidget* makeAll(const char* name, const QString& spoken, std::function<NumberList()> list);
  kit::StatCard* makeNumber(const char* name, const QString& label, std::function<NumberList()> list);
  void open(std::function<NumberList()> list);
  void goTo(const NumberList::Row& row);
  void follow();
  void showCards(const Overview::State& state);
  void showExceptions(const Overview::State& state);
  void showSellers(const Overview::State& state);

  const theme::Theme& m_theme;
  shell::Navigator& m_navigator;
  Overview m_overview;
  Behind m_behind;
  kit::StatCard* m_sales = nullptr;
  kit::StatCard* m_covers = nullptr;
  kit::StatCard* m_open = nullptr;
  kit::StatCard* m_kitchen = nullptr;
  HourChart* m_chart = nullptr;
  QVBoxLayout* m_exceptions = nullptr;
  QVBoxLayout* m_sellers = nullptr;
  std::vector<Overview::Exception> m_exceptionsShown;
  std::vector<Overview::Seller> m_sellersShown;
  NumberSheet* m_sheet;
  std::function<NumberList()> m_listed; ///< What the sheet shows, as it is now.
  QTimer m_ticks;                       ///< Tickets grow late without anything happening.
};

} // namespace comanda::ui_overview
