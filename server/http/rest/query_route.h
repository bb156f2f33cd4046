// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/http/rest/exchange.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace comanda::rest {

/// What a path asks of the host: a query of the contract. The fields of the query stand behind the "?", with
/// the limits that the contract gives them, or in the path where it has a {name} for them.
struct Question {
  std::string path;
  std::string summary;
  const google::protobuf::Descriptor* query;              ///< Such as GetTaxes.
  const google::protobuf::Message* response;              ///< An example of the answer.
  std::vector<std::pair<std::string, std::string>> names; ///< Fields that are called otherwise here.
  std::vector<Format> otherForms;                         ///< That the answer may be asked for in.
  /// Makes of the contract's answer what is shown (nullptr: there is no such record); nothing where it is
  /// shown as it is.
  std::function<MessagePtr(const google::protobuf::Message&)> show;
};

Route queryRoute(const Question& question);

/// The query of what was asked: `value` gives what was said for a name of the path or behind the "?", ""
/// where nothing was. Everything must have the form that the route's parameters have.
v1::Query queryOf(const Question& question, const std::function<std::string(const std::string&)>& value);

/// What is shown of the contract's answer, which is no refusal; nullptr: there is no such record.
MessagePtr shownOf(const Question& question, const v1::Answer& answer);

/// What the asker calls a field of the query: "get_taxes.to" is the parameter "to".
std::string parameterName(const Question& question, const std::string& path);

/// What may stand in the place of the path's {name}, or nothing where the path has none.
std::optional<Parameter> pathParameter(const Question& question);

} // namespace comanda::rest
