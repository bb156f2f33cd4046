// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <cstdint>
#include <filesystem>
#include <string>

/// What the load is put on, each in a process of its own. They print their port as one line, and end in order
/// when their standard input does.
namespace comanda::bench {

inline constexpr const char* kAdministratorPassword = "correct horse battery";

/// The key of every journal of a benchmark.
journal::Key benchKey();

/// The host with its front door, on the small trattoria, with no rate limits and its log going nowhere, and
/// so many open orders.
int serveHost(const std::filesystem::path& folder, std::uint64_t openOrders);

/// The ceiling: a bare QAbstractHttpServer over TLS that answers every request with `answer`, after the rows
/// of one of the `orders` orders in the journal of `folder` were written again by bare SQLCipher. What is
/// asked during one transaction goes into the next.
int serveBare(const std::filesystem::path& folder, std::uint64_t orders, const std::string& answer);

/// Prints the port, then runs the event loop until the standard input ends.
int serveUntilInputEnds(std::uint16_t port);

} // namespace comanda::bench
