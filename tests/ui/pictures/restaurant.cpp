// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/restaurant.h"

#include "tests/ui/login/fake_sign_in.h"
#include "tests/ui/pictures/demo_evening.h"
#include "ui/floor/screen.h"
#include "ui/login/login_screen.h"
#include "ui/plan_editor/plan_editor_screen.h"
#include "ui/shell/main_window.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <functional>
#include <memory>

namespace comanda::pictures {

namespace {

using testing::Stage;

class Placeholder : public shell::Screen {
public:
  using Screen::Screen;
};

shell::ScreenFactory place(const char* id, const char* label, kit::Icon icon) {
  const shell::Screen::Card card{QLatin1String(id), QLatin1String(label), icon};
  return [card](shell::Navigator&) { return std::make_unique<Placeholder>(card); };
}

class Restaurant {
public:
  Restaurant(theme::Theme& theme, QDir folder) : m_theme(theme), m_folder(std::move(folder)) {}

  void floor(const QString& name, QSize size, const std::function<void(QWidget&)>& before = {}) {
    const auto stage = demoEvening();
    const shell::ScreenFactory floor = [&](shell::Navigator& navigator) {
      return std::make_unique<ui_floor::FloorScreen>(
          m_theme, std::make_unique<ui_floor::FloorPresenter>(stage->terminal, navigator));
    };
    shell::MainWindow window(m_theme, {floor, place("order", "Order", kit::Icon::Order),
                                       place("kitchen", "Kitchen", kit::Icon::Kitchen),
                                       place("till", "Till", kit::Icon::Till),
                                       place("overview", "Overview", kit::Icon::Overview)});
    window.setPerson(QStringLiteral("Giulia"));
    window.setLink(kit::LinkIndicator::State::InStep, QStringLiteral("20:43"));
    save(window, name, size, before);
  }

  void login(const QString& name, QSize size, const std::function<void(QWidget&)>& before = {}) {
    testing::FakeSignIn signIn;
    signIn.know(m_people);
    signIn.standIn(
        {QStringLiteral("Trattoria Aurora"), QStringLiteral("Saturday 14 March · terminal “Bar left”")});
    const shell::ScreenFactory login = [&](shell::Navigator&) {
      return std::make_unique<ui_login::LoginScreen>(m_theme,
                                                     std::make_unique<ui_login::LoginPresenter>(signIn));
    };
    m_signIn = &signIn;
    shell::MainWindow window(m_theme, {login});
    save(window, name, size, before);
  }

  void planEditor(const QString& name, QSize size) {
    const auto stage = demoEvening();
    stage->terminal.signIn(stage->gateway, "staff-manager");
    ui_plan_editor::Desks desks;
    const shell::ScreenFactory editor = [&](shell::Navigator& navigator) {
      return std::make_unique<ui_plan_editor::PlanEditorScreen>(
          m_theme, std::make_unique<ui_plan_editor::PlanEditor>(stage->terminal, desks), navigator);
    };
    shell::MainWindow window(m_theme, {place("floor", "Floor", kit::Icon::Floor), editor});
    window.setPerson(QStringLiteral("Giulia"));
    window.go(QStringLiteral("planEditor"), QStringLiteral("room-sala"));
    save(window, name, size, [](QWidget& w) {
      QWidget* plan = w.findChild<QWidget*>(QStringLiteral("planView"));
      plan->setFocus(Qt::OtherFocusReason);
      for (int i = 0; i < 3; ++i) {
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        QCoreApplication::sendEvent(plan, &tab);
      }
    });
  }

  void knowPeople(std::vector<ui_login::Person> people) { m_people = std::move(people); }
  testing::FakeSignIn& signIn() { return *m_signIn; }

private:
  void save(QWidget& window, const QString& name, QSize size, const std::function<void(QWidget&)>& before) {
    window.resize(size);
    window.show();
    Stage::settle();
    if (before) before(window);
    Stage::settle();
    window.grab().save(m_folder.filePath(name + QStringLiteral(".png")));
  }

