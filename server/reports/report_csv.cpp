// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/report_csv.h"

#include "server/files/spreadsheet_text.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/timestamp.pb.h>
#include <google/protobuf/util/time_util.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// A text as it stands between two commas.
std::string quotedCell(std::string_view text) {
  std::string cell = files::spreadsheetText(text);
  if (cell.find_first_of("\",\r\n") == std::string::npos) {
    return cell;
  }
  for (std::size_t at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2)) {
    cell.insert(at, 1, '"');
  }
  return '"' + cell + '"';
}

bool isRecord(const FieldDescriptor& field) {
  return field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE &&
         field.message_type() != google::protobuf::Timestamp::descriptor();
}

std::string cellOf(const Message& message, const FieldDescriptor& field) {
  const auto* reflection = message.GetReflection();
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_STRING: return quotedCell(reflection->GetString(message, &field));
  case FieldDescriptor::CPPTYPE_ENUM: return reflection->GetEnum(message, &field)->name();
  case FieldDescriptor::CPPTYPE_BOOL: return reflection->GetBool(message, &field) ? "true" : "false";
  case FieldDescriptor::CPPTYPE_INT32: return std::to_string(reflection->GetInt32(message, &field));
  case FieldDescriptor::CPPTYPE_INT64: return std::to_string(reflection->GetInt64(message, &field));
  case FieldDescriptor::CPPTYPE_UINT32: return std::to_string(reflection->GetUInt32(message, &field));
  case FieldDescriptor::CPPTYPE_UINT64: return std::to_string(reflection->GetUInt64(message, &field));
  case FieldDescriptor::CPPTYPE_MESSAGE:
    return reflection->HasField(message, &field)
               ? google::protobuf::util::TimeUtil::ToString(
                     static_cast<const google::protobuf::Timestamp&>(reflection->GetMessage(message, &field)))
               : "";
  default: return ""; // the contract has no fractions
  }
}

/// Rows whose columns are known only at the end.
class CsvTable {
public:
  void begin(const std::string& part) { m_rows.push_back({{0, quotedCell(part)}}); }
  void set(const std::string& column, std::string cell) {
    const auto found = std::ranges::find(m_columns, column);
    m_rows.back()[static_cast<std::size_t>(found - m_columns.begin())] = std::move(cell);
    if (found == m_columns.end()) {
      m_columns.push_back(column);
    }
  }
  std::string text() const {
    std::string text;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      text.append(i == 0 ? "" : ",").append(m_columns[i]);
    }
    for (const auto& row : m_rows) {
      text += "\r\n";
      for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto cell = row.find(i);
        text.append(i == 0 ? "" : ",").append(cell == row.end() ? "" : cell->second);
      }
    }
    return text + "\r\n";
  }

private:
  std::vector<std::string> m_columns = {"part"};
  std::vector<std::map<std::size_t, std::string>> m_rows; // by column
};

// The fields of a record that are no lists, those of records in it too: "total.orders".
void setFields(CsvTable& table, const Message& record, const std::string& prefix = "") {
  for (int i = 0; i < record.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor& field = *record.GetDescriptor()->field(i);
    if (field.is_repeated()) {
      continue;
    }
    if (!isRecord(field)) {
      table.set(prefix + field.name(), cellOf(record, field));
    } else if (record.GetReflection()->HasField(record, &field)) {
      setFields(table, record.GetReflection()->GetMessage(record, &field), prefix + field.name() + ".");
    }
  }
}

void addList(CsvTable& table, const Message& owner, const FieldDescriptor& list, const std::string& part,
             const FieldDescriptor* key) {
  const auto* reflection = owner.GetReflection();
  for (int i = 0; i < reflection->FieldSize(owner, &list); ++i) {
    const Message& record = reflection->GetRepeatedMessage(owner, &list, i);
    table.begin(part);
    if (key != nullptr) {
      table.set(key->name(), cellOf(owner, *key));
    }
    setFields(table, record);
    for (int j = 0; j < record.GetDescriptor()->field_count(); ++j) {
      if (const FieldDescriptor& inner = *record.GetDescriptor()->field(j);
          inner.is_repeated() && isRecord(inner)) {
        addList(table, record, inner, part + "." + inner.name(), record.GetDescriptor()->field(0));
      }
    }
  }
}

} // namespace

std::string csvOf(const Message& report) {
  CsvTable table;
  const auto& type = *report.GetDescriptor();
  bool hasBegun = false;
  for (int i = 0; i < type.field_count(); ++i) {
    if (const FieldDescriptor& field = *type.field(i); !field.is_repeated() && !isRecord(field)) {
      if (!std::exchange(hasBegun, true)) {
        table.begin("report");
      }
      table.set(field.name(), cellOf(report, field));
    }
  }
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& field = *type.field(i);
    if (field.is_repeated() && isRecord(field)) {
      addList(table, report, field, field.name(), nullptr);
    } else if (!field.is_repeated() && isRecord(field) && report.GetReflection()->HasField(report, &field)) {
      table.begin(field.name());
      setFields(table, report.GetReflection()->GetMessage(report, &field));
    }
  }
  return table.text();
}

} // namespace comanda::reports
