// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/query.pb.h"
#include "server/reports/report_csv.h"

#include <gtest/gtest.h>

namespace comanda::reports {
namespace {

v1::TopProducts topWith(const std::string& name) {
  v1::TopProducts top;
  top.set_from("2026-03-01");
  top.set_to("2026-03-31");
  v1::ProductSales& item = *top.add_items();
  item.set_item_id("i1");
  item.set_name(name);
  item.set_quantity(2);
  item.set_revenue(-500);
  top.set_revenue(-500);
  return top;
}

// The row of the only item.
std::string rowOf(const std::string& name) {
  const std::string csv = csvOf(topWith(name));
  const std::size_t begin = csv.find("items,");
  return csv.substr(begin, csv.rfind("\r\n") - begin);
}

TEST(ReportCsv, NamesItsColumnsAndItsParts) {
  EXPECT_EQ(csvOf(topWith("Soup")), "part,from,to,quantity,revenue,item_id,name,share_ppm\r\n"
                                    "report,2026-03-01,2026-03-31,0,-500,,,\r\n"
                                    "items,,,2,-500,i1,Soup,0\r\n");
}

TEST(ReportCsv, QuotesWhatWouldBreakARow) {
  EXPECT_EQ(rowOf("Soup, hot"), "items,,,2,-500,i1,\"Soup, hot\",0");
  EXPECT_EQ(rowOf("The \"best\""), "items,,,2,-500,i1,\"The \"\"best\"\"\",0");
  EXPECT_EQ(rowOf("\"\""), "items,,,2,-500,i1,\"\"\"\"\"\",0");
  EXPECT_EQ(rowOf("two\r\nlines"), "items,,,2,-500,i1,\"two\r\nlines\",0");
  EXPECT_EQ(rowOf("Crème brûlée"), "items,,,2,-500,i1,Crème brûlée,0");
}

TEST(ReportCsv, NeverBeginsATextAsAFormula) {
  EXPECT_EQ(rowOf("=1+1"), "items,,,2,-500,i1,'=1+1,0");
  EXPECT_EQ(rowOf("@SUM(A1)"), "items,,,2,-500,i1,'@SUM(A1),0");
  EXPECT_EQ(rowOf("+39"), "items,,,2,-500,i1,'+39,0");
  EXPECT_EQ(rowOf("-2"), "items,,,2,-500,i1,'-2,0");
  EXPECT_EQ(rowOf("\t=1"), "items,,,2,-500,i1,'\t=1,0");
  EXPECT_EQ(rowOf("=HYPERLINK(\"x\",\"y\")"), "items,,,2,-500,i1,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",0");
  EXPECT_EQ(rowOf("1=1"), "items,,,2,-500,i1,1=1,0");
}

TEST(ReportCsv, FlattensRecordsAndWritesNamesOfEnumerations) {
  v1::WeeklySales week;
  week.set_week("2026-W11");
  v1::WeekdaySales& day = *week.add_days();
  day.set_business_day("2026-03-09");
  day.set_weekday(1);
  day.mutable_total()->set_orders(4);
  week.add_tenders()->set_tender(v1::CARD);
  const std::string csv = csvOf(week);
  EXPECT_TRUE(csv.starts_with("part,week,from,to,business_day,weekday,total.orders,")) << csv;
  EXPECT_NE(csv.find("\r\ndays,,,,2026-03-09,1,4,0,"), std::string::npos) << csv;
  EXPECT_NE(csv.find("\r\ntenders,"), std::string::npos) << csv;
  EXPECT_NE(csv.find(",CARD,"), std::string::npos) << csv;
}

TEST(ReportCsv, BeginsListsWithinListsWithWhatTheyAreIn) {
  v1::Forecast forecast;
  v1::ForecastDay& day = *forecast.add_days();
  day.set_business_day("2026-03-14");
  day.set_orders_milli(1500);
  v1::ItemForecast& item = *day.add_items();
  item.set_item_id("i1");
  item.set_name("Soup");
  item.set_portions_milli(700);
  forecast.mutable_error()->set_days(28);
  EXPECT_EQ(csvOf(forecast),
            "part,business_day,covers_milli,orders_milli,amount,item_id,name,portions_milli,days,orders_ppm,"
            "portions_ppm,naive_orders_ppm,naive_portions_ppm\r\n"
            "days,2026-03-14,0,1500,0,,,,,,,,\r\n"
            "days.items,2026-03-14,,,,i1,Soup,700,,,,,\r\n"
            "error,,,,,,,,28,0,0,0,0\r\n");
}

TEST(ReportCsv, OfNothingIsItsHead) {
  EXPECT_EQ(csvOf(v1::Forecast()), "part\r\n");
}

} // namespace
} // namespace comanda::reports
