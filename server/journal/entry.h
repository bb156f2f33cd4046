// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "server/journal/hash_chain.h"

#include <string>
#include <vector>

namespace comanda::journal {

/// One decided command batch on its way to disk: what it made happen and what its sender will be told, stored
/// together or not at all.
struct Entry {
  std::string deviceId;
  std::string commandId;
  Hash payloadHash{};            ///< BLAKE2b-256 over the batch: the same id with another one is a conflict.
  std::vector<v1::Event> events; ///< Complete: epoch, seq, at … Empty for a rejection.
  std::string outcome;           ///< Serialised v1::Outcome, answered byte for byte to every repetition.
};

/// What became of a batch that was carried out before.
struct StoredOutcome {
  Hash payloadHash{};
  std::string outcome;
};

} // namespace comanda::journal
