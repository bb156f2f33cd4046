// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/setup_pages.h"

#include "tests/ui/setup/fake_device.h"
#include "tests/ui/setup/fake_setup.h"
#include "tests/ui/stage.h"
#include "ui/appearance/appearance_screen.h"
#include "ui/setup/device_screen.h"
#include "ui/setup/start_screen.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QPushButton>
#include <memory>

namespace comanda::pictures {
namespace {

using testing::Stage;

class NoLookMemory : public ui_appearance::Memory {
public:
  ui_appearance::Appearance recall() const override { return {}; }
  void keep(const ui_appearance::Appearance&) override {}
};

class SetupPages {
public:
  SetupPages(const QDir& folder, theme::Theme& theme, QString look, QSize size)
      : m_folder(folder),
        m_theme(theme),
        m_look(std::move(look)),
        m_size(size) {}

  void start(const char* name, const char* card, bool isLeftEmpty = false) {
    testing::FakeSetup setup;
    ui_setup::StartScreen start(m_theme, std::make_unique<ui_setup::StartPresenter>(setup));
    start.resize(m_size);
    start.show();
    if (*card != 0) start.findChild<QPushButton*>(QLatin1String(card))->click();
    if (isLeftEmpty) {
      start.findChild<QPushButton*>(QStringLiteral("hostButton"))->click();
    }
    save(start, name);
  }

  void pages() {
    Stage stage;
    testing::FakeDevice device;
    device.invited.fingerprint = testing::fingerprintOf(QStringLiteral("5E"));
    shell::Language language;
    NoLookMemory memory;
    shell::MainWindow window(
        m_theme, {[&](shell::Navigator&) {
                    return std::make_unique<ui_setup::DeviceScreen>(m_theme, stage.terminal, device);
                  },
                  [&](shell::Navigator&) {
                    return std::make_unique<ui_appearance::AppearanceScreen>(m_theme, language, memory);
                  }});
    window.setPerson(QStringLiteral("Giulia"));
    window.setLink(kit::LinkIndicator::State::InStep, QStringLiteral("20:43"));
    window.resize(m_size);
    window.show();
    window.go(QStringLiteral("device"));
    save(window, "devices");
    device.setUse({.role = ui_setup::DeviceRole::Kitchen, .station = {}});
    window.go(QStringLiteral("device"));
    save(window, "devices-kitchen");
    window.go(QStringLiteral("appearance"));
    save(window, "appearance");
  }

private:
  void save(QWidget& window, const char* name) {
    Stage::settle();
    window.grab().save(m_folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), m_look)));
  }

  QDir m_folder;
  theme::Theme& m_theme;
  QString m_look;
  QSize m_size;
};

} // namespace

void paintSetup(const QDir& folder, theme::Theme& theme) {
  struct Look {
    const char* name;
    theme::PaletteName palette;
    QSize size;
  };
  const Look looks[] = {{"light", theme::PaletteName::Light, {1280, 800}},
                        {"dark", theme::PaletteName::Dark, {1280, 800}},
                        {"high-contrast", theme::PaletteName::HighContrast, {1280, 800}},
                        {"small", theme::PaletteName::Light, {1024, 600}},
                        {"portrait", theme::PaletteName::Light, {800, 1280}}};
  for (const auto& [name, palette, size] : looks) {
    theme.setPalette(palette);
    SetupPages pages(folder, theme, QLatin1String(name), size);
    pages.start("start", "");
    pages.start("join", "joinCard");
    pages.start("host-form", "hostCard", true);
    pages.pages();
  }
  theme.setPalette(theme::PaletteName::Light);
}

} // namespace comanda::pictures
