// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/request_head.h"

#include "server/http/gate/head_syntax.h"

#include <algorithm>
#include <array>
#include <optional>

namespace comanda::http {
namespace {

using Judged = std::expected<void, Refusal>;

std::unexpected<Refusal> malformed(std::string_view detail) {
  return std::unexpected(Refusal{400, RefusedFor::Malformed, detail});
}

constexpr Refusal kTargetTooLong{414, RefusedFor::HeadTooLarge, "The target of the request is too long."};
constexpr Refusal kHeadTooLarge{431, RefusedFor::HeadTooLarge, "The head of the request is too large."};

std::expected<Method, Refusal> methodOf(std::string_view word) {
  struct Known {
    std::string_view word;
    Method method;
  };
  static constexpr auto kKnown = std::to_array<Known>({{"GET", Method::Get},
                                                       {"POST", Method::Post},
                                                       {"PUT", Method::Put},
                                                       {"DELETE", Method::Delete},
                                                       {"HEAD", Method::Head},
                                                       {"OPTIONS", Method::Options}});
  for (const Known& known : kKnown) {
    if (word == known.word) {
      return known.method;
    }
  }
  if (word == "PATCH" || word == "TRACE" || word == "CONNECT") {
    return std::unexpected(Refusal{405, RefusedFor::NotSupported, "This method is not offered here."});
  }
  if (!isToken(word)) {
    return malformed("The request line does not begin with a method.");
  }
  return std::unexpected(Refusal{501, RefusedFor::NotSupported, "This method is not known."});
}

std::expected<int, Refusal> minorVersionOf(std::string_view version) {
  if (version == "HTTP/1.1") {
    return 1;
  }
  if (version == "HTTP/1.0") {
    return 0;
  }
  if (version.size() == 8 && version.starts_with("HTTP/") && isDigit(version[5]) && version[6] == '.' &&
      isDigit(version[7])) {
    return std::unexpected(
        Refusal{505, RefusedFor::NotSupported, "Only HTTP/1.1 and HTTP/1.0 are spoken here."});
  }
  return malformed("The request line does not end with a version.");
}

Judged readRequestLine(std::string_view line, const HeadLimits& limits, RequestHead& head) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    return malformed("The request line is not a method, a target and a version with one space between.");
  }
  const auto method = methodOf(line.substr(0, first));
  if (!method) {
    return std::unexpected(method.error());
  }
  const auto minor = minorVersionOf(line.substr(last + 1));
  if (!minor) {
    return std::unexpected(minor.error());
  }
  const std::string_view target = line.substr(first + 1, last - first - 1);
  if (target.size() > limits.targetBytes) {
    return std::unexpected(kTargetTooLong);
  }
  if (!isOriginForm(target)) {
    return malformed("The target is not an absolute path in legal characters.");
  }
  head.method = *method;
  head.minorVersion = *minor;
  const std::size_t mark = target.find('?');
  head.path = target.substr(0, mark);
  head.query = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
  return {};
}

Judged readHeader(std::string_view line, const HeadLimits& limits, RequestHead& head) {
  if (head.headers.size() == limits.headers) {
    return std::unexpected(Refusal{431, RefusedFor::HeadTooLarge, "There are too many headers."});
  }
  if (line.size() > limits.headerBytes) {
    return std::unexpected(Refusal{431, RefusedFor::HeadTooLarge, "A header is too long."});
  }
  if (line.starts_with(' ') || line.starts_with('\t')) {
    return malformed("A header goes on in the next line.");
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !isToken(line.substr(0, colon))) {
    return malformed("A header is not a name, a colon and a value.");
  }
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (!isFieldValue(value)) {
    return malformed("A header's value holds something else than printable ASCII.");
  }
  head.headers.push_back({lowerCase(line.substr(0, colon)), std::string(value)});
  return {};
}

/// The headers of a head by name.
struct Headers {
  const std::vector<Header>& all;

  std::size_t count(std::string_view name) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [&](const Header& header) { return header.name == name; }));
  }
  /// Of the first one; nothing where there is none.
  std::optional<std::string_view> value(std::string_view name) const {
    const auto found = std::ranges::find(all, name, &Header::name);
    return found == all.end() ? std::nullopt : std::optional<std::string_view>(found->value);
  }
  /// Whether one of them lists this word.
  bool list(std::string_view name, std::string_view word) const {
    return std::ranges::any_of(
        all, [&](const Header& header) { return header.name == name && listHolds(header.value, word); });
  }
};

Judged judgeSingles(const Headers& headers, const RequestHead& head) {
  // Whoever reads the first and whoever reads the last of two of these would read two different requests.
  static constexpr auto kSingles = std::to_array<std::string_view>(
      {"host", "content-length", "content-type", "authorization", "idempotency-key", "expect"});
  for (const std::string_view name : kSingles) {
    if (headers.count(name) > 1) {
      return malformed("A header that may come once came twice.");
    }
  }
  const auto host = headers.value("host");
  if (!host && head.minorVersion == 1) {
    return malformed("There is no Host header.");
  }
  if (host && !isHost(*host)) {
    return malformed("The Host header is not a host with an optional port.");
  }
  return {};
}

