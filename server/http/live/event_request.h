// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/outcome.pb.h"
#include "server/http/live/event_channels.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>

namespace comanda::live {

/// What an event client asks for behind the "?".
struct EventRequest {
  std::optional<std::uint64_t> after; ///< Resume after this event; nothing: from now on.
  std::optional<std::uint32_t> epoch; ///< Of what the client holds; nothing: it does not say.
  Topics topics = Topics::all();
  bool operator==(const EventRequest&) const = default;
};

/// `after`, `epoch` (whole numbers) and `channels` (names of kTopics with commas between them), each at most
/// once and nothing else; otherwise the fault, with the parameter's name as its field.
std::expected<EventRequest, v1::Violation> readEventRequest(std::string_view query);

} // namespace comanda::live
