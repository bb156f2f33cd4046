// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

/// Everything that strangers could make large, many or slow, in one place.
namespace comanda::http {

inline constexpr std::size_t kHeadBytesMax = 16 * 1024;
inline constexpr std::size_t kHeadersMax = 64;
inline constexpr std::size_t kTargetBytesMax = 4 * 1024;
inline constexpr std::size_t kBodyBytesMax = 2 * 1024 * 1024;
inline constexpr std::size_t kImportBodyBytesMax =
    16 * 1024 * 1024; ///< On paths that end in "/import" or "/batch".

inline constexpr std::chrono::seconds kHandshakeMax{2};
inline constexpr std::chrono::seconds kIdleMax{10};    ///< Of a connection between requests.
inline constexpr std::chrono::seconds kRequestMax{15}; ///< From a request's first byte to its last.

inline constexpr std::size_t kConnectionsMax = 2'000; ///< WebSockets and silent ones included.
inline constexpr std::size_t kConnectionsOfAnAddressMax =
    1'200; ///< A whole office may sit behind one address.
inline constexpr int kPendingConnectionsMax = 512;

inline constexpr std::size_t kEventClientsMax = 1'000;
inline constexpr std::size_t kEventMessageBytesMax = 4 * 1024; ///< That an event client may send.
inline constexpr std::size_t kLinkMessageBytesMax = 2 * 1024 * 1024;
inline constexpr std::size_t kUnsentBytesMax =
    4 * 1024 * 1024; ///< Of one WebSocket; a slower reader is dropped.
inline constexpr std::chrono::seconds kPingEvery{15};
inline constexpr std::chrono::seconds kPongMax{30};

} // namespace comanda::http
