// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data_folder.h"
#include "app/failure.h"
#include "app/host_thread.h"
#include "app/link/pinned_tls.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "ui/login/sign_in.h"
#include "ui/setup/setup.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace comanda::terminal {

/// This computer's own restaurant: a host in this program, whose door is open to the network. On the GUI
/// thread.
class OwnHost {
public:
  using OnReady = std::function<void(const ui_setup::Hosted&)>;

  OwnHost(app::DataFolder data, std::uint16_t port);
  ~OwnHost();

  /// Calls back when somebody can sign in, or with the reason why not; NotSetUp where the folder has no
  /// restaurant yet, after which setUp() goes on.
  void open(OnReady onReady);
  /// Makes a restaurant of an open folder, and opens the door.
  void setUp(const ui_setup::NewRestaurant& wanted, OnReady onReady);

  /// All three from when it is ready. The address is that of this computer to itself.
  link::KnownHost address() const { return *m_address; }
  std::vector<ui_login::Person> people() const;
  QString restaurant() const;

  /// Terminals that are linked, those of this computer included.
  void countTerminals(std::function<void(std::size_t)> onCounted);
  /// Lets nobody in any more, finishes what is under way, and tells.
  void drain(std::function<void()> onDrained);

private:
  void started();
  void look();
  void submitNext();
  void setSecrets();
  void openDoor();
  void tell(const app::Result<void>& done);
  void tell(ui_setup::Hosted outcome);

  app::DataFolder m_data;
  std::uint16_t m_port;
  std::optional<journal::Key> m_key;
  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  OnReady m_onReady;
  ui_setup::NewRestaurant m_wanted;
  std::vector<v1::CommandBatch> m_batches; ///< The next one last.
  app::HostThread m_host;
  std::unique_ptr<link::LocalLink> m_office; // goes before the host
  std::optional<link::KnownHost> m_address;
};

/// What an exit code means to somebody before a window.
ui_setup::Hosted hostedAs(const app::Failure& failure);

} // namespace comanda::terminal
