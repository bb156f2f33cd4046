// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the past through the dispatcher: at their own time, once, and with what cannot be set aside.
#include "server/journal/verify.h"
#include "tests/server/imports/history_fixture.h"
#include "tests/support/commands.h"

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

// "2015-01-01: 3 bills, 5950"
std::vector<std::string> told(const std::vector<v1::DayReportSummary>& closings) {
  std::vector<std::string> sentences;
  for (const v1::DayReportSummary& closing : closings) {
    sentences.push_back(closing.business_day() + ": " + std::to_string(closing.bills()) + " bills, " +
                        std::to_string(closing.gross()));
  }
  return sentences;
}

using Sentences = std::vector<std::string>;

TEST_F(HistoryImportTest, ClosesEveryDayBehindItsLastOrder) {
  ASSERT_TRUE(import(kOrders, kLines));
  EXPECT_EQ(host.progress().days, 2U);
  EXPECT_EQ(told(host.closings()), (Sentences{"2015-01-01: 3 bills, 5950", "2015-01-02: 1 bills, 1200"}));
  EXPECT_EQ(host.closings()[0].closed_at().seconds(), 1420179300) << "2015-01-02 01:15 in New York";
  EXPECT_EQ(host.closings()[0].first_business_day(), "2015-01-01");
  EXPECT_EQ(host.house().daySums.get().closed(), 2);
  EXPECT_EQ(host.house().daySums.get().bills().issued(), 0) << "everything is in a report";
}

TEST_F(HistoryImportTest, ClosesNoDayTwiceHoweverItWasCutOff) {
  const std::string one = "order,date,time\n1,2015-01-01,11:38:36\n";
  const std::string two = one + "2,2015-01-01,12:30:00\n";
  ASSERT_TRUE(import(one, "order,article,quantity\n1,ham_s,1\n"));
  ASSERT_TRUE(import(two, "order,article,quantity\n1,ham_s,1\n2,ham_l,2\n2,cola,1\n"));
  EXPECT_EQ(host.progress().days, 1U);
  host.stop();
  host.start();
  ASSERT_TRUE(import(kOrders, kLines));
  const Sentences wanted = {"2015-01-01: 1 bills, 1200", "2015-01-01: 1 bills, 3550",
                            "2015-01-01: 1 bills, 1200", "2015-01-02: 1 bills, 1200"};
  EXPECT_EQ(told(host.closings()), wanted)
      << "more orders of a day come in: they are in a report of their own";
  ASSERT_TRUE(import(kOrders, kLines));
  EXPECT_EQ(host.progress().days, 0U);
  EXPECT_EQ(told(host.closings()), wanted);
}

// A restaurant that sold something before it brought its history in.
TEST_F(HistoryImportTest, KeepsWhatWasSoldBeforeInAReportOfItsOwn) {
  host.submit("live",
              {testing::openTakeaway("live"), testing::addLines("live", {testing::newLine("l", "cola")}),
               testing::issueBill("b", "live"), testing::pay("p", "b", v1::CARD, 300)});
  ASSERT_TRUE(import(kOrders, kLines));
  EXPECT_EQ(told(host.closings()), (Sentences{"2014-12-31: 1 bills, 300", "2015-01-01: 3 bills, 5950",
                                              "2015-01-02: 1 bills, 1200"}));
  host.stop();
  EXPECT_TRUE(journal::verify(host.folder(), host.key()));
}

// What runs now is nobody's past: the import has no business in a day that began behind it.
TEST_F(HistoryImportTest, LeavesADayAloneThatCameAfterIt) {
  ASSERT_TRUE(import(kOrders, kLines));
  host.setTime("2015-01-03", "19:00");
  host.submit("live",
              {testing::openTakeaway("live"), testing::addLines("live", {testing::newLine("l", "cola")}),
               testing::issueBill("b", "live")});
  const std::uint64_t seq = host.seq();
  ASSERT_TRUE(import(kOrders, kLines));
  EXPECT_EQ(host.seq(), seq);
  EXPECT_EQ(host.house().daySums.get().bills().issued(), 1) << "it goes on";
}

TEST_F(HistoryImportTest, DoesNotBeginWhileADrawerIsOpen) {
  host.submit("live", {testing::openDrawer("d", "Till 1")});
  const std::uint64_t seq = host.seq();
  const auto done = import(kOrders, kLines);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, journal::ErrorKind::Invalid);
  EXPECT_NE(done.error().what.find("\"Till 1\" is open"), std::string::npos) << done.error().what;
  EXPECT_EQ(host.seq(), seq);
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

TEST_F(HistoryImportTest, WritesNoRejectThatASpreadsheetTakesForAFormula) {
  ASSERT_TRUE(import("order,date,time\n1,2015-01-01,11:38\n",
                     "order,article,quantity\n1,ham_s,1\n1,\"=HYPERLINK(\"\"http://x\"\")\",1\n"
                     "+9,@SUM(A1),-1\n"));
  EXPECT_EQ(
      support::readFile(host.rejectsFile()),
      "file,line,order,article,quantity,reason\n"
      "lines.csv,4,'+9,'@SUM(A1),'-1,The quantity must be a whole number from 1 to 999.\n"
      "lines.csv,3,1,\"'=HYPERLINK(\"\"http://x\"\")\",1,\"The menu has no such article, or several.\"\n");
}

TEST_F(HistoryImportTest, TakesALineInOnceHoweverOftenItsRowIsThere) {
  const std::string orders = "order,date,time\n1,2015-01-01,11:38\n2,2015-01-01,12:30\n";
  const std::string rows = "1,ham_s,1,1\n1,ham_s,1,2\n2,cola,2,3\n";
  ASSERT_TRUE(import(orders, "order,article,quantity,line_id\n" + rows + rows + "2,ham_l,1,3\n"));
  EXPECT_EQ(host.progress().lines, 3U);
  EXPECT_EQ(host.progress().portions, 4U) << "the same article twice is two lines";
  EXPECT_EQ(rejected, 4U);
  EXPECT_EQ(support::readFile(host.rejectsFile()),
            "file,line,order,article,quantity,reason\n"
            "lines.csv,5,1,ham_s,1,\"This line is there a second time, and only the first one counts.\"\n"
            "lines.csv,6,1,ham_s,1,\"This line is there a second time, and only the first one counts.\"\n"
            "lines.csv,7,2,cola,2,\"This line is there a second time, and only the first one counts.\"\n"
            "lines.csv,8,2,ham_l,1,\"This line is there a second time, and only the first one counts.\"\n");
}

TEST_F(HistoryImportTest, KnowsALineByItsOrderAndItsId) {
  const std::string orders = "order,date,time\n1,2015-01-01,11:38\n2,2015-01-01,12:30\n";
  ASSERT_TRUE(import(orders, "order,article,quantity,line\n1,ham_s,1,1\n1,cola,1,2\n2,ham_s,1,1\n"
                             "2,cola,1,\n2,cola,1,\n"));
  EXPECT_EQ(host.progress().lines, 5U) << "counted from 1 in every order; one without an id is by itself";
  EXPECT_EQ(rejected, 0U);
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
