// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

/// Everything that strangers could make large, many or slow, in one place.
namespace comanda::http {

inline constexpr std::size_t kHeadBytesMax = 16 * 1024;
inline constexpr std::size_t kHeadersMax = 64;
/// Of one header's line. Qt's own parsers stop at 8 KiB, and then silently.
inline constexpr std::size_t kHeaderBytesMax = 8'000;
inline constexpr std::size_t kTargetBytesMax = 4 * 1024;
inline constexpr std::size_t kBodyBytesMax = 2 * 1024 * 1024;
inline constexpr std::size_t kImportBodyBytesMax =
    16 * 1024 * 1024; ///< On paths that end in "/import" or "/batch".

/// Of all bodies that are under way at once; bodies up to kSmallBodyBytesMax are always let in.
inline constexpr std::size_t kBodiesUnderWayBytesMax = 64 * 1024 * 1024;
inline constexpr std::size_t kSmallBodyBytesMax = 16 * 1024;
/// Of all answers that their clients have not taken yet; beyond it whoever has been slow for longest is cut
/// off.
inline constexpr std::size_t kAnswersUnreadBytesMax = 64 * 1024 * 1024;
/// OpenSSL keeps as much memory for a connection as its longest answer took, until it ends. Where more than
/// kConnectionsAtEase are open, one that got an answer longer than kKeptAnswerBytesMax therefore ends after
/// it.
inline constexpr std::size_t kKeptAnswerBytesMax = 64 * 1024;
inline constexpr std::size_t kConnectionsAtEase = 256;
/// Of requests that a client sends before it has the answer to the one under way.
inline constexpr std::size_t kEarlyBytesMax = 64 * 1024;

inline constexpr std::chrono::seconds kHandshakeMax{2};
inline constexpr std::chrono::seconds kIdleMax{10};    ///< Of a connection between requests.
inline constexpr std::chrono::seconds kRequestMax{15}; ///< From a request's first byte to its last.
/// For which a refused client is still listened to: whoever hangs up on unread bytes takes its answer away.
inline constexpr std::chrono::seconds kLingerMax{1};
inline constexpr std::chrono::seconds kDrainMax{5}; ///< For what is under way when the host stops.

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
inline constexpr std::chrono::hours kSocketLifeMax{24}; ///< Of a WebSocket; its peer connects again.
inline constexpr std::chrono::seconds kCloseMax{1};     ///< For the peer to say goodbye.
inline constexpr std::chrono::seconds kSlowCloseMax{5}; ///< The same for one that reads too slowly.

inline constexpr std::uint64_t kReplayEventsMax =
    100'000; ///< Back from the journal's end, for an event client.
inline constexpr int kReplayPageEvents = 200;
inline constexpr int kReplaysMax = 4; ///< Pages being read at one time.
inline constexpr std::size_t kReplayUnreadBytesMax = 1024 * 1024;
inline constexpr int kEventFramesPerTurn = 4'000; ///< Before other things get their turn: some 10 ms.
inline constexpr std::size_t kRecentEventBytesMax = 4 * 1024 * 1024; ///< Kept in memory for those who resume.

inline constexpr std::size_t kTerminalsMax = 256;
inline constexpr std::chrono::seconds kHelloMax{5}; ///< For a terminal's first word.
inline constexpr int kLinkFramesPerSecond = 200;    ///< Of one terminal, in the long run.
inline constexpr int kLinkFramesAtOnce = 2'000;     ///< The outbox of a terminal that was away for long.

} // namespace comanda::http
