// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/host_api.h"
#include "app/terminal/closing_time.h"
#include "app/terminal/demo_host.h"
#include "app/terminal/device_memory.h"
#include "app/terminal/own_host.h"
#include "app/terminal/terminal_window.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "ui/setup/setup.h"
#include "ui/setup/start_screen.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QObject>
#include <QTemporaryDir>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace comanda::terminal {

/// The program as it is opened by hand: asks what this device is for unless it knows already, and opens that;
/// asks again when somebody at the login wants another restaurant. On the GUI thread.
class StartProgramme : public QObject, private ui_setup::Setup {
  Q_DECLARE_TR_FUNCTIONS(comanda::terminal::StartProgramme)

public:
  /// The memory outlives this; `ownFolder` is where a restaurant of this device's own is or will be.
  StartProgramme(DeviceMemory& memory, std::filesystem::path ownFolder);
  ~StartProgramme() override;

  void start();
  /// The system asks the program to end: a host finishes what is under way first.
  void end();

  /// The one or the other, or for a moment both.
  ui_setup::StartScreen* startScreen() const { return m_startScreen.get(); }
  TerminalWindow* terminal() const { return m_terminal.get(); }

private:
  void openDemo(std::function<void(const QString& trouble)> onDone) override;
  void join(const ui_setup::HostPlace& place, std::function<void(const ui_setup::Joined&)> onDone) override;
  ui_setup::OwnPlace own() const override;
  void openOwn(bool atAnotherPort, std::function<void(const ui_setup::Hosted&)> onDone) override;
  void host(const ui_setup::NewRestaurant& wanted,
            std::function<void(const ui_setup::Hosted&)> onDone) override;
  std::optional<ui_setup::HostForm> typed() const override { return m_memory.typedRestaurant(); }
  void keepTyped(const std::optional<ui_setup::HostForm>& form) override { m_memory.rememberTyped(form); }
  void giveUp() override;

  void ask();
  void openTerminal(const link::KnownHost& host, std::vector<ui_login::Person> people, ui_login::Place place);
  void openKnown(const ui_setup::HostPlace& place);
  OwnHost& newOwnHost(std::uint16_t port);
  void ownHostReady(const ui_setup::Hosted& outcome,
                    const std::function<void(const ui_setup::Hosted&)>& onDone);
  void leave();
  void openAnother();
  void closeHosts();
  void dropProbe();

  DeviceMemory& m_memory;
  app::DataFolder m_ownData;
  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  std::unique_ptr<link::HostApi> m_probe; ///< Asks whether a host is there, before anything is remembered.
  std::unique_ptr<QTemporaryDir> m_demoFolder;
  std::unique_ptr<DemoHost> m_demo;
  std::unique_ptr<OwnHost> m_own;
  std::unique_ptr<link::HostApi> m_api;
  std::unique_ptr<TerminalWindow> m_terminal;
  std::unique_ptr<ClosingTime> m_closing; ///< Of a host's own terminal.
  // Of the start screen.
  std::unique_ptr<shell::Language> m_language;
  std::unique_ptr<theme::Theme> m_look;
  std::unique_ptr<ui_setup::StartScreen> m_startScreen;
};

/// Where the platform keeps what a program stores for whoever is using the computer.
std::filesystem::path ownRestaurantFolder();

} // namespace comanda::terminal
