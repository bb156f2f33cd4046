// SPDX-License-Identifier: GPL-3.0-or-later
// Reports over years and what they tell of the future, as they are asked over REST.
#include "server/http/rest/report_questions.h"
#include "server/reports/paper/report_sheet.h"
#include "tests/server/http/rest/running_api.h"
#include "tests/support/every_report.h"
#include "tests/support/pdf_text.h"

#include <algorithm>

namespace comanda::testing {
namespace {

// A steak (2400) and a small beer (400), billed; the order's id.
std::string sellSomething(RunningApi& api) {
  const Told order =
      api.post("sara", "/api/v1/orders", R"({"type":"DINE_IN","table_id":"t1","send":true,"items":[
    {"menu_item_id":"steak","modifiers":["rare"]},{"menu_item_id":"beer","variant_id":"small"}]})");
  EXPECT_EQ(order.status, 201) << order.body.toStdString();
  const std::string body = R"({"order_id":")" + order.text("id") + R"("})";
  EXPECT_EQ(api.post("sara", "/api/v1/billing/bills", body).status, 201);
  return order.text("id");
}

QJsonArray rowsOf(const Told& told) {
  return told.json().value(QLatin1String("rows")).toArray();
}

QString textOf(const QJsonValue& row, const char* name) {
  return row.toObject().value(QLatin1String(name)).toString();
}

TEST(ReportRoutes, TellSalesByWhateverIsAsked) {
  RunningApi api;
  sellSomething(api);
  const std::string sales = "/api/v1/reports/sales?from=2022-01-01&to=2026-12-31&by=";
  const Told byItem = api.get("max", sales + "BY_ITEM");
  ASSERT_EQ(byItem.status, 200) << byItem.body.toStdString();
  ASSERT_EQ(rowsOf(byItem).size(), 2);
  EXPECT_EQ(textOf(rowsOf(byItem)[0], "key"), QStringLiteral("steak"));
  EXPECT_EQ(textOf(rowsOf(byItem)[0], "amount"), QStringLiteral("2400"));
  EXPECT_EQ(textOf(byItem.json().value(QLatin1String("total")), "amount"), QStringLiteral("2800"));
  EXPECT_EQ(textOf(rowsOf(api.get("max", sales + "BY_MONTH"))[0], "key"), QStringLiteral("2026-03"));
}

TEST(ReportRoutes, NameCategoriesAndStaffAsTheHouseDoes) {
  RunningApi api;
  sellSomething(api);
  const std::string sales = "/api/v1/reports/sales?from=2026-03-14&to=2026-03-14&by=";
  const QJsonArray staff = rowsOf(api.get("max", sales + "BY_STAFF"));
  ASSERT_EQ(staff.size(), 1);
  EXPECT_EQ(textOf(staff[0], "name"), QStringLiteral("sara"));
  const QJsonArray categories = rowsOf(api.get("max", sales + "BY_CATEGORY"));
  ASSERT_EQ(categories.size(), 2);
  EXPECT_EQ(textOf(categories[0], "key"), QStringLiteral("mains"));
  EXPECT_EQ(textOf(categories[0], "name"), QStringLiteral("mains"));
}

TEST(ReportRoutes, CompareForecastAndPair) {
  RunningApi api;
  sellSomething(api);
  const Told compare = api.get("max", "/api/v1/reports/sales/compare?date=2026-03-14");
  EXPECT_EQ(textOf(compare.json().value(QLatin1String("day")), "amount"), QStringLiteral("2800"));
  EXPECT_EQ(textOf(compare.json().value(QLatin1String("week_before")), "key"), QStringLiteral("2026-03-07"));
  const Told forecast = api.get("max", "/api/v1/reports/forecast?from=2026-03-15&days=3");
  EXPECT_EQ(forecast.json().value(QLatin1String("days")).toArray().size(), 3);
  const Told baskets = api.get("max", "/api/v1/reports/baskets?from=2026-03-14&to=2026-03-14");
  const QJsonArray pairs = baskets.json().value(QLatin1String("pairs")).toArray();
  ASSERT_EQ(pairs.size(), 1);
  EXPECT_EQ(textOf(pairs[0], "item_id"), QStringLiteral("beer"));
  EXPECT_EQ(textOf(pairs[0], "lift_milli"), QStringLiteral("1000"));
}

TEST(ReportRoutes, RefuseWhatCannotBeAskedByItsName) {
  RunningApi api;
  const std::string sales = "/api/v1/reports/sales?from=2026-03-14&to=";
  EXPECT_EQ(api.get("max", sales + "2026-03-14").violation(), "by: is required");
  EXPECT_EQ(api.get("max", sales + "2026-03-14&by=BY_MOON").status, 422);
  EXPECT_EQ(api.get("max", sales + "2026-03-13&by=BY_DAY").violation(), "to: must not be before from");
  EXPECT_EQ(api.get("max", "/api/v1/reports/sales?from=1999-01-01&to=2026-03-13&by=BY_DAY").violation(),
            "to: must be at most 7399 days after from");
  EXPECT_EQ(api.get("max", "/api/v1/reports/sales/compare?date=0900-01-01").violation(),
            "date: must not be before 1000-01-01");
  EXPECT_EQ(api.get("max", "/api/v1/reports/forecast?from=2026-03-15&days=32").status, 422);
  EXPECT_EQ(api.get("sara", sales + "2026-03-14&by=BY_DAY").status, 403) << "she may not read reports";
}

