// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/report_columns.h"

#include "server/reports/paper/query_words.h"

#include <cstdint>
#include <cstdlib>
#include <iterator>

namespace comanda::reports {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

bool isPortions(v1::SalesGrouping by) {
  return by == v1::BY_ITEM || by == v1::BY_VARIANT || by == v1::BY_CATEGORY;
}

// The figures of a table of sales mean something else in each of its groupings.
void nameForGrouping(FieldWords& words, const FieldDescriptor& field, v1::SalesGrouping by) {
  if (field.containing_type() != v1::SalesRow::descriptor()) {
    return;
  }
  if (field.name() == "bills" && by == v1::BY_TENDER) {
    words.title = "Payments";
  } else if (field.name() == "average") {
    words.title = isPortions(by)        ? "Average portion"
                  : by == v1::BY_TENDER ? "Average payment"
                                        : "Average bill";
  } else if (field.name() == "amount") {
    words.title = by == v1::BY_TAX ? "With tax" : "Sales";
  }
}

std::int64_t numberIn(const Message& record, const FieldDescriptor& field) {
  const auto* reflection = record.GetReflection();
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_INT32: return reflection->GetInt32(record, &field);
  case FieldDescriptor::CPPTYPE_INT64: return reflection->GetInt64(record, &field);
  case FieldDescriptor::CPPTYPE_UINT32: return reflection->GetUInt32(record, &field);
  case FieldDescriptor::CPPTYPE_UINT64:
    return static_cast<std::int64_t>(reflection->GetUInt64(record, &field));
  default: return 0;
  }
}

Cell numberCell(std::int64_t number, FieldKind kind, const PaperText& text) {
  const bool isNothing = number == 0;
  switch (kind) {
  case FieldKind::Money: return {text.money(number), isNothing};
  case FieldKind::Milli: return {text.milli(number), isNothing};
  case FieldKind::Ratio: return {text.ratio(number), isNothing};
  case FieldKind::Share: return {text.share(number), isNothing};
  case FieldKind::Rate: return {text.rate(number), isNothing};
  case FieldKind::Seconds: return {text.seconds(number), isNothing};
  case FieldKind::Hour: {
    v1::SalesRow hour;
    hour.set_key((number < 10 ? "0" : "") + std::to_string(number));
    return {rowWords(hour, v1::BY_HOUR), false};
  }
  // The number of an order is a name, and has no thousands.
  case FieldKind::Text: return {std::to_string(number), isNothing};
  default: return {text.count(number), isNothing};
  }
}

std::string nameOfId(const std::string& id, FieldKind kind, const Letterhead& letterhead) {
  const auto& names = kind == FieldKind::Person    ? letterhead.people
                      : kind == FieldKind::Table   ? letterhead.tables
                      : kind == FieldKind::Station ? letterhead.stations
                                                   : letterhead.taxRates;
  const auto known = names.find(id);
  return known == names.end() ? id : known->second;
}

std::string textOf(const std::string& value, FieldKind kind, const Reading& reading) {
  switch (kind) {
  case FieldKind::Day: return dayWords(value);
  case FieldKind::Person:
  case FieldKind::Table:
  case FieldKind::Station:
  case FieldKind::TaxRate: return nameOfId(value, kind, reading.letterhead);
  default: return value;
  }
}

void addColumns(const Descriptor& record, std::vector<const FieldDescriptor*>& path, const Reading& reading,
                std::vector<ReportColumn>& columns) {
  for (int i = 0; i < record.field_count(); ++i) {
    const FieldDescriptor& field = *record.field(i);
    if (field.is_repeated()) {
      continue;
    }
    path.push_back(&field);
    if (isRecordField(field)) {
      addColumns(*field.message_type(), path, reading, columns);
    } else if (FieldWords words = wordsOfField(field);
               words.kind != FieldKind::Hidden && words.kind != FieldKind::Remark) {
      nameForGrouping(words, field, reading.by);
      columns.push_back({.path = path, .words = std::move(words)});
    }
    path.pop_back();
  }
}

} // namespace

bool isRecordField(const FieldDescriptor& field) {
  return field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE &&
         field.message_type() != google::protobuf::Timestamp::descriptor();
}

std::vector<ReportColumn> columnsOf(const Descriptor& record, const Reading& reading) {
  std::vector<ReportColumn> columns;
  std::vector<const FieldDescriptor*> path;
  addColumns(record, path, reading, columns);
  if (&record == v1::SalesRow::descriptor()) {
    // Key and name are one thing to a reader.
    std::erase_if(columns, [](const ReportColumn& column) {
      return column.path.front()->name() == "key" || column.path.front()->name() == "name";
    });
    columns.insert(columns.begin(), {.path = {}, .words = {.title = groupingWords(reading.by)}});
  }
  return columns;
}

Cell cellOf(const Message& record, const ReportColumn& column, const Reading& reading) {
  if (column.path.empty()) {
    return {rowWords(static_cast<const v1::SalesRow&>(record), reading.by), false};
  }
  const Message* holder = &record;
  for (auto field = column.path.begin(); field != std::prev(column.path.end()); ++field) {
    holder = &holder->GetReflection()->GetMessage(*holder, *field);
  }
  return cellOf(*holder, *column.path.back(), reading);
}

Cell cellOf(const Message& record, const FieldDescriptor& field, const Reading& reading) {
  const FieldKind kind = wordsOfField(field).kind;
  const auto* reflection = record.GetReflection();
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_STRING: {
    const std::string value = reflection->GetString(record, &field);
    return {textOf(value, kind, reading), value.empty()};
  }
  case FieldDescriptor::CPPTYPE_ENUM: {
    const std::string words = choiceWords(*reflection->GetEnum(record, &field));
    return {words, words.empty()};
  }
  case FieldDescriptor::CPPTYPE_BOOL: {
    const bool isSo = reflection->GetBool(record, &field);
    return {isSo ? "yes" : "", !isSo};
  }
  case FieldDescriptor::CPPTYPE_MESSAGE: {
    if (!reflection->HasField(record, &field)) {
      return {};
    }
    const auto& at = static_cast<const google::protobuf::Timestamp&>(reflection->GetMessage(record, &field));
    return {kind == FieldKind::Clock ? reading.text.clock(at) : reading.text.time(at), false};
  }
  default: return numberCell(numberIn(record, field), kind, reading.text);
  }
}

} // namespace comanda::reports