  theme::Theme& m_theme;
  QDir m_folder;
  std::vector<ui_login::Person> m_people;
  testing::FakeSignIn* m_signIn = nullptr; ///< Of the picture that is being made.
};

void tap(QWidget& window, const char* name) {
  window.findChild<QPushButton*>(QLatin1String(name))->click();
}

void typeSome(QWidget& window) {
  for (const char* name : {"person-s1", "key1", "key2"})
    tap(window, name);
}

std::vector<ui_login::Person> people() {
  return {{"s1", "ana", "Ana", "Server"},        {"s2", "luca", "Luca", "Server"},
          {"s3", "marta", "Marta", "Server"},    {"s4", "sam", "Sam", "Bar"},
          {"s5", "nadia", "Nadia", "Grill"},     {"s6", "yusuf", "Yusuf", "Pasta"},
          {"s7", "chiara", "Chiara", "Manager"}, {"s8", "paolo", "Paolo", "Owner"}};
}

void paintLogin(Restaurant& restaurant) {
  restaurant.knowPeople(people());
  restaurant.login(QStringLiteral("login-portrait"), {800, 1280}, typeSome);
  restaurant.login(QStringLiteral("login-password"), {1280, 800}, [](QWidget& window) {
    tap(window, "person-s7");
    tap(window, "otherSecretButton");
  });
  restaurant.login(QStringLiteral("login-wrong"), {1280, 800}, [&](QWidget& window) {
    for (const char* name : {"person-s1", "key1", "key2", "key3", "key4", "confirmKey"})
      tap(window, name);
    restaurant.signIn().answer(QStringLiteral("User name or PIN is wrong."));
  });
  restaurant.knowPeople({});
  restaurant.login(QStringLiteral("login-nobody"), {1280, 800});
  restaurant.knowPeople(people());
}

} // namespace

void paintRestaurant(theme::Theme& theme, const QDir& folder) {
  Restaurant restaurant(theme, folder);
  restaurant.knowPeople(people());
  for (const bool isDark : {false, true}) {
    theme.setPalette(isDark ? theme::PaletteName::Dark : theme::PaletteName::Light);
    const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
    restaurant.floor(QStringLiteral("floor-") + look, {1280, 800});
    restaurant.floor(QStringLiteral("floor-small-") + look, {1024, 600});
    restaurant.planEditor(QStringLiteral("plan-editor-") + look, {1280, 800});
    restaurant.planEditor(QStringLiteral("plan-editor-small-") + look, {1024, 600});
    restaurant.login(QStringLiteral("login-") + look, {1280, 800}, typeSome);
    restaurant.login(QStringLiteral("login-small-") + look, {1024, 600}, typeSome);
  }
  theme.setPalette(theme::PaletteName::Light);
  theme.setTextScalePercent(140);
  restaurant.floor(QStringLiteral("floor-large-text"), {1280, 800});
  restaurant.login(QStringLiteral("login-large-text"), {1280, 800}, typeSome);
  theme.setTextScalePercent(100);
  paintLogin(restaurant);
  restaurant.floor(QStringLiteral("floor-portrait"), {800, 1280});
  restaurant.floor(QStringLiteral("floor-bar"), {1280, 800}, [](QWidget& w) { tap(w, "room-room-bar"); });
  restaurant.floor(QStringLiteral("floor-focus"), {1280, 800}, [](QWidget& w) {
    w.activateWindow();
    w.findChild<QWidget*>("table-table-6")->setFocus(Qt::TabFocusReason);
  });
  restaurant.floor(QStringLiteral("floor-actions"), {1280, 800}, [](QWidget& w) {
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(w.findChild<QWidget*>("table-table-2"), &menu);
  });
  restaurant.floor(QStringLiteral("floor-right-to-left"), {1280, 800},
                   [](QWidget& w) { w.setLayoutDirection(Qt::RightToLeft); });
  restaurant.floor(QStringLiteral("floor-covers"), {1280, 800}, [](QWidget& w) { tap(w, "table-table-3"); });
  restaurant.floor(QStringLiteral("floor-takeaway"), {1280, 800}, [](QWidget& w) { tap(w, "takeawayTile"); });
  restaurant.floor(QStringLiteral("floor-seating"), {1280, 800}, [](QWidget& w) {
    tap(w, "seatPartyButton");
    tap(w, "covers4");
  });
}

} // namespace comanda::pictures
