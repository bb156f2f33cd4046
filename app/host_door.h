// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/failure.h"
#include "domain/ports/id_source.h"
#include "server/host/host.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "server/http/front_door.h"
#include "server/journal/secret_key.h"
#include "server/trust/certificate.h"
#include "server/trust/host_logins.h"

#include <QHostAddress>
#include <cstddef>
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

/// Where a host listens unless somebody says otherwise.
inline constexpr std::uint16_t kHostPort = 8443;

/// The front door of a host, with its certificate and its logins: shut at first, so that a restaurant can get
/// its administrator before anybody comes in. Made, used and destroyed on the host thread, shorter than the
/// host.
class HostDoor {
public:
  /// For whom it is opened.
  struct Opening {
    QHostAddress address;
    std::uint16_t port = 0; ///< 0: whichever is free.
    metrics::RateRules rates = {};
    bool isLogged = true;                  ///< Requests, as lines of JSON on the error stream.
    bool isForEverybody = false;           ///< Those with a secret come in, administrator or not.
    std::vector<std::string> origins = {}; ///< Of pages that may use the API from a browser.
    std::string version = {};

    /// Devices on the network, as `comanda host` opens it.
    static Opening toTheNetwork(std::uint16_t port);
    /// This computer alone, on a free port: without a log, without rate limits, administrator or not.
    static Opening toThisComputer();
  };

  /// `loginIds` names the logins, and outlives this. The certificate is read or made in the host's `folder`.
  static Result<std::unique_ptr<HostDoor>> make(host::Host& host, const std::filesystem::path& folder,
                                                const journal::Key& key, ports::IdSource& loginIds);

  Result<void> open(const Opening& opening);
  /// Lets nobody in any more, finishes what is under way, and tells when all have gone; at once where it is
  /// shut. Once.
  void drain(std::function<void()> onDrained);

  /// Of an open door.
  std::uint16_t port() const { return m_door->port(); }
  /// Terminals that are linked through it just now.
  std::size_t terminals() const { return m_door ? m_door->terminals() : 0; }
  const std::string& fingerprint() const { return m_certificate.fingerprint; }
  trust::HostLogins& logins() { return m_logins; }

  /// Sets these passwords one after the other, the last one first, as the host itself, and calls back when
  /// all are durable, or at the first that could not be set.
  void setPasswords(std::vector<StaffPassword> passwords, std::function<void(Result<void>)> onDone);

private:
  HostDoor(host::Host& host, const journal::Key& key, ports::IdSource& loginIds)
      : m_host(host),
        m_logins(host, key, m_clock, loginIds) {}

  host::Host& m_host;
  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  std::unique_ptr<metrics::LogOutput> m_log;
  trust::Certificate m_certificate;
  trust::HostLogins m_logins;
  std::unique_ptr<http::FrontDoor> m_door;
};

} // namespace comanda::app
