// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/data_folder.h"
#include "app/exit_code.h"
#include "server/http/metrics/rate_limiter.h"

#include <QHostAddress>
#include <cstdint>
#include <string>
#include <vector>

namespace comanda::cli {

struct HostOptions {
  QHostAddress address;
  std::uint16_t port = 0;
  bool isDemo = false; ///< A restaurant that is not set up yet becomes the demo restaurant.
  std::vector<std::string> origins;
  metrics::RateRules rates;
};

/// Runs a host without a window until the system asks it to stop. Prints one line of JSON on the output once
/// terminals may come:
///
///   {"ready":true,"url":"https://127.0.0.1:8443","fingerprint":"sha256:…"}
///
/// and everything else on the error stream: what a human should know in sentences, requests as lines of JSON.
/// The administrator of a new restaurant gets the password in COMANDA_ADMIN_PASSWORD; where it is not set, a
/// one-time set-up code is printed.
app::ExitCode runHost(const HostOptions& options, const DataFolder& data);

} // namespace comanda::cli
