// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/overview_page.h"

#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/overview/overview_screen.h"
#include "ui/shell/main_window.h"

#include <QPushButton>
#include <memory>
#include <string>

namespace comanda::pictures {
namespace {

using namespace comanda::testing;

// A check of one line, paid by card.
void sell(Scenario& scenario, int number, const v1::NewLine& line, std::int64_t amount) {
  const std::string id = std::to_string(number);
  scenario.given(openTakeaway("o" + id))
      .given(addLines("o" + id, {line}))
      .given(sendRound("o" + id, "r" + id));
  scenario.given(issueBill("b" + id, "o" + id)).given(pay("p" + id, "b" + id, v1::CARD, amount));
  scenario.later(1)
      .given(bumpTicket("r" + id + ".1"))
      .given(serveTicket("r" + id + ".1"))
      .given(closeOrder("o" + id));
}

// More towards the middle of the evening, as it is.
void sellAnEvening(Scenario& scenario, int& number, std::initializer_list<int> salesByHour) {
  for (const int sales : salesByHour) {
    for (int i = 0; i < sales; ++i) {
      const std::string line = "l" + std::to_string(++number);
      i % 3 == 0   ? sell(scenario, number, steak(line), 2'400)
      : i % 3 == 1 ? sell(scenario, number, newLine(line, "salad", 2), 1'700)
                   : sell(scenario, number, beer(line, 2, "large"), 1'200);
    }
    scenario.later(60 - sales);
  }
}

Scenario busyDay() {
  Scenario scenario = trattoria();
  int number = 0;
  sellAnEvening(scenario, number, {4, 9, 11, 6, 2});
  scenario.later(7 * 24 * 60 - 5 * 60);
  sellAnEvening(scenario, number, {5, 11});
  scenario.given(refund("f1", "b" + std::to_string(number), "p" + std::to_string(number), 300));
  scenario.given(openOrder("open1", "t1", 4))
      .given(addLines("open1", {steak("s1", 2), newLine("s2", "salad")}));
  scenario.given(sendRound("open1", "q1")).given(voidLine("open1", "s2", "hair in it"));
  scenario.later(20).given(openOrder("open2", "t2", 2)).given(addLines("open2", {beer("s3", 2, "small")}));
  scenario.given(sendRound("open2", "q2"));
  return scenario;
}

} // namespace

void paintOverview(theme::Theme& theme, const QDir& folder) {
  Stage stage(busyDay(), "max");
  stage.clock.pass(std::chrono::hours(7 * 24 + 2) + std::chrono::minutes(43));
  for (const QSize size : {QSize(1'280, 800), QSize(1'024, 600)}) {
    for (const bool isDark : {false, true}) {
      theme.setPalette(isDark ? theme::PaletteName::Dark : theme::PaletteName::Light);
      shell::MainWindow window(theme, {[&](shell::Navigator& navigator) {
                                 return std::make_unique<ui_overview::OverviewScreen>(theme, stage.terminal,
                                                                                      navigator);
                               }});
      window.setPerson(QStringLiteral("Max"));
      window.setLink(kit::LinkIndicator::State::InStep, QStringLiteral("21:43"));
      window.go(QStringLiteral("overview"));
      window.resize(size);
      window.show();
      Stage::settle();
      Stage::settle();
      const QString name = QStringLiteral("overview%1-%2")
                               .arg(size.width() < 1'280 ? QStringLiteral("-small") : QString(),
                                    isDark ? QStringLiteral("dark") : QStringLiteral("light"));
      window.grab().save(folder.filePath(name + QStringLiteral(".png")));
      for (const char* number : {"open", "kitchen"}) {
        window.findChild<QPushButton*>(QLatin1String(number))->click();
        Stage::settle();
        window.grab().save(
            folder.filePath(name + QLatin1Char('-') + QLatin1String(number) + QStringLiteral(".png")));
      }
    }
  }
  theme.setPalette(theme::PaletteName::Light);
}

} // namespace comanda::pictures
