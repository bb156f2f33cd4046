// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/descriptor.h>

#include <string>

namespace comanda::reports {

/// What a field of a report is for whoever reads it on paper.
enum class FieldKind {
  Hidden, ///< An id that a name stands beside, or what heading and period say already.
  Remark, ///< Where the next page begins: there is more than this.
  Text,
  Count,
  Money,   ///< In minor units.
  Milli,   ///< In thousandths.
  Ratio,   ///< In thousandths, told as a factor.
  Share,   ///< In parts per million, told as a percentage with one decimal.
  Rate,    ///< The same of a tax, told exactly.
  Seconds, ///< Told as minutes and seconds.
  Minutes,
  Day,    ///< YYYY-MM-DD
  Time,   ///< With its date.
  Clock,  ///< A time of a day that is told already.
  Hour,   ///< 0 to 23
  Choice, ///< A value of an enumeration.
  Flag,
  Person, ///< Ids, told by their names:
  Table,
  Station,
  TaxRate,
};

/// What a field is called on paper, and how its value is written.
struct FieldWords {
  std::string title;
  FieldKind kind = FieldKind::Text;
};

/// Of a field that is no list and no record. One that nobody has found words for is called by its name, and
/// told as it is: hasWords says so, and a test of every report.
FieldWords wordsOfField(const google::protobuf::FieldDescriptor& field);
bool hasWords(const google::protobuf::FieldDescriptor& field);

/// What stands above a list or a record of a report; may be nothing.
std::string headingOf(const google::protobuf::FieldDescriptor& field);
bool hasHeading(const google::protobuf::FieldDescriptor& field);

/// "DINE_IN" is "Dine in"; what was not said is nothing.
std::string choiceWords(const google::protobuf::EnumValueDescriptor& value);

/// "voided_lines" is "Voided lines".
std::string spelledOut(std::string_view name);

/// Figures stand at the right.
bool isFigure(FieldKind kind);

} // namespace comanda::reports
