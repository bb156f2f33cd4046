// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Requests and responses as values, the same whatever carries them.
namespace comanda::http {

enum class Method { Get, Head, Post, Put, Delete, Options };

struct Header {
  std::string name;
  std::string value;
  bool operator==(const Header&) const = default;
};

/// One whole request that has passed the gate: its head is well-formed and within the limits of limits.h, its
/// body is complete.
struct Request {
  Method method = Method::Get;
  std::string path;            ///< As sent, percent-encoded; begins with "/".
  std::string query;           ///< As sent, without the "?"; empty when there is none.
  std::vector<Header> headers; ///< Names in lower case, in the order sent.
  QByteArray body;
  std::string address; ///< The peer's, in numbers; an IPv4 address that came over IPv6 in its IPv4 form.
  std::string id;      ///< The host's own number for logs and error answers.

  /// The value of the first header of this name (in lower case), "" where there is none.
  std::string_view header(std::string_view name) const {
    for (const Header& header : headers) {
      if (header.name == name) {
        return header.value;
      }
    }
    return {};
  }
};

/// What is answered. The carrier adds Content-Length, Date and Connection, and leaves the body out where the
/// method wants it so.
struct Response {
  int status = 200;
  std::vector<Header> headers;
  QByteArray body;
};

/// Gives the answer to a request: on the host thread, now or later, once. Whoever asked may have gone by
/// then; nothing happens in that case.
using Answer = std::function<void(Response)>;

} // namespace comanda::http
