// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/report_sheet.h"

#include "server/reports/paper/query_words.h"
#include "server/reports/paper/report_columns.h"

#include <QString>
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace comanda::reports {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

/// A table whose columns are still to be judged: those in which nothing stands go.
class DraftTable {
public:
  DraftTable(std::string title, std::vector<ReportColumn> columns)
      : m_title(std::move(title)),
        m_columns(std::move(columns)),
        m_isUsed(m_columns.size(), false) {}

  /// A column before the others that says what a row is.
  void nameRows() { m_hasNames = true; }

  void add(std::vector<Cell> cells, pdf::Row::Kind kind = pdf::Row::Kind::Line, std::string name = {}) {
    pdf::Row row{.kind = kind, .cells = {}};
    if (m_hasNames) {
      row.cells.push_back(std::move(name));
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
      m_isUsed[i] = m_isUsed[i] || !cells[i].isNothing;
      row.cells.push_back(std::move(cells[i].text));
    }
    m_rows.push_back(std::move(row));
  }
  void addGroup(std::string title) {
    m_rows.push_back({.kind = pdf::Row::Kind::Group, .cells = {std::move(title)}});
  }

  const std::vector<ReportColumn>& columns() const { return m_columns; }
  std::size_t rowCount() const { return m_rows.size(); }

  pdf::Table finish() {
    pdf::Table table{.title = std::move(m_title), .columns = {}, .rows = {}};
    const std::size_t names = m_hasNames ? 1 : 0;
    if (m_hasNames) {
      table.columns.emplace_back();
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      if (isKept(i)) {
        table.columns.push_back(
            {.title = m_columns[i].words.title, .isFigure = isFigure(m_columns[i].words.kind)});
      }
    }
    for (pdf::Row& row : m_rows) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.kind == pdf::Row::Kind::Group || i < names || isKept(i - names)) {
          cells.push_back(std::move(row.cells[i]));
        }
      }
      table.rows.push_back({.kind = row.kind, .cells = std::move(cells)});
    }
    return table;
  }

private:
  // The first one says what a row is, also where that is nothing.
  bool isKept(std::size_t column) const { return m_isUsed[column] || (column == 0 && !m_hasNames); }

  std::string m_title;
  std::vector<ReportColumn> m_columns;
  std::vector<bool> m_isUsed;
  std::vector<pdf::Row> m_rows;
  bool m_hasNames = false;
};

/// Reads one report into a sheet.
class SheetMaker {
public:
  SheetMaker(const Message& report, const Reading& reading) : m_report(report), m_reading(reading) {}

  std::expected<void, TooLong> make(pdf::Sheet& sheet) {
    const std::size_t rows = rowsOf(m_report);
    if (rows > kPrintedRowsMax) {
      return std::unexpected(TooLong{rows});
    }
    const Descriptor& type = *m_report.GetDescriptor();
    for (int i = 0; i < type.field_count(); ++i) {
      if (const FieldDescriptor& field = *type.field(i); field.is_repeated() && isRecordField(field)) {
        addList(m_report, field);
      }
    }
    addRecords();
    addOwnFacts(sheet);
    std::ranges::move(m_facts, std::back_inserter(sheet.facts));
    sheet.closing = std::move(m_closing);
    for (DraftTable& table : m_tables) {
      if (table.rowCount() > 0) {
        sheet.tables.push_back(table.finish());
      }
    }
    return {};
  }

private:
  static std::size_t rowsOf(const Message& record) {
    std::size_t rows = 0;
    std::vector<const FieldDescriptor*> fields;
    record.GetReflection()->ListFields(record, &fields);
    for (const FieldDescriptor* field : fields) {
      if (!field->is_repeated() || !isRecordField(*field)) {
        continue;
      }
      for (int i = 0; i < record.GetReflection()->FieldSize(record, field); ++i) {
        rows += 1 + rowsOf(record.GetReflection()->GetRepeatedMessage(record, field, i));
      }
    }
    return rows;
  }

  std::vector<Cell> cellsOf(const Message& record, const std::vector<ReportColumn>& columns) const {
    std::vector<Cell> cells;
    for (const ReportColumn& column : columns) {
      cells.push_back(cellOf(record, column, m_reading));
    }
    return cells;
  }

  void addList(const Message& owner, const FieldDescriptor& list) {
    DraftTable table(headingOf(list), columnsOf(*list.message_type(), m_reading));
    const auto* reflection = owner.GetReflection();
    for (int i = 0; i < reflection->FieldSize(owner, &list); ++i) {
      table.add(cellsOf(reflection->GetRepeatedMessage(owner, &list, i), table.columns()));
    }
    if (table.rowCount() > 0) {
      addTotal(table, list);
    }
    m_tables.push_back(std::move(table));
    addInnerLists(owner, list);
  }

