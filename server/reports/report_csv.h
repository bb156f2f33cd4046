// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/message.h>

#include <string>

namespace comanda::reports {

/// A report as a table: CSV by RFC 4180, in UTF-8, lines ended by CR LF, the first one naming the columns.
///
/// The column `part` says what a row is: "report" for what the report says of itself, otherwise the report's
/// field that the row is of ("rows", "total", "taxes"; "days.items" for a list within a list, whose rows
/// begin with the first field of what they are in). The other columns are the fields of the contract, in the
/// order in which they come up; a row is empty where it has no such field. Money is in minor units, times are
/// those of RFC 3339, enumerations the contract's names.
///
/// No text can be taken for a formula by a spreadsheet: one that begins like one has an apostrophe before it.
std::string csvOf(const google::protobuf::Message& report);

} // namespace comanda::reports
