// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/codec.h"

#include "domain/values/assert.h"
#include "server/http/rest/json_reader.h"
#include "server/http/rest/json_writer.h"
#include "server/reports/report_csv.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace comanda::rest {
namespace {

// Text of a header, in lower case and without white space: media types hold neither.
std::string folded(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' && c != '\t') {
      result.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
  return result;
}

// Takes the text before the separator off the front.
std::string_view takeUntil(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view head = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return head;
}

bool isZero(std::string_view quality) {
  return quality.starts_with("q=0") && quality.substr(3).find_first_of("123456789") == std::string_view::npos;
}

// How well a range of Accept fits a type: 3 itself, 2 its family, 1 anything, 0 not at all.
int fit(std::string_view range, std::string_view mediaType) {
  if (range == mediaType) {
    return 3;
  }
  if (range == "*/*") {
    return 1;
  }
  const std::string_view family = mediaType.substr(0, mediaType.find('/') + 1);
  return range.ends_with("/*") && range.substr(0, range.size() - 1) == family ? 2 : 0;
}

/// A media type, in lower case.
struct MediaType {
  std::string type;
  std::string charset; ///< Without its quotes; "" where none is named.
  bool hasOthers = false;
};

// RFC 9110: a parameter's value may stand in quotes.
MediaType mediaTypeOf(std::string_view header) {
  constexpr std::string_view kCharset = "charset=";
  const std::string text = folded(header);
  std::string_view parameters = text;
  MediaType type{.type = std::string(takeUntil(parameters, ';')), .charset = {}};
  while (!parameters.empty()) {
    std::string_view parameter = takeUntil(parameters, ';');
    if (!parameter.starts_with(kCharset)) {
      type.hasOthers = type.hasOthers || !parameter.empty();
      continue;
    }
    parameter.remove_prefix(kCharset.size());
    const bool isQuoted = parameter.size() >= 2 && parameter.starts_with('"') && parameter.ends_with('"');
    type.charset = isQuoted ? parameter.substr(1, parameter.size() - 2) : parameter;
  }
  return type;
}

bool isUtf8(const MediaType& type) {
  return type.charset.empty() || type.charset == "utf-8";
}

constexpr std::array kOtherForms{
    OtherForm{.format = Format::Csv, .name = "csv", .mediaType = kTableType},
    OtherForm{.format = Format::Pdf, .name = "pdf", .mediaType = kPaperType},
    OtherForm{.format = Format::JsonLines, .name = "jsonl", .mediaType = kLinesType},
};

std::string jsonLinesOf(const google::protobuf::Message& message) {
  const auto* reflection = message.GetReflection();
  std::string lines;
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
    const auto* field = message.GetDescriptor()->field(i);
    for (int at = 0; field->is_repeated() && at < reflection->FieldSize(message, field); ++at) {
      lines.append(toJson(reflection->GetRepeatedMessage(message, field, at))).push_back('\n');
    }
  }
  return lines;
}

Failure unsupportedType() {
  return failure(415, "unsupported-media-type", "The body has a type that is not understood.",
                 "Send application/json or application/x-protobuf.");
}

} // namespace

bool accepts(const http::Request& request, std::string_view mediaType) {
  const std::string accept = folded(request.header("accept"));
  std::string_view rest = accept;
  int best = 0;
  bool isTaken = accept.empty();
  // The range that fits best decides, so that "*/*, application/json;q=0" means all but JSON.
  while (!rest.empty()) {
    std::string_view entry = takeUntil(rest, ',');
    const int fits = fit(takeUntil(entry, ';'), mediaType);
    bool isRefused = false;
    while (!entry.empty()) {
      isRefused = isZero(takeUntil(entry, ';')) || isRefused;
    }
    if (fits > best) {
      best = fits;
      isTaken = !isRefused;
    }
  }
  return isTaken;
}

const OtherForm& formOf(Format format) {
  return *std::ranges::find(kOtherForms, format, &OtherForm::format);
}

std::expected<Format, Failure> formatOfBody(const http::Request& request) {
  const MediaType body = mediaTypeOf(request.header("content-type"));
  if (body.type == kJsonType && isUtf8(body) && !body.hasOthers) {
    return Format::Json;
  }
  if (body.type == kProtobufType && body.charset.empty() && !body.hasOthers) {
    return Format::Protobuf;
  }
  return std::unexpected(unsupportedType());
}

bool isTable(const http::Request& request) {
  const MediaType body = mediaTypeOf(request.header("content-type"));
  return body.type == kTableType && isUtf8(body);
}

std::expected<Format, Failure> formatWanted(const http::Request& request) {
  if (accepts(request, kJsonType)) {
    return Format::Json;
  }
  if (accepts(request, kProtobufType)) {
    return Format::Protobuf;
  }
  return std::unexpected(failure(406, "not-acceptable", "There is no answer of a type that is accepted.",
                                 "Accept application/json or application/x-protobuf."));
}

std::expected<void, Failure> decode(const http::Request& request, google::protobuf::Message& message) {
  if (request.body.isEmpty()) {
    return {};
  }
  const auto format = formatOfBody(request);
  if (!format) {
    return std::unexpected(format.error());
  }
  if (*format == Format::Protobuf) {
    if (!message.ParseFromArray(request.body.constData(), static_cast<int>(request.body.size()))) {
      return std::unexpected(malformedField("", "is no message " + message.GetDescriptor()->name()));
    }
    return {};
  }
  const std::string_view text(request.body.constData(), static_cast<std::size_t>(request.body.size()));
  if (auto fault = readJson(text, message)) {
    return std::unexpected(malformedField(std::move(fault->field), std::move(fault->what)));
  }
  return {};
}

http::Response encode(int status, const google::protobuf::Message& message, Format format) {
  COMANDA_ASSERT(format != Format::Pdf, "pages are printed, not encoded");
  http::Response response{.status = status};
  if (format == Format::Csv) {
    response.headers.push_back({"Content-Type", std::string(kTableType) + "; charset=utf-8"});
    response.body = QByteArray::fromStdString(reports::csvOf(message));
    return response;
  }
  if (format == Format::JsonLines) {
    response.headers.push_back({"Content-Type", std::string(kLinesType)});
    response.body = QByteArray::fromStdString(jsonLinesOf(message));
    return response;
  }
  const bool isJson = format == Format::Json;
  response.headers.push_back({"Content-Type", std::string(isJson ? kJsonType : kProtobufType)});
  response.body = QByteArray::fromStdString(isJson ? toJson(message) : message.SerializeAsString());
  return response;
}

} // namespace comanda::rest
