// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/kitchen_pages.h"

#include "tests/ui/kitchen/fake_bell.h"
#include "tests/ui/pictures/service.h"
#include "tests/ui/stage.h"
#include "ui/kitchen/kitchen_screen.h"
#include "ui/shell/main_window.h"

#include <QKeyEvent>
#include <QPushButton>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace comanda::pictures {

namespace {

class EmptyPage : public shell::Screen {
public:
  using Screen::Screen;
};

shell::ScreenFactory emptyPage(const char* id, const char* label, kit::Icon icon) {
  return [=](shell::Navigator&) {
    return std::make_unique<EmptyPage>(shell::Screen::Card{QLatin1String(id), QLatin1String(label), icon});
  };
}

// A window that shows the kitchen of an service.
class KitchenWall {
public:
  KitchenWall(theme::Theme& theme, QSize size) : m_theme(theme) {
    m_terminal.signIn(m_gateway, "sara");
    testing::Stage::settle();
    m_window = std::make_unique<shell::MainWindow>(
        m_theme, std::vector<shell::ScreenFactory>{emptyPage("floor", "Floor", kit::Icon::Floor),
                                                   emptyPage("order", "Order", kit::Icon::Order),
                                                   [this](shell::Navigator& navigator) {
                                                     return std::make_unique<ui_kitchen::KitchenScreen>(
                                                         m_terminal, navigator, m_theme, m_bell);
                                                   },
                                                   emptyPage("till", "Till", kit::Icon::Till)});
    m_window->setPerson(QStringLiteral("Kim Park"));
    m_window->setLink(kit::LinkIndicator::State::InStep, QStringLiteral("19:41"));
    m_window->resize(size);
    m_window->show();
  }
  void show(const QString& argument) { m_window->go(QStringLiteral("kitchen"), argument); }
  void turn() { m_window->setLayoutDirection(Qt::RightToLeft); }
  void cut() {
    m_gateway.setLink({.phase = ports::LinkPhase::Gone});
    m_window->setLink(kit::LinkIndicator::State::NoLink, QStringLiteral("19:41"));
    m_service.clock.pass(std::chrono::seconds(83));
    static_cast<ui_kitchen::KitchenScreen*>(m_window->current())->presenter().tick();
  }
  void press(Qt::Key key) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->current(), &event);
    testing::Stage::settle();
  }
  void save(const QDir& folder, const char* name) {
    testing::Stage::settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_window->grab().save(folder.filePath(QLatin1String(name) + QStringLiteral(".png")));
  }

private:
  theme::Theme& m_theme;
  Service m_service = kitchenService();
  testing::FakeGateway m_gateway{m_service.scenario};
  testing::RowOfIds m_ids;
  testing::FakeBell m_bell;
  models::Terminal m_terminal{m_service.clock, m_ids};
  std::unique_ptr<shell::MainWindow> m_window;
};

} // namespace

void paintKitchen(const QDir& folder, theme::Theme& theme) {
  KitchenWall wide(theme, {1280, 800});
  wide.show(QStringLiteral("grill"));
  wide.save(folder, "kitchen");
  wide.press(Qt::Key_Right);
  wide.press(Qt::Key_Down);
  wide.press(Qt::Key_6);
  wide.save(folder, "kitchen-bumped");
  wide.press(Qt::Key_R);
  wide.save(folder, "kitchen-recall");
  KitchenWall small(theme, {1024, 600});
  small.show(QStringLiteral("all"));
  small.save(folder, "kitchen-small");
  KitchenWall tall(theme, {1080, 1920});
  tall.show(QStringLiteral("all"));
  tall.save(folder, "kitchen-portrait");
  KitchenWall pass(theme, {1280, 800});
  pass.show(QStringLiteral("pass"));
  pass.save(folder, "kitchen-pass");
  pass.cut();
  pass.save(folder, "kitchen-stale");
  KitchenWall bar(theme, {1280, 800});
  bar.show(QStringLiteral("bar"));
  bar.press(Qt::Key_1);
  bar.save(folder, "kitchen-empty");
  theme.setTextScalePercent(140);
  KitchenWall large(theme, {1280, 800});
  large.show(QStringLiteral("grill"));
  large.save(folder, "kitchen-large-text");
  theme.setTextScalePercent(100);
  KitchenWall turned(theme, {1280, 800});
  turned.turn();
  turned.show(QStringLiteral("grill"));
  turned.save(folder, "kitchen-right-to-left");
}

} // namespace comanda::pictures
