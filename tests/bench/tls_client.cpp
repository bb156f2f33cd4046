// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tls_client.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <iostream>
#include <utility>

namespace comanda::bench {
namespace {

constexpr int kWaitMsMax = 20'000;

ssl_ctx_st* context() {
  // Whom it talks to it has started itself: nothing is verified.
  static ssl_ctx_st* const context = SSL_CTX_new(TLS_client_method());
  return context;
}

} // namespace

void giveUp(const std::string& why) {
  std::cerr << why << "\n";
  std::exit(1);
}

TlsClient::TlsClient(std::uint16_t port) {
  m_descriptor = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    giveUp("nobody listens on port " + std::to_string(port));
  }
  const int on = 1;
  setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  m_ssl = SSL_new(context());
  SSL_set_fd(m_ssl, m_descriptor);
  if (SSL_connect(m_ssl) != 1) {
    giveUp("no TLS connection");
  }
  fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
}

TlsClient::~TlsClient() {
  if (m_ssl != nullptr) {
    SSL_free(m_ssl);
    close(m_descriptor);
  }
}

TlsClient::TlsClient(TlsClient&& other) noexcept
    : m_descriptor(other.m_descriptor),
      m_ssl(std::exchange(other.m_ssl, nullptr)),
      m_received(std::move(other.m_received)) {}

void TlsClient::send(std::string_view text) {
  // With one request under way the socket's buffer has room for it.
  if (SSL_write(m_ssl, text.data(), static_cast<int>(text.size())) != static_cast<int>(text.size())) {
    giveUp("the connection takes nothing");
  }
}

void TlsClient::receive() {
  std::array<char, 16 * 1024> buffer;
  for (;;) {
    const int count = SSL_read(m_ssl, buffer.data(), static_cast<int>(buffer.size()));
    if (count <= 0) {
      if (SSL_get_error(m_ssl, count) != SSL_ERROR_WANT_READ) {
        giveUp("the connection was closed: " + m_received);
      }
      return;
    }
    m_received.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

void TlsClient::wait() {
  pollfd readable{.fd = m_descriptor, .events = POLLIN, .revents = 0};
  if (poll(&readable, 1, kWaitMsMax) != 1) {
    giveUp("no answer: " + m_received);
  }
  receive();
}

std::optional<std::string> takeAnswer(std::string& text) {
  const std::size_t end = text.find("\r\n\r\n");
  if (end == std::string::npos) {
    return std::nullopt;
  }
  // "HTTP/1.1 201 Created"
  const char first = text.size() > 9 ? text[9] : '?';
  if (first != '2' && !text.starts_with("HTTP/1.1 101")) {
    giveUp("not what was asked for: " + text);
  }
  std::size_t length = 0;
  for (const char* name : {"content-length: ", "Content-Length: "}) {
    if (const std::size_t at = text.find(name); at < end) {
      const char* number = text.data() + at + std::string_view(name).size();
      std::from_chars(number, text.data() + end, length);
    }
  }
  const std::size_t whole = end + 4 + length;
  if (text.size() < whole) {
    return std::nullopt;
  }
  std::string body = text.substr(end + 4, length);
  text.erase(0, whole);
  return body;
}

std::optional<Frame> takeFrame(std::string& text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(text[i]));
  };
  if (text.size() < 2) {
    return std::nullopt;
  }
  std::size_t headSize = 2;
  std::uint64_t size = byte(1);
  if (size >= 126) {
    headSize = size == 126 ? 4 : 10;
    if (text.size() < headSize) {
      return std::nullopt;
    }
    size = 0;
    for (std::size_t i = 2; i < headSize; ++i) {
      size = size << 8U | byte(i);
    }
  }
  if (text.size() < headSize + size) {
    return std::nullopt;
  }
  Frame frame{.isPing = (byte(0) & 0x0FU) == 0x09U, .payload = text.substr(headSize, size)};
  text.erase(0, headSize + size);
  return frame;
}

std::string pongTo(const Frame& ping) {
  // A client masks what it says; with four zeros the text stays as it is.
  return "\x8A" + std::string(1, static_cast<char>(0x80U | ping.payload.size())) + std::string(4, '\0') +
         ping.payload;
}

} // namespace comanda::bench
