// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/event_request.h"

#include <QUrlQuery>
#include <charconv>
#include <set>
#include <string>

namespace comanda::live {
namespace {

std::unexpected<v1::Violation> fault(const std::string& field, const std::string& message) {
  v1::Violation violation;
  violation.set_field(field);
  violation.set_message(message);
  return std::unexpected(violation);
}

template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::expected<Topics, v1::Violation> parseTopics(std::string_view text) {
  Topics topics = Topics::none();
  while (true) {
    const std::size_t comma = text.find(',');
    const auto topic = topicOf(text.substr(0, comma));
    if (!topic) {
      return fault("channels", "must be some of " + topicNames());
    }
    topics.add(*topic);
    if (comma == std::string_view::npos) {
      return topics;
    }
    text.remove_prefix(comma + 1);
  }
}

} // namespace

std::expected<EventRequest, v1::Violation> readEventRequest(std::string_view query) {
  EventRequest request;
  std::set<std::string> seen;
  const QUrlQuery parsed(QString::fromUtf8(query.data(), static_cast<qsizetype>(query.size())));
  for (const auto& [name, value] : parsed.queryItems(QUrl::FullyDecoded)) {
    const std::string key = name.toStdString();
    const std::string text = value.toStdString();
    if (!seen.insert(key).second) {
      return fault(key, "must come once");
    }
    if (key == "after") {
      request.after = parseNumber<std::uint64_t>(text);
      if (!request.after) {
        return fault(key, "must be the seq of an event");
      }
    } else if (key == "epoch") {
      request.epoch = parseNumber<std::uint32_t>(text);
      if (!request.epoch) {
        return fault(key, "must be the epoch of an event");
      }
    } else if (key == "channels") {
      const auto topics = parseTopics(text);
      if (!topics) {
        return std::unexpected(topics.error());
      }
      request.topics = *topics;
    } else {
      return fault(key, "is not known here");
    }
  }
  return request;
}

} // namespace comanda::live
