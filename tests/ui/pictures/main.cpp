// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the kit to PNG files in a folder, for people to look at: ui_pictures FOLDER
#include "tests/ui/pictures/kitchen_pages.h"
#include "tests/ui/pictures/order_pages.h"
#include "tests/ui/pictures/overview_page.h"
#include "tests/ui/pictures/restaurant.h"
#include "tests/ui/pictures/sampler.h"
#include "tests/ui/pictures/setup_pages.h"
#include "tests/ui/pictures/till_pages.h"
#include "ui/kit/button.h"
#include "ui/kit/keypad.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/kit/overlay.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QVBoxLayout>
#include <array>
#include <utility>

namespace {

using namespace comanda;

class Placeholder : public shell::Screen {
public:
  using Screen::Screen;
};

shell::ScreenFactory placeholder(const char* id, const char* label, kit::Icon icon,
                                 shell::Screen::Place place = shell::Screen::Place::Rail) {
  const shell::Screen::Card card{QLatin1String(id), QLatin1String(label), icon, place};
  return [card](shell::Navigator&) { return std::make_unique<Placeholder>(card); };
}

std::vector<shell::ScreenFactory> screens(theme::Theme& theme) {
  return {placeholder("floor", "Floor", kit::Icon::Floor),
          [&theme](shell::Navigator&) { return pictures::sampler(theme); },
          placeholder("kitchen", "Kitchen", kit::Icon::Kitchen),
          placeholder("till", "Till", kit::Icon::Till),
          placeholder("bookings", "Bookings", kit::Icon::Bookings),
          placeholder("overview", "Overview", kit::Icon::Overview),
          placeholder("setup", "Set up", kit::Icon::None, shell::Screen::Place::More)};
}

class Album {
public:
  Album(QString folder, QApplication& application) : m_folder(std::move(folder)) {
    m_theme.setMotionReduced(true);
    m_theme.dress(application);
  }

  void paintAll() {
    constexpr std::array names{"light", "dark", "high-contrast", "colour-blind"};
    for (std::size_t i = 0; i < names.size(); ++i) {
      m_theme.setPalette(theme::kPaletteNames.at(i));
      window(QLatin1String("kit-") + QLatin1String(names.at(i)), {1280, 800}, Qt::LeftToRight);
    }
    m_theme.setPalette(theme::PaletteName::Light);
    window(QStringLiteral("kit-small"), {1024, 600}, Qt::LeftToRight);
    window(QStringLiteral("kit-portrait"), {800, 1280}, Qt::LeftToRight);
    window(QStringLiteral("kit-right-to-left"), {1280, 800}, Qt::RightToLeft);
    m_theme.setTextScalePercent(140);
    window(QStringLiteral("kit-large-text"), {1280, 800}, Qt::LeftToRight);
    m_theme.setTextScalePercent(100);
    covers(QStringLiteral("covers-light"));
    m_theme.setPalette(theme::PaletteName::Dark);
    covers(QStringLiteral("covers-dark"));
    overlays();
    icons();
    pictures::paintRestaurant(m_theme, m_folder);
    pictures::paintKitchen(m_folder, m_theme);
    pictures::paintTill(m_folder, m_theme);
    pictures::paintOrderPad(m_theme, m_folder);
    pictures::paintOverview(m_theme, m_folder);
    pictures::paintSetup(m_folder, m_theme);
  }

private:
  std::unique_ptr<shell::MainWindow> made(QSize size, Qt::LayoutDirection direction) {
    auto window = std::make_unique<shell::MainWindow>(m_theme, screens(m_theme));
    window->setLayoutDirection(direction);
    window->setPerson(QStringLiteral("Ana Moretti"));
    window->setLink(kit::LinkIndicator::State::InStep, QStringLiteral("20:43"));
    window->go(QStringLiteral("order"));
    window->resize(size);
    window->show();
    return window;
  }

  void save(QWidget& widget, const QString& name) {
    QCoreApplication::processEvents();
    widget.grab().save(m_folder.filePath(name + QStringLiteral(".png")));
  }

  void window(const QString& name, QSize size, Qt::LayoutDirection direction) {
    save(*made(size, direction), name);
  }

  void covers(const QString& name) {
    const auto window = made({1280, 800}, Qt::LeftToRight);
    window->setLink(kit::LinkIndicator::State::CatchingUp, QStringLiteral("20:43"));
    auto* sheet = new kit::Sheet(m_theme, *window->current(), QStringLiteral("Bistecca"));
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const char* how : {"rare", "medium", "well done"}) {
      auto* row = new kit::ListRow(m_theme, QLatin1String(how));
      row->setCheckable(true);
      row->setChecked(how[0] == 'm');
      column->addWidget(row);
    }
    column->addSpacing(16);
    column->addWidget(new kit::Keypad(m_theme, kit::Keypad::Kind::Pin));
    column->addStretch(1);
    sheet->setContent(list);
    sheet->setFooter(new kit::Button(m_theme, kit::Button::Kind::Primary, kit::Icon::Plus,
                                     QStringLiteral("Add to course 2")));
    sheet->open();
    auto* toast = new kit::Toast(m_theme, *window->current());
    toast->say(QStringLiteral("1 Bruschetta voided"), [] {});
    save(*window, name);
  }

  void icons() {
    QPixmap paper(72 * static_cast<int>(kit::kIcons.size()), 72);
    paper.fill(m_theme.colour(theme::Token::Surface));
    QPainter painter(&paper);
    for (std::size_t i = 0; i < kit::kIcons.size(); ++i) {
      kit::paintIcon(painter, QRectF(72.0 * static_cast<double>(i) + 12, 12, 48, 48), kit::kIcons.at(i),
                     m_theme.colour(theme::Token::Ink));
    }
    painter.end();
    paper.save(m_folder.filePath(QStringLiteral("icons.png")));
  }

  void overlays() {
    m_theme.setPalette(theme::PaletteName::Light);
    const auto window = made({1280, 800}, Qt::LeftToRight);
    window->setLink(kit::LinkIndicator::State::NoLink, QStringLiteral("20:43"));
    auto* overlay = new kit::Overlay(m_theme, *window->current());
    overlay->tell(kit::Overlay::Kind::Stale,
                  QStringLiteral("No link to the host since 20:41. What you see may be old."));
    save(*window, QStringLiteral("overlay-stale"));
    overlay->tell(kit::Overlay::Kind::Busy, QStringLiteral("Fetching the house from the host…"));
    save(*window, QStringLiteral("overlay-busy"));
    overlay->setAction(QStringLiteral("Seat a party"));
    overlay->tell(kit::Overlay::Kind::Empty,
                  QStringLiteral("Nobody has ordered yet. The first order of the evening will stand here."),
                  kit::Icon::Order);
    save(*window, QStringLiteral("overlay-empty"));
  }

  QDir m_folder;
  theme::Theme m_theme;
};

} // namespace

int main(int argc, char* argv[]) {
  QApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  if (arguments.size() < 2 || arguments.size() > 3 || !QDir().mkpath(arguments[1])) {
    qCritical("usage: ui_pictures FOLDER [LANGUAGE]");
    return 2;
  }
  comanda::shell::Language language;
  language.speak(arguments.value(2, QStringLiteral("en")));
  Album(arguments[1], application).paintAll();
}
