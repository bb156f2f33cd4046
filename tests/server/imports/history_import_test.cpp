// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the past through the dispatcher: at their own time, once, and with what cannot be set aside.
#include "server/journal/verify.h"
#include "tests/server/imports/history_fixture.h"

namespace comanda::imports {
namespace {

const std::string kMenu = "article,item,name,category,size,price\n"
                          "ham_s,ham,The Ham,Meat,S,12.00\nham_l,ham,The Ham,Meat,L,16.25\n"
                          "cola,cola,Cola,Drinks,,3\n";
// Not in the order of time; the second day begins behind the cut.
const std::string kOrders = "order_id,date,time\n"
                            "2,2015-01-01,12:30:00\n1,2015-01-01,11:38:36\n3,2015-01-02,01:15:00\n"
                            "4,2015-01-02,18:00\n";
const std::string kLines = "order_id,article,quantity\n"
                           "1,ham_s,1\n2,ham_l,2\n2,cola,1\n3,Cola,4\n4,The Ham S,1\n";

class HistoryImportTest : public ::testing::Test {
protected:
  HistoryImportTest() {
    std::istringstream in(kMenu);
    host.setUp("2015-01-01", *readCsvTable(in, "menu.csv"), {});
  }

  journal::Result<void> import(const std::string& orders, const std::string& lines) {
    std::istringstream ordersIn(orders);
    std::istringstream linesIn(lines);
    Rejects rejects(host.rejectsFile());
    auto done = host.import(ordersIn, linesIn, {}, rejects);
    EXPECT_TRUE(rejects.isWritten());
    rejected = rejects.count();
    return done;
  }
  v1::DailySales salesOf(const std::string& day) {
    v1::Query query;
    query.mutable_get_daily_sales()->set_business_day(day);
    return host.ask(query).daily_sales();
  }

