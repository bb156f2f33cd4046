// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/validate.h"
#include "domain/values/assert.h"
#include "server/http/rest/codec.h"
#include "server/http/rest/json_reader.h"
#include "server/http/rest/json_writer.h"
#include "server/http/rest/problem.h"
#include "server/http/rest/route_table.h"
#include "tests/fuzz/harness.h"

#include <google/protobuf/message.h>

#include <QJsonDocument>
#include <map>
#include <memory>
#include <string>

namespace comanda::fuzz {
namespace {

using google::protobuf::Message;

// Every body that a route takes, by its name.
const std::map<std::string, const Message*, std::less<>>& bodies() {
  static const rest::RouteTable table = rest::apiRoutes();
  static const auto found = [] {
    std::map<std::string, const Message*, std::less<>> result;
    for (const rest::Route& route : table.routes()) {
      if (route.request != nullptr) {
        result.emplace(route.request->GetDescriptor()->name(), route.request);
      }
    }
    return result;
  }();
  return found;
}

// What was read says the same when it is written and read again.
void checkRoundTrip(const Message& read, rest::EmptyFields emptyFields) {
  const std::string text = rest::toJson(read, emptyFields);
  COMANDA_ASSERT(QJsonDocument::fromJson(QByteArray::fromStdString(text)).isObject(), "no JSON is written");
  const std::unique_ptr<Message> again(read.New());
  COMANDA_ASSERT(!rest::readJson(text, *again), "what we write we cannot read");
  COMANDA_ASSERT(again->SerializeAsString() == read.SerializeAsString(), "it says something else by now");
}

// What is answered must be JSON whatever the faulty field was called.
void checkFailure(const rest::Failure& failure) {
  COMANDA_ASSERT(failure.problem.status() >= 400, "a failure is an error");
  const http::Response response = rest::responseOf(failure, "1");
  COMANDA_ASSERT(QJsonDocument::fromJson(response.body).isObject(), "a problem is JSON");
}

void readAs(rest::Format format, std::string_view body, const Message& example) {
  http::Request request{.method = http::Method::Post};
  request.headers.push_back(
      {"content-type", std::string(format == rest::Format::Json ? rest::kJsonType : rest::kProtobufType)});
  request.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
  const std::unique_ptr<Message> message(example.New());
  if (const auto decoded = rest::decode(request, *message); !decoded) {
    checkFailure(decoded.error());
    return;
  }
  const auto violations = contract::validate(*message);
  if (!violations.empty()) {
    checkFailure(rest::invalid({violations.begin(), violations.end()}));
  }
  if (violations.empty() || format == rest::Format::Json) {
    checkRoundTrip(*message, rest::EmptyFields::LeftOut);
    checkRoundTrip(*message, rest::EmptyFields::Written);
  }
}

} // namespace

void jsonBody(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const auto named = bodies().find(bytes.substr(0, end));
  const Message& example = *(named == bodies().end() ? bodies().begin() : named)->second;
  const std::string_view body = bytes.substr(std::min(end + 1, bytes.size()));
  readAs(rest::Format::Json, body, example);
  readAs(rest::Format::Protobuf, body, example);
}

} // namespace comanda::fuzz