std::size_t bodyBytesMax(const RequestHead& head, const HeadLimits& limits) {
  return head.path.ends_with("/import") || head.path.ends_with("/batch") ? limits.importBodyBytes
                                                                         : limits.bodyBytes;
}

Judged judgeBody(const Headers& headers, const HeadLimits& limits, RequestHead& head) {
  const auto length = headers.value("content-length");
  if (headers.count("transfer-encoding") > 0) {
    if (length || head.minorVersion == 0) {
      return malformed("The length of the body is told in two ways.");
    }
    return std::unexpected(
        Refusal{501, RefusedFor::NotSupported, "Transfer-Encoding is not supported; send a Content-Length."});
  }
  if (!length) {
    return {};
  }
  if (length->empty() || length->size() > 19 || !std::ranges::all_of(*length, isDigit)) {
    return malformed("The Content-Length is not a number.");
  }
  const std::size_t bytes = std::stoull(std::string(*length));
  if (bytes > bodyBytesMax(head, limits)) {
    return std::unexpected(Refusal{413, RefusedFor::BodyTooLarge, "The body is too large for this path."});
  }
  if (bytes > 0 && (head.method == Method::Get || head.method == Method::Head)) {
    return malformed("GET and HEAD have no body.");
  }
  head.bodyBytes = bytes;
  return {};
}

Judged judgeExpectation(const Headers& headers, RequestHead& head) {
  const auto expectation = headers.value("expect");
  if (!expectation || head.minorVersion == 0) {
    return {};
  }
  if (lowerCase(*expectation) != "100-continue") {
    return std::unexpected(
        Refusal{417, RefusedFor::NotSupported, "Only the expectation 100-continue is met here."});
  }
  head.expectsContinue = true;
  return {};
}

Judged judgeUpgrade(const Headers& headers, RequestHead& head) {
  const auto contains = [&](std::string_view name, std::string_view word) {
    return std::ranges::any_of(headers.all, [&](const Header& header) {
      return header.name == name && lowerCase(header.value).find(word) != std::string::npos;
    });
  };
  // Looser than the standard on purpose: whatever somebody behind us could take for a handshake must be one.
  if (!contains("upgrade", "websocket") || !contains("connection", "upgrade")) {
    return {};
  }
  if (headers.value("sec-websocket-version").value_or("") != "13") {
    return std::unexpected(
        Refusal{426, RefusedFor::NotSupported, "WebSockets of version 13 are spoken here."});
  }
  if (head.method != Method::Get || head.minorVersion != 1 || head.bodyBytes > 0 ||
      headers.count("upgrade") != 1 || lowerCase(*headers.value("upgrade")) != "websocket" ||
      !headers.list("connection", "upgrade") || headers.count("sec-websocket-version") != 1 ||
      headers.count("sec-websocket-key") != 1 || !isBase64Of16Bytes(*headers.value("sec-websocket-key"))) {
    return malformed("This is not a WebSocket handshake.");
  }
  head.upgradesToWebSocket = true;
  return {};
}

} // namespace

std::expected<std::size_t, Refusal> headBytesOf(std::string_view bytes, const HeadLimits& limits) {
  const std::string_view within = bytes.substr(0, limits.headBytes);
  const std::size_t end = within.find("\r\n\r\n");
  const std::string_view head = within.substr(0, end == std::string_view::npos ? end : end + 4);
  if (!head.empty() && !isToken(head.substr(0, 1))) {
    return malformed("The request line does not begin with a method.");
  }
  for (std::size_t i = 0; i < head.size(); ++i) {
    const bool breaks = head[i] == '\n' ? i == 0 || head[i - 1] != '\r'
                                        : head[i] == '\r' && i + 1 < head.size() && head[i + 1] != '\n';
    if (breaks || head[i] == '\0') {
      return malformed("A line of the head does not end with CR LF.");
    }
  }
  if (end != std::string_view::npos) {
    return end + 4;
  }
  if (within.size() < limits.headBytes) {
    return 0;
  }
  return std::unexpected(within.find("\r\n") == std::string_view::npos ? kTargetTooLong : kHeadTooLarge);
}

std::expected<RequestHead, Refusal> parseRequestHead(std::string_view head, const HeadLimits& limits) {
  if (!head.ends_with("\r\n\r\n")) {
    return malformed("The head does not end with an empty line.");
  }
  if (head.size() > limits.headBytes) {
    return std::unexpected(kHeadTooLarge);
  }
  head.remove_suffix(2);
  RequestHead result;
  bool first = true;
  while (!head.empty()) {
    const std::size_t end = head.find("\r\n");
    const std::string_view line = head.substr(0, end);
    const Judged judged = first ? readRequestLine(line, limits, result) : readHeader(line, limits, result);
    if (!judged) {
      return std::unexpected(judged.error());
    }
    first = false;
    head.remove_prefix(end + 2);
  }
  const Headers headers{result.headers};
  result.keepsAlive = result.minorVersion == 1 ? !headers.list("connection", "close")
                                               : headers.list("connection", "keep-alive");
  for (const auto& judge : {judgeSingles(headers, result), judgeBody(headers, limits, result),
                            judgeExpectation(headers, result), judgeUpgrade(headers, result)}) {
    if (!judge) {
      return std::unexpected(judge.error());
    }
  }
  return result;
}

} // namespace comanda::http