  ImportingHost host;
  std::uint64_t rejected = 0;
};

TEST_F(HistoryImportTest, RunsEveryOrderAtItsOwnTimeAndTurnsTheDays) {
  ASSERT_TRUE(import(kOrders, kLines));
  EXPECT_EQ(host.progress().taken, 4U);
  EXPECT_EQ(host.progress().lines, 5U);
  EXPECT_EQ(host.progress().portions, 9U);
  EXPECT_EQ(host.progress().gross.minorUnits(), 1200 + 3250 + 300 + 1200 + 1200);
  EXPECT_EQ(rejected, 0U);
  const v1::DailySales first = salesOf("2015-01-01");
  EXPECT_EQ(first.orders(), 3) << "what comes before the cut belongs to the evening before";
  EXPECT_EQ(first.orders_closed(), 3);
  EXPECT_EQ(first.total_sales(), 1200 + 3250 + 300 + 1200);
  EXPECT_EQ(first.due(), 0);
  EXPECT_EQ(salesOf("2015-01-02").total_sales(), 1200);
  v1::Query query;
  query.mutable_get_order_history()->set_order_id("import-1");
  EXPECT_EQ(host.ask(query).order_history().order().opened_at().seconds(), 1420130316)
      << "2015-01-01 11:38:36 in New York";
  host.stop();
  EXPECT_TRUE(journal::verify(host.folder(), host.key()));
}

TEST_F(HistoryImportTest, ChangesNothingTheSecondTimeNotEvenAfterARestart) {
  ASSERT_TRUE(import(kOrders, kLines));
  const std::uint64_t seq = host.seq();
  ASSERT_TRUE(import(kOrders, kLines));
  EXPECT_EQ(host.progress().known, 4U);
  host.stop();
  host.start();
  ASSERT_TRUE(import(kOrders, kLines));
  EXPECT_EQ(host.progress().known, 4U);
  EXPECT_EQ(host.progress().taken, 0U);
  EXPECT_EQ(host.progress().gross.minorUnits(), 7150);
  EXPECT_EQ(host.seq(), seq);
  EXPECT_EQ(rejected, 0U);
}

TEST_F(HistoryImportTest, GoesOnWhereItWasCutOff) {
  ASSERT_TRUE(import("order,date,time\n1,2015-01-01,11:38:36\n", "order,article,quantity\n1,ham_s,1\n"));
  host.stop();
  host.start();
  ASSERT_TRUE(import(kOrders, kLines));
  EXPECT_EQ(host.progress().known, 1U);
  EXPECT_EQ(host.progress().taken, 3U);
  EXPECT_EQ(salesOf("2015-01-01").orders(), 3);
}

TEST_F(HistoryImportTest, SetsAsideWhatCannotBeAndTakesTheRest) {
  ASSERT_TRUE(
      import("order,date,time\n1,2015-01-01,11:38\n2,1/1/2015,12:00\n3,2015-01-01,25:00\n"
             "4,2015-01-01,13:00\n1,2015-01-01,14:00\n5,2015-01-01,15:00\n",
             "order,article,quantity\n1,ham_s,1\n1,unicorn,2\n1,ham,1\n2,ham_s,1\n4,ham_l,0\n4,ham_l,1000\n"
             "9,ham_s,1\n"));
  EXPECT_EQ(host.progress().taken, 1U);
  EXPECT_EQ(host.progress().rejected, 2U);
  EXPECT_EQ(host.progress().gross.minorUnits(), 1200);
  EXPECT_EQ(support::readFile(host.rejectsFile()),
            "file,line,order,article,quantity,reason\n"
            "orders.csv,3,2,,,Date and time must be such as 2015-11-27 and 17:21:05.\n"
            "orders.csv,4,3,,,Date and time must be such as 2015-11-27 and 17:21:05.\n"
            "orders.csv,6,1,,,\"This order is there a second time, and only the first one counts.\"\n"
            "lines.csv,5,2,ham_s,1,\"There is no such order, or it was not taken in.\"\n"
            "lines.csv,6,4,ham_l,0,The quantity must be a whole number from 1 to 999.\n"
            "lines.csv,7,4,ham_l,1000,The quantity must be a whole number from 1 to 999.\n"
            "lines.csv,8,9,ham_s,1,\"There is no such order, or it was not taken in.\"\n"
            "lines.csv,3,1,unicorn,2,\"The menu has no such article, or several.\"\n"
            "lines.csv,4,1,ham,1,\"The menu has no such article, or several.\"\n"
            "orders.csv,5,4,,,The order has no line that can be taken in.\n"
            "orders.csv,7,5,,,The order has no line that can be taken in.\n");
}

TEST_F(HistoryImportTest, SaysOfAnOrderThatItIsThereWithOtherLines) {
  ASSERT_TRUE(import(kOrders, kLines));
  const std::uint64_t seq = host.seq();
  ASSERT_TRUE(import("order,date,time\n1,2015-01-01,11:38:36\n", "order,article,quantity\n1,ham_s,2\n"));
  EXPECT_EQ(host.seq(), seq);
  EXPECT_EQ(host.progress().known, 1U);
  EXPECT_EQ(rejected, 1U);
}

TEST_F(HistoryImportTest, RefusesHistoryThatIsOlderThanTheJournal) {
  ASSERT_TRUE(import(kOrders, kLines));
  const std::uint64_t seq = host.seq();
  const auto done = import("order,date,time\n7,2014-12-31,11:00\n", "order,article,quantity\n7,ham_s,1\n");
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, journal::ErrorKind::ClockJumped);
  EXPECT_NE(done.error().what.find("2014-12-31T16:00:00Z"), std::string::npos) << done.error().what;
  EXPECT_EQ(host.seq(), seq);
}

TEST_F(HistoryImportTest, TakesAnOrderOfManyLines) {
  std::string lines = "order,article,quantity\n";
  for (int i = 0; i < 250; ++i) {
    lines.append("1,cola,1\n");
  }
  ASSERT_TRUE(import("order,date,time\n1,2015-01-01,11:38:36\n", lines));
  EXPECT_EQ(host.progress().gross.minorUnits(), 250 * 300);
}

TEST(HistoryClock, KnowsTheTwoNightsOnWhichTheClockIsChanged) {
  const host::SystemClock real;
  const auto utc = [&](const char* date, const char* time) {
    return values::formatRfc3339(momentOf(*parseWallTime(date, time), real, kNewYork));
  };
  EXPECT_EQ(utc("2015-07-01", "12:00"), "2015-07-01T16:00:00Z");
  EXPECT_EQ(utc("2015-11-01", "00:59"), "2015-11-01T04:59:00Z");
  EXPECT_EQ(utc("2015-11-01", "01:30"), "2015-11-01T05:30:00Z") << "the first of the two";
  EXPECT_EQ(utc("2015-11-01", "02:00"), "2015-11-01T07:00:00Z");
  EXPECT_EQ(utc("2015-03-08", "01:59:59"), "2015-03-08T06:59:59Z");
  EXPECT_EQ(utc("2015-03-08", "02:30"), "2015-03-08T07:30:00Z") << "never shown: an hour later";
  EXPECT_EQ(utc("2015-03-08", "03:00"), "2015-03-08T07:00:00Z");
}

TEST(HistoryClock, ReadsDatesAndTimes) {
  const auto noon = parseWallTime("2015-11-27", "12:00");
  ASSERT_TRUE(noon);
  EXPECT_EQ(parseWallTime("2015-11-27T12:00:00", ""), noon);
  EXPECT_EQ(parseWallTime("2015-11-27 12:00", ""), noon);
  for (const auto& [date, time] : {std::pair("2015-02-29", "12:00"),
                                   {"2015-11-27", "24:00"},
                                   {"2015-11-27", "1:00"},
                                   {"2015-11-27", "12:60"},
                                   {"2015-11-27", "12:00:60"},
                                   {"2015-11-27", "12:00 PM"},
                                   {"2015-11-27", ""},
                                   {"27.11.2015", "12:00"},
                                   {"2015-11-27", "-1:00"},
                                   {"2015-11-27", "12:00:"}}) {
    EXPECT_EQ(parseWallTime(date, time), std::nullopt) << date << " " << time;
  }
}

} // namespace
} // namespace comanda::imports