  // Lists within the records of a list: a table of all of them, in groups.
  void addInnerLists(const Message& owner, const FieldDescriptor& list) {
    const Descriptor& record = *list.message_type();
    for (int i = 0; i < record.field_count(); ++i) {
      const FieldDescriptor& inner = *record.field(i);
      if (!inner.is_repeated() || !isRecordField(inner)) {
        continue;
      }
      DraftTable table(headingOf(inner), columnsOf(*inner.message_type(), m_reading));
      const auto* reflection = owner.GetReflection();
      const int groups = reflection->FieldSize(owner, &list);
      for (int group = 0; group < groups; ++group) {
        addGroup(table, reflection->GetRepeatedMessage(owner, &list, group), inner, groups > 1);
      }
      m_tables.push_back(std::move(table));
    }
  }

  void addGroup(DraftTable& table, const Message& owner, const FieldDescriptor& list, bool isNamed) const {
    const auto* reflection = owner.GetReflection();
    const int count = reflection->FieldSize(owner, &list);
    if (count > 0 && isNamed) {
      const std::vector<ReportColumn> columns = columnsOf(*owner.GetDescriptor(), m_reading);
      table.addGroup(columns.empty() ? "" : cellOf(owner, columns.front(), m_reading).text);
    }
    for (int i = 0; i < count; ++i) {
      table.add(cellsOf(reflection->GetRepeatedMessage(owner, &list, i), table.columns()));
    }
  }

  // The report's own field "total", or those of its own figures that a column has the name of.
  void addTotal(DraftTable& table, const FieldDescriptor& list) {
    const FieldDescriptor* total = m_report.GetDescriptor()->FindFieldByName("total");
    const bool isOfList = list.containing_type() == m_report.GetDescriptor();
    if (isOfList && total != nullptr && !total->is_repeated() && isRecordField(*total)) {
      addTotalRecord(table, *total);
    } else if (isOfList && (list.containing_type() == v1::TaxReport::descriptor() ||
                            list.containing_type() == v1::TopProducts::descriptor())) {
      addOwnTotal(table);
    }
  }

  void addTotalRecord(DraftTable& table, const FieldDescriptor& total) {
    std::vector<Cell> cells;
    const Message& record = m_report.GetReflection()->GetMessage(m_report, &total);
    bool isOfSameKind = false;
    for (ReportColumn column : table.columns()) {
      if (!column.path.empty() && column.path.front()->message_type() == total.message_type()) {
        column.path.erase(column.path.begin());
      }
      const bool isIn =
          !column.path.empty() && column.path.front()->containing_type() == total.message_type();
      cells.push_back(isIn ? cellOf(record, column, m_reading) : Cell{});
      isOfSameKind = isOfSameKind || isIn;
    }
    if (isOfSameKind) {
      putTotal(table, std::move(cells), "Total");
      m_told.insert(&total);
    }
  }

  void addOwnTotal(DraftTable& table) {
    std::vector<Cell> cells;
    for (const ReportColumn& column : table.columns()) {
      const FieldDescriptor* own = m_report.GetDescriptor()->FindFieldByName(column.path.back()->name());
      const bool isIn = own != nullptr && !own->is_repeated() && !isRecordField(*own);
      cells.push_back(isIn ? cellOf(m_report, *own, m_reading) : Cell{});
      if (isIn) {
        m_told.insert(own);
      }
    }
    const bool isOfAll = m_report.GetDescriptor() == v1::TopProducts::descriptor();
    putTotal(table, std::move(cells), isOfAll ? "All items, also those not shown" : "Total");
  }

  static void putTotal(DraftTable& table, std::vector<Cell> cells, const char* name) {
    if (!cells.empty()) {
      cells.front().text = name;
    }
    table.add(std::move(cells), pdf::Row::Kind::Total);
  }

  // Records of the same kind are the rows of a table; one that has no like is a block of facts.
  void addRecords() {
    std::vector<std::pair<const Descriptor*, std::vector<const FieldDescriptor*>>> kinds;
    const Descriptor& type = *m_report.GetDescriptor();
    for (int i = 0; i < type.field_count(); ++i) {
      const FieldDescriptor& field = *type.field(i);
      if (field.is_repeated() || !isRecordField(field) || m_told.contains(&field) ||
          !m_report.GetReflection()->HasField(m_report, &field)) {
        continue;
      }
      const auto known =
          std::ranges::find(kinds, field.message_type(), [](const auto& kind) { return kind.first; });
      if (known == kinds.end()) {
        kinds.push_back({field.message_type(), {&field}});
      } else {
        known->second.push_back(&field);
      }
    }
    for (const auto& [kind, fields] : kinds) {
      fields.size() == 1 ? addFacts(*fields.front()) : addTableOf(*kind, fields);
    }
  }

