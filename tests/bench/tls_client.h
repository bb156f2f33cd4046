// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct ssl_ctx_st;
struct ssl_st;

namespace comanda::bench {

/// Ends the program with a sentence.
[[noreturn]] void giveUp(const std::string& why);

/// One TLS connection to this computer, not blocking once it stands.
class TlsClient {
public:
  explicit TlsClient(std::uint16_t port);
  ~TlsClient();
  TlsClient(TlsClient&& other) noexcept;
  TlsClient& operator=(TlsClient&&) = delete;

  int descriptor() const { return m_descriptor; }
  void send(std::string_view text);
  /// Reads what has come to the end of received().
  void receive();
  std::string& received() { return m_received; }
  /// Waits for at least one more byte.
  void wait();

private:
  int m_descriptor = -1;
  ssl_st* m_ssl = nullptr;
  std::string m_received;
};

/// The body of the answer at the beginning of `text`, which is taken away from it; nothing while it is not
/// whole. Any status but 2xx and 101 ends the program.
std::optional<std::string> takeAnswer(std::string& text);

/// A frame of a WebSocket (RFC 6455, 5.2).
struct Frame {
  bool isPing = false;
  std::string payload;
};

/// The frame at the beginning of `text`, taken away from it; nothing while it is not whole.
std::optional<Frame> takeFrame(std::string& text);
/// What a client says to a ping: a host takes a silent one for gone.
std::string pongTo(const Frame& ping);

} // namespace comanda::bench
