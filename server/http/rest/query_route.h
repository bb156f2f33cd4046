// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/http/rest/exchange.h"

#include <functional>
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
  bool isReport = false;                                  ///< May be asked for as CSV.
  /// Makes of the contract's answer what is shown (nullptr: there is no such record); nothing where it is
  /// shown as it is.
  std::function<MessagePtr(const google::protobuf::Message&)> show;
};

Route queryRoute(const Question& question);

} // namespace comanda::rest
