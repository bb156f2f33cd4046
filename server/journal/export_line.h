// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/row.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The lines of an exported journal (export.h), each without its end.
namespace comanda::journal {

std::string headerLine(const VenueId& venue);
/// Damaged when the stored bytes cannot be read.
Result<std::string> eventLine(const Row& row);
std::string lastLine(std::uint64_t events, const Hash& hash);

/// A row read back from a line, with what its views point to.
class ExportedRow {
public:
  /// Nothing when the line has not the form of an event's. Reads generously: the judge is eventLine().
  static std::optional<ExportedRow> parse(std::string_view line);
  Row row() const;

private:
  std::int64_t m_seq = 0;
  std::int64_t m_epoch = 0;
  std::int64_t m_atUs = 0;
  std::string m_deviceId;
  std::string m_actorId;
  std::string m_commandId;
  std::string m_payloadHash;
  std::string m_type;
  std::string m_stored;
  std::string m_hash;
};

/// The venue that a header names; nothing when the line is none.
std::optional<VenueId> parseHeader(std::string_view line);

} // namespace comanda::journal
