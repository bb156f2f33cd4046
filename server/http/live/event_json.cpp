// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/event_json.h"

#include "domain/values/assert.h"

#include <google/protobuf/util/json_util.h>

namespace comanda::live {

std::string eventJson(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  options.always_print_primitive_fields = true;
  std::string json;
  const auto status = google::protobuf::util::MessageToJsonString(message, &json, options);
  COMANDA_ASSERT(status.ok(), "every message of the contract has a JSON form");
  return json;
}

} // namespace comanda::live
