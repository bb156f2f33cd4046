// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

#include <cstddef>
#include <string_view>

namespace comanda::http {

/// For what the gate turns a connection or a request away, as metrics count it.
enum class RefusedFor {
  TooManyConnections,  ///< The house is full.
  TooManyOfItsAddress, ///< This address has its share.
  Handshake,           ///< No TLS within the time, or none that we speak.
  Idle,                ///< A connection on which nothing was asked for.
  Slow,                ///< A request that took too long to arrive, or an answer to be taken.
  Malformed,           ///< Not HTTP as we read it.
  HeadTooLarge,
  BodyTooLarge,
  NotSupported, ///< A method, version or coding that we do not speak.
  Busy,         ///< Too many bytes under way.
  Stopping,     ///< The host closes.
};
inline constexpr std::size_t kRefusalReasons = 11;

/// The reason in lower-case words with underscores, as in metrics: "too_many_connections".
std::string_view nameOf(RefusedFor reason);

/// Why the gate refuses a request, and what it answers.
struct Refusal {
  int status = 400;
  RefusedFor reason = RefusedFor::Malformed;
  std::string_view
      detail; ///< One plain sentence of our own: nothing that the client sent, nothing to escape.
  bool operator==(const Refusal&) const = default;
};

/// The refusal as application/problem+json (RFC 9457).
Response responseOf(const Refusal& refusal);

} // namespace comanda::http
