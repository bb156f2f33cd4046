// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/limits.h"

#include <chrono>
#include <cstddef>

namespace comanda::http {

/// The limits of a request's head and of the body that it announces.
struct HeadLimits {
  std::size_t headBytes = kHeadBytesMax;
  std::size_t headers = kHeadersMax;
  std::size_t headerBytes = kHeaderBytesMax;
  std::size_t targetBytes = kTargetBytesMax;
  std::size_t bodyBytes = kBodyBytesMax;
  std::size_t importBodyBytes = kImportBodyBytesMax; ///< On paths that end in "/import" or "/batch".
};

/// The limits of the gate. The house keeps to those of limits.h; tests choose smaller ones.
struct GateLimits {
  HeadLimits head;
  std::size_t bodiesUnderWayBytes = kBodiesUnderWayBytesMax;
  std::size_t smallBodyBytes = kSmallBodyBytesMax;
  std::size_t answersUnreadBytes = kAnswersUnreadBytesMax;
  std::size_t earlyBytes = kEarlyBytesMax;
  std::size_t keptAnswerBytes = kKeptAnswerBytesMax;

  std::chrono::microseconds handshake = kHandshakeMax;
  std::chrono::microseconds idle = kIdleMax;
  std::chrono::microseconds request = kRequestMax;
  std::chrono::microseconds linger = kLingerMax;
  std::chrono::microseconds drain = kDrainMax;
  std::chrono::milliseconds sweepEvery{100}; ///< How often the times above are looked at.

  std::size_t connections = kConnectionsMax;
  std::size_t connectionsAtEase = kConnectionsAtEase;
  std::size_t connectionsOfAnAddress = kConnectionsOfAnAddressMax;
  int pendingConnections = kPendingConnectionsMax;
};

} // namespace comanda::http
