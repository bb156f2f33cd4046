// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace comanda::host {

/// Commands in a batch that the host puts together itself of an imported file. Terminals are told of all that
/// it makes happen in one frame (server/http/limits.h).
inline constexpr int kImportCommandsMax = 5'000;

/// What may be under way in the host at one time. Whoever comes beyond it is refused as OVERLOADED and may
/// try again.
struct Limits {
  /// Senders that wait for the outcome of a batch, repetitions included.
  std::size_t outcomesWaitingMax = 10'000;
  /// Serialised bytes of what waits for its commit or is being looked up. One batch may go beyond it.
  std::size_t pendingBytesMax = 64 * 1024 * 1024;
  /// Terminals that said hello and questions that wait until what they are to be told is durable.
  std::size_t durableWaitingMax = 10'000;
};

} // namespace comanda::host
