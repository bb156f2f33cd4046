// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/latencies.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Load on an HTTPS server of this computer, made with as little work as can be: OpenSSL and epoll on one
/// thread, no library between. What it costs is part of every figure all the same. Linux only.
namespace comanda::bench {

struct LoadResult {
  double seconds = 0;
  Latencies latencies;
  double perSecond() const { return static_cast<double>(latencies.count()) / seconds; }
};

/// The text of the i-th request, head and body.
using RequestText = std::function<std::string(std::uint64_t i)>;

/// Connections on which one request is under way at a time. Anything but a 2xx ends the program.
class HttpsLoad {
public:
  HttpsLoad(std::uint16_t port, std::size_t connections);
  ~HttpsLoad();
  HttpsLoad(const HttpsLoad&) = delete;
  HttpsLoad& operator=(const HttpsLoad&) = delete;

  /// Asks `count` times, on every connection as soon as the answer before is there.
  LoadResult run(std::uint64_t count, const RequestText& text);
  /// Asks once; the body of the answer.
  std::string ask(const std::string& text);

private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

/// WebSockets that listen, and one connection that makes something happen.
class FanOut {
public:
  FanOut(std::uint16_t port, std::size_t listeners, const std::string& upgrade);
  ~FanOut();
  FanOut(const FanOut&) = delete;
  FanOut& operator=(const FanOut&) = delete;

  /// Sends `count` requests, `perSecond` of them each second, or fewer where the host is slower: one is under
  /// way at a time. The time of each is from its being sent until a listener has the first frame in which
  /// `mark(i)` stands, once for each listener; the seconds are those until the last was sent.
  LoadResult run(std::uint64_t count, double perSecond, const RequestText& text,
                 const std::function<std::string(std::uint64_t i)>& mark);

private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

} // namespace comanda::bench
