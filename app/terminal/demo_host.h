// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/demo_set_up.h"
#include "app/failure.h"
#include "app/host_thread.h"
#include "app/link/host_api.h"
#include "server/host/system_clock.h"
#include "server/journal/secret_key.h"
#include "ui/login/sign_in.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace comanda::terminal {

/// The PIN of everybody in the demo restaurant.
inline constexpr const char* kDemoPin = "1234";

/// The demo restaurant on a host of this program's own, open to this computer only. On the GUI thread.
class DemoHost {
public:
  using OnReady = std::function<void(app::Result<void>)>;

  DemoHost(std::filesystem::path folder, journal::Key key);
  ~DemoHost();

  /// Calls back when somebody can sign in, or with the reason why not.
  void start(OnReady onReady);

  /// Both from when it is ready.
  link::KnownHost address() const { return *m_address; }
  std::vector<ui_login::Person> people() const;

  /// What stands above the login: how one gets in.
  static ui_login::Place place();

private:
  void makeDoor();
  void openDoor();
  void setPins();

  std::filesystem::path m_folder;
  journal::Key m_key;
  host::SystemClock m_clock;
  OnReady m_onReady;
  app::HostThread m_host;
  std::unique_ptr<link::LocalLink> m_office;
  std::optional<evening::DemoSetUp> m_setUp;
  std::optional<link::KnownHost> m_address;
};

} // namespace comanda::terminal
