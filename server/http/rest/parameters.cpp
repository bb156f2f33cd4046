// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/parameters.h"

#include "domain/contract/validate.h"
#include "domain/values/instant.h"
#include "server/http/rest/enum_names.h"

#include <google/protobuf/util/time_util.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace comanda::rest {
namespace {

std::optional<std::string> faultOf(const Parameter& parameter, const std::string& value) {
  using Kind = Parameter::Kind;
  switch (parameter.kind) {
  case Kind::Text:
    if (value.size() > static_cast<std::size_t>(parameter.max)) {
      return "must not be longer than " + std::to_string(parameter.max) + " bytes";
    }
    break;
  case Kind::Id:
    if (!contract::isId(value)) {
      return "must be 1 to 64 letters, digits, '-', '_' or '.'";
    }
    break;
  case Kind::Number: {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || number < parameter.min ||
        number > parameter.max) {
      return "must be " + std::to_string(parameter.min) + " to " + std::to_string(parameter.max);
    }
    break;
  }
  case Kind::Date:
    if (!values::parseDate(value)) {
      return "must be a date, YYYY-MM-DD";
    }
    break;
  case Kind::Time: {
    google::protobuf::Timestamp time;
    if (!google::protobuf::util::TimeUtil::FromString(value, &time)) {
      return "must be a time such as 2026-03-14T18:00:00Z";
    }
    break;
  }
  case Kind::Choice:
    if (parameter.choices->FindValueByName(value) == nullptr) {
      return mustBeOneOf(*parameter.choices);
    }
    break;
  }
  return std::nullopt;
}

} // namespace

std::optional<Failure> checkParameters(const Route& route, const std::vector<QueryValue>& values) {
  for (auto value = values.begin(); value != values.end(); ++value) {
    const auto known = std::ranges::find(route.parameters, value->name, &Parameter::name);
    if (known == route.parameters.end()) {
      return malformedField(value->name, "is not a parameter of this path");
    }
    if (std::ranges::find(values.begin(), value, value->name, &QueryValue::name) != value) {
      return malformedField(value->name, "is given twice");
    }
    if (auto fault = faultOf(*known, value->value)) {
      return invalidField(value->name, *std::move(fault));
    }
  }
  for (const Parameter& parameter : route.parameters) {
    const auto value = std::ranges::find(values, parameter.name, &QueryValue::name);
    if (parameter.required && (value == values.end() || value->value.empty())) {
      return invalidField(parameter.name, "is required");
    }
  }
  return std::nullopt;
}

std::vector<Parameter> pageParameters(std::vector<Parameter> more) {
  more.push_back({.name = "limit",
                  .kind = Parameter::Kind::Number,
                  .says = "At most so many entries; 100 where it is not given.",
                  .min = 1,
                  .max = kPageItemsMax});
  more.push_back(
      {.name = "cursor", .kind = Parameter::Kind::Id, .says = "next_cursor of the page before this one."});
  return more;
}

} // namespace comanda::rest
