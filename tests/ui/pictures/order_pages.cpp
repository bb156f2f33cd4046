// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/order_pages.h"

#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/pictures/demo_evening.h"
#include "ui/order/order_screen.h"
#include "ui/shell/main_window.h"

#include <functional>
#include <memory>
#include <string>

namespace comanda::pictures {
namespace {

using testing::Stage;

void orderPage(theme::Theme& theme, const QDir& folder, const QString& name, QSize size,
               const std::function<void(ui_order::OrderScreen&)>& before) {
  const auto stage = demoEvening();
  testing::FakeApprovals approvals;
  ui_order::OrderScreen* screen = nullptr;
  shell::MainWindow window(theme, {[&](shell::Navigator& navigator) {
                             auto made = std::make_unique<ui_order::OrderScreen>(theme, stage->terminal,
                                                                                 approvals, navigator);
                             screen = made.get();
                             return made;
                           }});
  window.setPerson(QStringLiteral("Giulia"));
  window.setLink(kit::LinkIndicator::State::InStep, QStringLiteral("20:43"));
  std::string order;
  stage->terminal.house().orders.forEach([&](const std::string& id, const v1::Order& open) {
    if (!open.table_id().empty() && (order.empty() || id < order)) {
      order = id;
    }
  });
  window.go(QStringLiteral("order"), QString::fromStdString(order));
  window.resize(size);
  window.show();
  Stage::settle();
  before(*screen);
  Stage::settle();
  Stage::settle();
  window.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

void orderSome(ui_order::OrderScreen& screen) {
  ui_order::OrderPad& pad = screen.pad();
  int taken = 0;
  for (const ui_order::OrderPad::Choice& category : pad.categories()) {
    pad.chooseCategory(category.id);
    for (const ui_order::OrderPad::Item& item : pad.items()) {
      ui_order::ItemChoice choice = pad.newChoice(item.id);
      if (choice.isComplete() && taken < 5) {
        pad.setSeat(taken % 3);
        pad.add(choice.line());
        ++taken;
        break;
      }
    }
  }
  pad.setSeat(0);
  pad.chooseCategory(pad.categories().at(2).id);
}

void askSomething(ui_order::OrderScreen& screen) {
  orderSome(screen);
  for (const ui_order::OrderPad::Choice& category : screen.pad().categories()) {
    screen.pad().chooseCategory(category.id);
    for (const ui_order::OrderPad::Item& item : screen.pad().items()) {
      if (!screen.pad().newChoice(item.id).isComplete() &&
          !screen.pad().newChoice(item.id).questions().empty()) {
        screen.pad().customise(item.id);
        return;
      }
    }
  }
}

} // namespace

void paintOrderPad(theme::Theme& theme, const QDir& folder) {
  for (const bool isDark : {false, true}) {
    theme.setPalette(isDark ? theme::PaletteName::Dark : theme::PaletteName::Light);
    const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
    orderPage(theme, folder, QStringLiteral("order-") + look, {1280, 800}, orderSome);
    orderPage(theme, folder, QStringLiteral("order-small-") + look, {1024, 600}, orderSome);
  }
  theme.setPalette(theme::PaletteName::Light);
  orderPage(theme, folder, QStringLiteral("order-choice"), {1280, 800}, askSomething);
  orderPage(theme, folder, QStringLiteral("order-choice-small"), {1024, 600}, askSomething);
  orderPage(theme, folder, QStringLiteral("order-line"), {1280, 800}, [](ui_order::OrderScreen& screen) {
    orderSome(screen);
    Stage::settle();
    for (QPushButton* button : screen.findChildren<QPushButton*>()) {
      if (button->objectName().startsWith(QLatin1String("line:n"))) {
        button->click();
        return;
      }
    }
  });
}

} // namespace comanda::pictures
