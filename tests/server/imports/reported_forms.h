// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/json_writer.h"
#include "server/reports/paper/printed_report.h"
#include "server/reports/report_csv.h"
#include "tests/support/pdf_text.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <memory>
#include <string>

namespace comanda::testing {

/// A report in the three forms in which it leaves the host.
struct ReportedForms {
  QJsonObject json;
  std::string csv;
  PdfText pdf;

  static ReportedForms of(const google::protobuf::Message& report, const v1::Query& query,
                          const domain::House& house) {
    std::shared_ptr<google::protobuf::Message> copy(report.New());
    copy->CopyFrom(report);
    const auto typeface = pdf::Typeface::open();
    EXPECT_TRUE(typeface);
    const auto printed = reports::printedReport(
        {.report = copy, .query = query, .letterhead = reports::letterheadOf(house, {})}, *typeface);
    EXPECT_TRUE(printed) << printed.error().what;
    return {.json = QJsonDocument::fromJson(QByteArray::fromStdString(rest::toJson(report))).object(),
            .csv = reports::csvOf(report),
            .pdf = PdfText(printed.value_or(""))};
  }

  std::string text(const char* member) const {
    return json.value(QLatin1String(member)).toString().toStdString();
  }
  bool csvHas(const std::string& part) const { return csv.find(part) != std::string::npos; }
};

} // namespace comanda::testing