  void addTableOf(const Descriptor& kind, const std::vector<const FieldDescriptor*>& fields) {
    DraftTable table("", columnsOf(kind, m_reading));
    table.nameRows();
    for (const FieldDescriptor* field : fields) {
      table.add(cellsOf(m_report.GetReflection()->GetMessage(m_report, field), table.columns()),
                pdf::Row::Kind::Line, headingOf(*field));
    }
    m_tables.push_back(std::move(table));
  }

  void addFacts(const FieldDescriptor& field) {
    const Message& record = m_report.GetReflection()->GetMessage(m_report, &field);
    pdf::Facts facts{.title = headingOf(field), .facts = {}};
    for (const ReportColumn& column : columnsOf(*record.GetDescriptor(), m_reading)) {
      Cell cell = cellOf(record, column, m_reading);
      if (!cell.text.empty()) {
        facts.facts.push_back({.title = column.words.title, .value = std::move(cell.text)});
      }
    }
    // As in the contract: what comes after a list there comes after it here.
    const Descriptor& type = *m_report.GetDescriptor();
    bool isAfterList = false;
    for (int i = 0; i < field.index(); ++i) {
      isAfterList = isAfterList || type.field(i)->is_repeated();
    }
    (isAfterList ? m_closing : m_facts).push_back(std::move(facts));
  }

  void addOwnFacts(pdf::Sheet& sheet) const {
    pdf::Facts facts;
    const Descriptor& type = *m_report.GetDescriptor();
    for (int i = 0; i < type.field_count(); ++i) {
      const FieldDescriptor& field = *type.field(i);
      if (field.is_repeated() || isRecordField(field) || m_told.contains(&field)) {
        continue;
      }
      const FieldWords words = wordsOfField(field);
      Cell cell = cellOf(m_report, field, m_reading);
      if (words.kind == FieldKind::Remark && !cell.isNothing) {
        sheet.remark = "There is more than this; it goes on with cursor " + cell.text + ".";
      } else if (words.kind != FieldKind::Remark && words.kind != FieldKind::Hidden && !cell.text.empty()) {
        facts.facts.push_back({.title = words.title, .value = std::move(cell.text)});
      }
    }
    if (!facts.facts.empty()) {
      sheet.facts.push_back(std::move(facts));
    }
  }

  const Message& m_report;
  const Reading& m_reading;
  std::vector<pdf::Facts> m_facts;
  std::vector<pdf::Facts> m_closing;
  std::vector<DraftTable> m_tables;
  std::set<const FieldDescriptor*> m_told; ///< In the totals of a table.
};

bool hasMoney(const Descriptor& type) {
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& field = *type.field(i);
    if (isRecordField(field) ? hasMoney(*field.message_type())
                             : wordsOfField(field).kind == FieldKind::Money) {
      return true;
    }
  }
  return false;
}

// One line of valid text: what people typed may hold anything.
void straighten(std::string& text) {
  text = QString::fromStdString(text).simplified().toStdString();
}

// Straightened but for the spaces that are not to be broken at, which simplified() would take for plain ones.
void straightenAll(pdf::Sheet& sheet) {
  const auto mend = [](std::string& text) {
    const bool isPlain = std::ranges::none_of(text, [](char c) {
      return static_cast<unsigned char>(c) < 0x20U || static_cast<unsigned char>(c) == 0x7FU;
    });
    if (!isPlain) {
      straighten(text);
    }
  };
  for (std::string* text : {&sheet.house, &sheet.title, &sheet.period, &sheet.note}) {
    mend(*text);
  }
  for (std::vector<pdf::Facts>* blocks : {&sheet.facts, &sheet.closing}) {
    for (pdf::Facts& facts : *blocks) {
      for (pdf::Fact& fact : facts.facts) {
        mend(fact.value);
      }
    }
  }
  for (pdf::Table& table : sheet.tables) {
    for (pdf::Row& row : table.rows) {
      std::ranges::for_each(row.cells, mend);
    }
  }
}

} // namespace

std::expected<pdf::Sheet, TooLong> sheetOf(const Message& report, const v1::Query& query,
                                           const Letterhead& letterhead) {
  const Reading reading{.letterhead = letterhead, .by = query.get_sales().by()};
  pdf::Sheet sheet{.house = letterhead.name,
                   .title = titleOf(query),
                   .period = periodOf(query),
                   .note = hasMoney(*report.GetDescriptor()) ? "Amounts in " + letterhead.currency : "",
                   .made = "Made on " + momentWords(letterhead.madeAt),
                   .facts = {},
                   .tables = {},
                   .closing = {},
                   .remark = {}};
  if (auto made = SheetMaker(report, reading).make(sheet); !made) {
    return std::unexpected(made.error());
  }
  if (sheet.tables.empty() && sheet.remark.empty()) {
    sheet.remark = "Nothing was recorded for this.";
  }
  straightenAll(sheet);
  return sheet;
}

} // namespace comanda::reports
