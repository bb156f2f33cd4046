// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <cstdint>
#include <filesystem>

/// The journal as a text that anybody can read and check, without keys and without personal data.
///
/// JSON Lines in UTF-8, every line ended by "\n", no space between tokens, the fields in this order:
///
///   {"comanda_journal":1,"venue":"<hex>","hash":"<hex of the hash before the first event>"}
///   {"seq":1,"epoch":1,"at":"<RFC 3339>","utc_offset_minutes":60,"device":"…","actor":"…","command":"…",
///    "payload_hash":"<hex>","type":"OrderOpened","event":{…},"stored":"<base64>","hash":"<hex>"}      (one
///    line)
///   {"events":<number of events>,"hash":"<hex of the last hash>"}
///
/// "event" is the body of the event in protobuf's JSON mapping; it and the offset follow from "stored", the
/// bytes that the hash chain (hash_chain.h) covers, in which personal data is sealed. There is one text for a
/// journal: whoever checks renders each line anew, and no byte can differ unnoticed.
namespace comanda::journal {

/// Writes the journal of a folder to a new file, whole or not at all; works beside a running host, and makes
/// and changes nothing in the folder (reading_place.h). AlreadyExists when there is such a file.
Result<void> exportJournal(const std::filesystem::path& folder, const Key& key,
                           const std::filesystem::path& file);

struct ExportReport {
  std::uint64_t events = 0;
};

/// Checks an exported file: form, sequence, hash chain and every byte of every line. Damaged, naming the line
/// and the sequence: "… (line 13, sequence 12: …)"; Truncated when it breaks off; Empty; IsAFolder.
Result<ExportReport> verifyExport(const std::filesystem::path& file);

} // namespace comanda::journal
