// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/options.pb.h"
#include "server/http/message.h"
#include "server/http/rest/codec.h"

#include <google/protobuf/message.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::rest {

class Exchange;

using MessagePtr = std::unique_ptr<google::protobuf::Message>;

/// How often somebody may come: requests of one class draw on one allowance.
enum class RateClass {
  Login, ///< Costs the host an Argon2id.
  Read,
  Write,
  Report, ///< Reads the disk.
  Batch,  ///< Many commands at once.
};

/// A value that may stand behind the "?".
struct Parameter {
  enum class Kind {
    Text,   ///< At most `max` bytes.
    Id,     ///< As in contract::isId.
    Number, ///< A whole number, min to max.
    Date,   ///< YYYY-MM-DD
    Time,   ///< RFC 3339
    Choice, ///< The name of a value of `choices`.
  };
  std::string name;
  Kind kind = Kind::Text;
  std::string says;
  bool required = false;
  std::int64_t min = 0;
  std::int64_t max = 0;
  const google::protobuf::EnumDescriptor* choices = nullptr;
};

/// Who may come.
struct Access {
  enum class Kind {
    Anyone,
    LoggedIn, ///< Active members of staff; what they may do beyond that the handler's commands say.
    Permitted,
  };
  Kind kind = Kind::Permitted;
  v1::Permission permission = v1::PERMISSION_UNSPECIFIED;

  static Access anyone() { return {.kind = Kind::Anyone}; }
  static Access loggedIn() { return {.kind = Kind::LoggedIn}; }
  static Access permitted(v1::Permission permission) { return {.permission = permission}; }
  /// What the contract says that this command or query needs.
  template <class Body>
  static Access to() {
    return permitted(Body::descriptor()->options().GetExtension(v1::permission));
  }
};

/// One line of the API: everything that is known about a method on a path. Routing, authorization,
/// validation, the labels of logs and metrics and the OpenAPI document are all derived from it.
struct Route {
  http::Method method = http::Method::Get;
  std::string pattern; ///< "/api/v1/orders/{id}/lines/{line_id}"
  std::string summary; ///< One sentence.
  Access access;
  RateClass rate = RateClass::Read;
  const google::protobuf::Message* request = nullptr; ///< An example of the body; nullptr for none.
  bool takesTable = false; ///< The body may be text/csv instead, which the handler reads itself.
  const google::protobuf::Message* response = nullptr; ///< The same; nullptr for none.
  std::vector<Format> otherForms;                      ///< That the response may come in instead (codec.h).
  std::string mediaType; ///< Of a response that is no message, such as "image/svg+xml".
  int status = 200;      ///< When all went well.
  std::vector<Parameter> parameters;
  /// This name of the path is this field of the request; "" for none.
  std::string pathName = "id";
  std::string pathField;
  /// Ids that the request needs and does not have are made by the host: every "id", and this field.
  bool makesIds = true;
  std::string madeField;
  /// This field of the request is the Idempotency-Key; "" for none.
  std::string keyField;

  /// The record that the path names, as it is shown, or nullptr: 404. Where it is set the record has an ETag,
  /// and a GET needs no handler.
  std::function<MessagePtr(const Exchange&)> find;
  std::function<void(Exchange&)> handle;

  /// Whether it changes something.
  bool changes() const { return method != http::Method::Get; }
};

/// The least that somebody must be allowed to see for everything that may be in the response;
/// AUDIENCE_KITCHEN where nothing is said.
v1::Audience audienceOf(const Route& route);

/// "GET"
std::string_view nameOf(http::Method method);

} // namespace comanda::rest
