// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/export_line.h"

#include "domain/values/instant.h"
#include "domain/values/timestamp.h"
#include "server/journal/bytes_of.h"
#include "server/journal/event_codec.h"

#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/time_util.h>

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace comanda::journal {
namespace {

constexpr int kFormatVersion = 1;

QByteArray viewOf(std::string_view text) {
  return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

std::string hexOf(BytesView bytes) {
  return viewOf(textOf(bytes)).toHex().toStdString();
}

std::string base64Of(BytesView bytes) {
  return viewOf(textOf(bytes)).toBase64().toStdString();
}

// A JSON string: only what JSON demands is escaped.
void appendText(std::string& line, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  line += '"';
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      line += '\\';
      line += c;
    } else if (code < 0x20) {
      line += "\\u00";
      line += kDigits[code >> 4];
      line += kDigits[code & 0xf];
    } else {
      line += c;
    }
  }
  line += '"';
}

void appendText(std::string& line, std::string_view name, std::string_view text) {
  line += name;
  appendText(line, text);
}

Result<std::string> jsonOf(v1::Event event) {
  event.clear_utc_offset_minutes(); // it has a field of its own
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(event, &json, options).ok()) {
    return std::unexpected(Error{ErrorKind::Damaged, "An event cannot be written as JSON."});
  }
  return json;
}

QJsonObject objectIn(std::string_view line) {
  return QJsonDocument::fromJson(viewOf(line)).object();
}

std::string textIn(const QJsonObject& object, const char* name) {
  return object[QLatin1String(name)].toString().toStdString();
}

std::string bytesFromHex(const QJsonObject& object, const char* name) {
  return QByteArray::fromHex(object[QLatin1String(name)].toString().toLatin1()).toStdString();
}

} // namespace

std::string headerLine(const VenueId& venue) {
  return "{\"comanda_journal\":" + std::to_string(kFormatVersion) + ",\"venue\":\"" + hexOf(venue) +
         "\",\"hash\":\"" + hexOf(genesis(venue)) + "\"}";
}

Result<std::string> eventLine(const Row& row) {
  auto event = decodeEventWithoutPersons(row.stored);
  if (!event) {
    return std::unexpected(std::move(event.error()));
  }
  const std::int32_t offset = event->utc_offset_minutes();
  const auto json = jsonOf(*std::move(event));
  if (!json) {
    return json;
  }
  std::string line = "{\"seq\":" + std::to_string(row.seq) + ",\"epoch\":" + std::to_string(row.epoch);
  appendText(line, ",\"at\":", values::formatRfc3339(values::Instant(std::chrono::microseconds(row.atUs))));
  line += ",\"utc_offset_minutes\":" + std::to_string(offset);
  appendText(line, ",\"device\":", row.deviceId);
  appendText(line, ",\"actor\":", row.actorId);
  appendText(line, ",\"command\":", row.commandId);
  appendText(line, ",\"payload_hash\":", hexOf(row.payloadHash));
  appendText(line, ",\"type\":", row.type);
  line += ",\"event\":" + *json;
  appendText(line, ",\"stored\":", base64Of(row.stored));
  appendText(line, ",\"hash\":", hexOf(row.hash));
  line += '}';
  return line;
}

std::string lastLine(std::uint64_t events, const Hash& hash) {
  return "{\"events\":" + std::to_string(events) + ",\"hash\":\"" + hexOf(hash) + "\"}";
}

std::optional<ExportedRow> ExportedRow::parse(std::string_view line) {
  const QJsonObject object = objectIn(line);
  google::protobuf::Timestamp at;
  if (!google::protobuf::util::TimeUtil::FromString(textIn(object, "at"), &at)) {
    return std::nullopt;
  }
  ExportedRow row;
  row.m_seq = object[QLatin1String("seq")].toInteger();
  row.m_epoch = object[QLatin1String("epoch")].toInteger();
  row.m_atUs = values::fromTimestamp(at).time_since_epoch().count();
  row.m_deviceId = textIn(object, "device");
  row.m_actorId = textIn(object, "actor");
  row.m_commandId = textIn(object, "command");
  row.m_payloadHash = bytesFromHex(object, "payload_hash");
  row.m_type = textIn(object, "type");
  row.m_stored = QByteArray::fromBase64(object[QLatin1String("stored")].toString().toLatin1()).toStdString();
  row.m_hash = bytesFromHex(object, "hash");
  if (!values::isInstant(row.m_atUs)) {
    return std::nullopt;
  }
  return row;
}

Row ExportedRow::row() const {
  return {.seq = m_seq,
          .epoch = m_epoch,
          .atUs = m_atUs,
          .deviceId = m_deviceId,
          .actorId = m_actorId,
          .commandId = m_commandId,
          .payloadHash = bytesOf(m_payloadHash),
          .type = m_type,
          .stored = bytesOf(m_stored),
          .hash = bytesOf(m_hash)};
}

std::optional<VenueId> parseHeader(std::string_view line) {
  const std::string bytes = bytesFromHex(objectIn(line), "venue");
  VenueId venue{};
  if (bytes.size() != venue.size()) {
    return std::nullopt;
  }
  std::ranges::copy(bytesOf(bytes), venue.begin());
  return venue;
}

} // namespace comanda::journal
