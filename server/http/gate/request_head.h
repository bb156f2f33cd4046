// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/gate/gate_limits.h"
#include "server/http/gate/refusal.h"
#include "server/http/message.h"

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

/// The head of a request, judged strictly: what two parsers could read in two ways is refused (RFC 9112). All
/// functions are pure.
namespace comanda::http {

/// A head that is well-formed and within the limits.
struct RequestHead {
  Method method = Method::Get;
  std::string path;            ///< As in Request.
  std::string query;           ///< As in Request.
  std::vector<Header> headers; ///< As in Request.
  int minorVersion = 1;        ///< Of HTTP/1: 0 or 1.
  std::size_t bodyBytes = 0;   ///< That follow the head.
  bool keepsAlive = true;      ///< The client wants to ask more on this connection.
  bool expectsContinue = false;
  bool upgradesToWebSocket = false; ///< A handshake of RFC 6455 that may be answered with 101.
  bool operator==(const RequestHead&) const = default;
};

/// How many of these bytes, which came in one after the other, are the head with the empty line that ends it;
/// 0 while more must come. Refuses what will never become a head, so that nobody waits for it.
std::expected<std::size_t, Refusal> headBytesOf(std::string_view bytes, const HeadLimits& limits);

/// Judges a whole head, empty line included.
std::expected<RequestHead, Refusal> parseRequestHead(std::string_view head, const HeadLimits& limits);

} // namespace comanda::http
