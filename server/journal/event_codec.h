// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "comanda/v1/house.pb.h"
#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <cstdint>
#include <string>

namespace comanda::journal {

class PersonKeys;

/// Messages of the contract on their way to disk and back: a StoredMessage (stored.proto), in which every
/// text that the contract marks as personal is sealed with its person's key. What cannot be opened any more,
/// because the person was forgotten, comes back empty. Damaged when the bytes are not what was written.

/// Of an event only the body and utc_offset_minutes are stored; the rest stands in columns of its own. `seq`
/// says where it belongs: its sealed texts open in no other place.
Result<std::string> encodeEvent(const v1::Event& event, PersonKeys& keys);
Result<v1::Event> decodeEvent(BytesView stored, std::uint64_t seq, PersonKeys& keys);

/// The event without its personal data: nobody's key is needed.
Result<v1::Event> decodeEventWithoutPersons(BytesView stored);

/// A snapshot belongs to its seq in the same way.
Result<std::string> encodeSnapshot(v1::HouseSnapshot snapshot, PersonKeys& keys);
Result<v1::HouseSnapshot> decodeSnapshot(BytesView stored, std::uint64_t seq, PersonKeys& keys);

} // namespace comanda::journal