TEST(ReportRoutes, TellATableToWhoeverAsksForOne) {
  RunningApi api;
  sellSomething(api);
  const std::string taxes = "/api/v1/reports/taxes?from=2026-03-14&to=2026-03-14";
  const Told byName = api.get("max", taxes + "&format=csv");
  ASSERT_EQ(byName.status, 200) << byName.body.toStdString();
  EXPECT_EQ(byName.header("Content-Type"), "text/csv; charset=utf-8");
  EXPECT_TRUE(byName.body.startsWith("part,from,to,net,tax,gross,")) << byName.body.toStdString();
  EXPECT_TRUE(byName.body.contains("\r\nreport,2026-03-14,2026-03-14,")) << byName.body.toStdString();
  const Told byType = api.ask("max", http::Method::Get, taxes, "", {{"accept", "text/csv"}});
  EXPECT_EQ(byType.body, byName.body);
  EXPECT_EQ(api.get("max", taxes + "&format=json").text("gross"), "2800");
  EXPECT_EQ(api.get("max", taxes + "&format=xls").violation(), "format: must be json, csv or pdf");
  EXPECT_EQ(api.ask("max", http::Method::Get, "/api/v1/orders", "", {{"accept", "text/csv"}}).status, 406);
}

TEST(ReportRoutes, TellPagesToWhoeverAsksForThem) {
  RunningApi api;
  sellSomething(api);
  const std::string taxes = "/api/v1/reports/taxes?from=2026-03-14&to=2026-03-14";
  const Told byName = api.get("max", taxes + "&format=pdf");
  ASSERT_EQ(byName.status, 200) << byName.body.toStdString();
  EXPECT_EQ(byName.header("Content-Type"), "application/pdf");
  const PdfText pdf(byName.body.toStdString());
  ASSERT_EQ(pdf.pages(), 1U);
  EXPECT_EQ(pdf.author(), api.host().house().settings.get().name());
  EXPECT_TRUE(pdf.has("Taxes\nSaturday, 14 March 2026")) << pdf.all();
  EXPECT_TRUE(pdf.has("Total 25,10 2,90 28,00")) << pdf.all() << "figures as Italians write them";
  const auto accepting = [&](const std::string& accept) {
    return api.ask("max", http::Method::Get, taxes, "", {{"accept", accept}}).header("Content-Type");
  };
  EXPECT_EQ(accepting("application/pdf"), "application/pdf");
  EXPECT_EQ(accepting("application/pdf, application/json"), "application/json")
      << "messages where they would do";
  EXPECT_EQ(accepting("text/csv, application/pdf;q=0.5"), "text/csv; charset=utf-8");
  EXPECT_EQ(accepting("application/*"), "application/json");
  EXPECT_EQ(api.ask("max", http::Method::Get, "/api/v1/orders", "", {{"accept", "application/pdf"}}).status,
            406);
  EXPECT_EQ(api.get("sara", taxes + "&format=pdf").status, 403);
}

TEST(ReportRoutes, TellEveryReportAsATableAndOnPages) {
  RunningApi api;
  const std::string orderId = sellSomething(api);
  ASSERT_EQ(api.post("max", "/api/v1/reports/z", "").status, 201);
  const auto reports = everyReport("2026-03-14", "2026-03-14", orderId);
  for (const rest::Question& question : rest::reportQuestions()) {
    const std::string name = question.path.substr(rest::kReportsPath.size());
    EXPECT_TRUE(std::ranges::count(reports, name, &AskedReport::name) == 1)
        << "tests/support/every_report.h: " << name;
  }
  for (const AskedReport& report : reports) {
    const Told table = api.get("max", report.target() + "format=csv");
    EXPECT_EQ(table.status, 200) << report.name;
    EXPECT_TRUE(table.body.startsWith("part,")) << report.name << table.body.toStdString();
    const Told pages = api.get("max", report.target() + "format=pdf");
    EXPECT_EQ(pages.status, 200) << report.name << pages.body.toStdString();
    const PdfText pdf(pages.body.toStdString());
    ASSERT_TRUE(pdf.isReadable()) << report.name;
    EXPECT_TRUE(pdf.has("Page 1 of " + std::to_string(pdf.pages()))) << report.name;
  }
}

TEST(ReportRoutes, SayWhatIsTooLongToBePrinted) {
  RunningApi api;
  v1::Query query;
  query.mutable_get_sales()->set_by(v1::BY_DAY);
  auto sales = std::make_unique<v1::Sales>();
  for (std::size_t i = 0; i <= reports::kPrintedRowsMax; ++i) {
    sales->add_rows();
  }
  std::optional<reports::Printed> printed;
  api.host()->queries().print(query, std::move(sales), {},
                              [&](reports::Printed told) { printed = std::move(told); });
  ASSERT_TRUE(eventually([&] { return printed.has_value(); }));
  ASSERT_FALSE(printed->has_value());
  EXPECT_EQ(printed->error().kind, reports::PrintFault::Kind::TooLong);
}

} // namespace
} // namespace comanda::testing
