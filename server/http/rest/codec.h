// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"
#include "server/http/rest/problem.h"

#include <google/protobuf/message.h>

#include <expected>
#include <string>
#include <string_view>

/// Bodies as messages of the contract, by content negotiation.
namespace comanda::rest {

enum class Format { Json, Protobuf, Csv, Pdf, JsonLines };

inline constexpr std::string_view kJsonType = "application/json";
inline constexpr std::string_view kProtobufType = "application/x-protobuf";
inline constexpr std::string_view kTableType = "text/csv";
inline constexpr std::string_view kPaperType = "application/pdf";
inline constexpr std::string_view kLinesType = "application/jsonl";
inline constexpr std::string_view kFormatParameter =
    "format"; ///< Of routes whose responses come in other forms too.
inline constexpr std::string_view kJsonFormat = "json";

/// A form that some responses come in beside the message itself: whoever accepts its media type gets it, or
/// says format=NAME.
struct OtherForm {
  Format format = Format::Csv;
  std::string_view name;
  std::string_view mediaType;
};
const OtherForm& formOf(Format format);

/// The format of a request's body by its Content-Type; 415 for all others and for none.
std::expected<Format, Failure> formatOfBody(const http::Request& request);

/// Whether the body is a table: text/csv, in UTF-8 where it says how it is written.
bool isTable(const http::Request& request);

/// The format that the asker wants by Accept; JSON where both would do. 406 where neither would. Other
/// forms are none of them.
std::expected<Format, Failure> formatWanted(const http::Request& request);

/// Whether the asker takes a body of this type ("image/svg+xml").
bool accepts(const http::Request& request, std::string_view mediaType);

/// Reads the body into an empty message. No body at all is the empty message. 400 for what cannot be read,
/// 415 as formatOfBody. Limits are not checked here.
std::expected<void, Failure> decode(const http::Request& request, google::protobuf::Message& message);

/// A response with this body; its Content-Type is set. Csv is the message as a table (reports/report_csv.h);
/// JsonLines are the entries of its one list, one by one. Pages take longer than there is time for here: Pdf
/// is a bug.
http::Response encode(int status, const google::protobuf::Message& message, Format format);

} // namespace comanda::rest
