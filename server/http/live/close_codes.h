// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace comanda::live {

/// Why the host closes a WebSocket, as its peer is told (RFC 6455, 7.4). Those from 4000 on are our own.
enum class CloseCode : std::uint16_t {
  GoingAway = 1001,      ///< The host stops: come back later.
  ProtocolError = 1002,  ///< That was no frame of the link.
  NotSupported = 1003,   ///< The link speaks binary frames.
  PolicyViolated = 1008, ///< The events take no messages.
  /// The peer read too slowly, or the socket is a day old, or the journal could not be read just now: connect
  /// again, event clients with after=<the last seq they saw>.
  Resume = 4000,
  SessionEnded = 4001, ///< The login is over: log in again.
  NotPermitted = 4003, ///< The person may not see any of this any more.
  Silent = 4008,       ///< No answer to a ping, or no hello in time.
  Reload = 4010,       ///< What is asked for is not there any more: read everything anew, listen from there.
  Full = 4013,         ///< There are as many as the host can serve: try again later.
  TooMany = 4029,      ///< More frames than anybody needs.
};

} // namespace comanda::live
