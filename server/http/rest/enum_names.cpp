// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/enum_names.h"

namespace comanda::rest {

std::vector<std::string> valueNames(const google::protobuf::EnumDescriptor& type) {
  std::vector<std::string> names;
  for (int i = 0; i < type.value_count(); ++i) {
    if (!type.value(i)->name().ends_with("_UNSPECIFIED")) {
      names.push_back(type.value(i)->name());
    }
  }
  return names;
}

std::string mustBeOneOf(const google::protobuf::EnumDescriptor& type) {
  std::string text = "must be one of";
  const char* separator = " ";
  for (const std::string& name : valueNames(type)) {
    text.append(separator).append(name);
    separator = ", ";
  }
  return text;
}

} // namespace comanda::rest
