// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/sales_table.pb.h"
#include "server/reports/paper/field_words.h"
#include "server/reports/paper/letterhead.h"
#include "server/reports/paper/paper_text.h"

#include <google/protobuf/message.h>

#include <string>
#include <vector>

namespace comanda::reports {

/// What a report says in one place.
struct Cell {
  std::string text;
  bool isNothing = true; ///< Nothing, or zero.
};

/// How a report's values are written: with the restaurant's names and in its figures.
struct Reading {
  const Letterhead& letterhead;
  PaperText text{letterhead};
  v1::SalesGrouping by =
      v1::SALES_GROUPING_UNSPECIFIED; ///< Of the table of sales that is read, if it is one.
};

/// A column of a list of records: a field of theirs, or of a record in them.
struct ReportColumn {
  std::vector<const google::protobuf::FieldDescriptor*>
      path; ///< Empty: what a row of a table of sales stands for.
  FieldWords words;
};

/// All columns that are worth reading, in the order of the contract.
std::vector<ReportColumn> columnsOf(const google::protobuf::Descriptor& record, const Reading& reading);

/// What a record says in a column.
Cell cellOf(const google::protobuf::Message& record, const ReportColumn& column, const Reading& reading);
/// What it says in a field that is no list and no record.
Cell cellOf(const google::protobuf::Message& record, const google::protobuf::FieldDescriptor& field,
            const Reading& reading);

/// A field that holds fields itself.
bool isRecordField(const google::protobuf::FieldDescriptor& field);

} // namespace comanda::reports
