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

enum class Format { Json, Protobuf, Csv, Pdf };

inline constexpr std::string_view kJsonType = "application/json";
inline constexpr std::string_view kProtobufType = "application/x-protobuf";
inline constexpr std::string_view kTableType = "text/csv";
inline constexpr std::string_view kPaperType = "application/pdf";
inline constexpr std::string_view kFormatParameter = "format"; ///< Of routes that tell reports.
inline constexpr std::string_view kCsvFormat = "csv";
inline constexpr std::string_view kPdfFormat = "pdf";
inline constexpr std::string_view kJsonFormat = "json";

/// The format of a request's body by its Content-Type; 415 for all others and for none.
std::expected<Format, Failure> formatOfBody(const http::Request& request);

/// Whether the body is a table: text/csv, in UTF-8 where it says how it is written.
bool isTable(const http::Request& request);

/// The format that the asker wants by Accept; JSON where both would do. 406 where neither would. A report's
/// table (reports/report_csv.h) and its pages (reports/paper/) are none of them.
std::expected<Format, Failure> formatWanted(const http::Request& request);

/// Whether the asker takes a body of this type ("image/svg+xml").
bool accepts(const http::Request& request, std::string_view mediaType);

/// Reads the body into an empty message. No body at all is the empty message. 400 for what cannot be read,
/// 415 as formatOfBody. Limits are not checked here.
std::expected<void, Failure> decode(const http::Request& request, google::protobuf::Message& message);

/// A response with this body; its Content-Type is set. Pages take longer than there is time for here: Pdf is
/// a bug.
http::Response encode(int status, const google::protobuf::Message& message, Format format);

} // namespace comanda::rest
