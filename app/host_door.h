// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/failure.h"
#include "domain/ports/id_source.h"
#include "server/host/host.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "server/http/front_door.h"
#include "server/journal/secret_key.h"
#include "server/trust/host_logins.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace comanda::app {

/// What somebody logs in with: a password, or a PIN of 4 to 8 digits.
struct StaffPassword {
  std::string staffId;
  std::string password;
};

/// The front door of a host in this very program, for this computer alone: on a free port of the loopback,
/// with its certificate and its logins, without a log and without rate limits, whether there is an
/// administrator or not. Made, used and destroyed on the host thread, shorter than the host.
class HostDoor {
public:
  /// `loginIds` names the logins, and outlives this.
  static Result<std::unique_ptr<HostDoor>> open(host::Host& host, const std::filesystem::path& folder,
                                                const journal::Key& key, ports::IdSource& loginIds);

  std::uint16_t port() const { return m_door->port(); }
  const std::string& fingerprint() const { return m_fingerprint; }

  /// Sets these passwords one after the other, as the host itself, and calls back when the last one is
  /// durable, or at the first that could not be set.
  void setPasswords(std::vector<StaffPassword> passwords, std::function<void(Result<void>)> onDone);

private:
  struct NoLog : metrics::LogOutput {
    void write(std::string) override {}
  };

  HostDoor(host::Host& host, const journal::Key& key, ports::IdSource& loginIds)
      : m_host(host),
        m_logins(host, key, m_clock, loginIds) {}

  host::Host& m_host;
  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  NoLog m_log;
  std::string m_fingerprint;
  trust::HostLogins m_logins;
  std::unique_ptr<http::FrontDoor> m_door;
};

} // namespace comanda::app
