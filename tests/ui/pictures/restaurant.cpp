// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/restaurant.h"

#include "tests/ui/pictures/demo_evening.h"
#include "ui/floor/screen.h"
#include "ui/kit/chip.h"
#include "ui/kit/sheet.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
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
                                       place("bookings", "Bookings", kit::Icon::Bookings),
                                       place("overview", "Overview", kit::Icon::Overview)});
    window.setPerson(QStringLiteral("Giulia"));
    window.setLink(kit::LinkIndicator::State::InStep, QStringLiteral("20:43"));
    save(window, name, size, before);
  }

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
};

void tap(QWidget& window, const char* name) {
  window.findChild<QPushButton*>(QLatin1String(name))->click();
}

} // namespace

void paintRestaurant(theme::Theme& theme, const QDir& folder) {
  Restaurant restaurant(theme, folder);
  for (const bool isDark : {false, true}) {
    theme.setPalette(isDark ? theme::PaletteName::Dark : theme::PaletteName::Light);
    const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
    restaurant.floor(QStringLiteral("floor-") + look, {1280, 800});
    restaurant.floor(QStringLiteral("floor-small-") + look, {1024, 600});
  }
  theme.setPalette(theme::PaletteName::Light);
  restaurant.floor(QStringLiteral("floor-portrait"), {800, 1280});
  restaurant.floor(QStringLiteral("floor-bar"), {1280, 800}, [](QWidget& w) { tap(w, "room-room-bar"); });
  restaurant.floor(QStringLiteral("floor-covers"), {1280, 800}, [](QWidget& w) { tap(w, "table-table-3"); });
  restaurant.floor(QStringLiteral("floor-takeaway"), {1280, 800}, [](QWidget& w) { tap(w, "takeawayTile"); });
  restaurant.floor(QStringLiteral("floor-seating"), {1280, 800}, [](QWidget& w) {
    tap(w, "seatPartyButton");
    tap(w, "covers4");
  });
}

} // namespace comanda::pictures
