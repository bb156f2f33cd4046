// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/response_text.h"

#include "server/http/gate/head_syntax.h"
#include "server/http/gate/reason_phrase.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace comanda::http {
namespace {

constexpr std::string_view kDays = "SunMonTueWedThuFriSat";
constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";

void append(std::string& text, unsigned number, std::size_t digits) {
  std::array<char, 10> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  const std::size_t size = static_cast<std::size_t>(end - buffer.data());
  text.append(digits > size ? digits - size : 0, '0').append(buffer.data(), size);
}

// Whether the connection writes this one itself.
bool isOurs(std::string_view lowerCaseName) {
  static constexpr auto kOurs = std::to_array<std::string_view>(
      {"connection", "content-length", "date", "keep-alive", "transfer-encoding"});
  return std::ranges::find(kOurs, lowerCaseName) != kOurs.end();
}

bool isWellFormed(const Response& response) {
  return response.status >= 200 && response.status <= 599 &&
         std::ranges::all_of(response.headers, [](const Header& header) {
           return isToken(header.name) && isFieldValue(header.value);
         });
}

Response ownFault() {
  return {500,
          {{"content-type", "application/problem+json"}},
          R"({"type":"about:blank","title":"Internal Server Error","status":500})"};
}

void append(QByteArray& text, std::string_view part) {
  text.append(part.data(), static_cast<qsizetype>(part.size()));
}

QByteArray headOf(const Response& response, const Delivery& delivery) {
  QByteArray text;
  text.reserve(256 + static_cast<qsizetype>(response.headers.size()) * 64 + response.body.size());
  append(text, "HTTP/1.1 " + std::to_string(response.status) + " ");
  append(text, reasonPhrase(response.status));
  append(text, "\r\ndate: " + httpDate(delivery.now) + "\r\n");
  for (const Header& header : response.headers) {
    if (!isOurs(lowerCase(header.name))) {
      append(text, header.name);
      append(text, ": ");
      append(text, header.value);
      append(text, "\r\n");
    }
  }
  if (response.status != 204 && response.status != 304) {
    append(text, "content-length: " + std::to_string(response.body.size()) + "\r\n");
  }
  if (delivery.closes) {
    append(text, "connection: close\r\n");
  } else if (delivery.minorVersion == 0) {
    append(text, "connection: keep-alive\r\n");
  }
  append(text, "\r\n");
  return text;
}

} // namespace

std::string httpDate(values::Instant instant) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
  const auto day = std::chrono::floor<std::chrono::days>(seconds);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(seconds - day);
  std::string text;
  text += kDays.substr(3 * std::chrono::weekday(day).c_encoding(), 3);
  text += ", ";
  append(text, static_cast<unsigned>(date.day()), 2);
  text += ' ';
  text += kMonths.substr(3 * (static_cast<unsigned>(date.month()) - 1), 3);
  text += ' ';
  append(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  text += ' ';
  append(text, static_cast<unsigned>(time.hours().count()), 2);
  text += ':';
  append(text, static_cast<unsigned>(time.minutes().count()), 2);
  text += ':';
  append(text, static_cast<unsigned>(time.seconds().count()), 2);
  text += " GMT";
  return text;
}

QByteArray responseText(const Response& response, const Delivery& delivery) {
  if (!isWellFormed(response)) {
    return responseText(ownFault(), delivery);
  }
  QByteArray text = headOf(response, delivery);
  if (delivery.method != Method::Head && response.status != 204 && response.status != 304) {
    text.append(response.body);
  }
  return text;
}

} // namespace comanda::http
