// SPDX-License-Identifier: GPL-3.0-or-later
// A reconciliation that cannot fail proves nothing: each of its statements is made untrue here, one at a
// time.
#include "app/evening/reconciliation.h"
#include "tests/support/commands.h"
#include "tests/support/event_loop.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <ostream>

namespace comanda::testing {
namespace {

using evening::Reconciliation;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// A terminal that shows a house, and a host behind it that answers what it was told to.
class Terminal : public ports::Gateway {
public:
  explicit Terminal(domain::House shown, v1::Audience audience = v1::AUDIENCE_STAFF)
      : m_house(std::move(shown)),
        m_audience(audience) {
    hostDigest.mutable_digest()->set_seq(m_house.position.get().seq);
    hostDigest.mutable_digest()->set_value(domain::digest(m_house, m_audience));
  }

  void submit(v1::CommandBatch, OnOutcome) override { ADD_FAILURE() << "a reconciliation changes nothing"; }
  void ask(v1::Query query, OnAnswer onAnswer) override {
    if (query.has_get_digest()) {
      --behindFor;
      EXPECT_EQ(query.get_digest().audience(), m_audience);
      onAnswer(hostDigest);
    } else if (query.has_list_day_reports()) {
      EXPECT_EQ(query.list_day_reports().from(), "2026-03-14");
      EXPECT_EQ(query.list_day_reports().to(), "2026-03-14");
      v1::Answer answer;
      for (const v1::DayReport& closing : hostClosings) {
        answer.mutable_day_report_list()->add_items()->set_number(closing.number());
      }
      onAnswer(answer);
    } else if (query.has_get_day_report()) {
      v1::Answer answer;
      *answer.mutable_day_report() =
          hostClosings.at(static_cast<std::size_t>(query.get_day_report().number() - 1));
      onAnswer(answer);
    } else {
      EXPECT_EQ(query.get_daily_sales().business_day(), "2026-03-14");
      onAnswer(hostSales);
    }
  }
  const domain::House& house() const override { return m_house; }
  std::uint64_t seq() const override { return hostDigest.digest().seq() - (behindFor > 0 ? 1 : 0); }
  v1::Audience audience() const override { return m_audience; }
  const ports::LinkState& linkState() const override { return m_state; }
  void watch(ports::HouseObserver&) override {}
  void unwatch(ports::HouseObserver&) override {}

  v1::Answer hostDigest;
  v1::Answer hostSales;
  std::vector<v1::DayReport> hostClosings; ///< With the numbers 1, 2, 3 …
  int behindFor = 0;                       ///< So many digests it is one event behind the host.

private:
  domain::House m_house;
  v1::Audience m_audience;
  ports::LinkState m_state;
};

// The evening's one guest had a salad at table 1, bread on the way, and paid 11.00.
Scenario evening(const std::vector<v1::Command>& meanwhile = {}) {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given({openOrder("o1", "t1"), addLines("o1", {newLine("sal", "salad"), newLine("br", "bread")}),
              sendRound("o1", "r1")})
      .given(meanwhile.empty()
                 ? std::vector{bumpTicket("r1.1"), serveTicket("r1.1"), serveLines("o1", {"br"})}
                 : meanwhile)
      .given({issueBill("b1", "o1"), pay("p1", "b1", v1::CARD, 1100), closeOrder("o1"), freeTable("t1")});
  return scenario;
}

v1::DailySales soundSales() {
  v1::DailySales sales;
  sales.set_business_day("2026-03-14");
  sales.set_bills(1);
  sales.set_lines_total(1100);
  sales.set_total_sales(1100);
  sales.add_taxes()->set_gross(1100);
  v1::TenderTotal& card = *sales.add_tenders();
  card.set_amount(1000);
  card.set_refunded(100);
  return sales;
}

// The day's only Z report: by card, but for a drawer that was opened, emptied and found to be short.
v1::DayReport soundReport() {
  v1::DayReport report;
  report.set_number(1);
  report.set_first_business_day("2026-03-14");
  report.set_business_day("2026-03-14");
  report.mutable_bills()->set_issued(2);
  report.mutable_bills()->set_voided(1);
  report.set_gross(1100);
  report.set_net(1000);
  report.set_tax(100);
  report.add_taxes()->set_gross(1100);
  v1::TenderSums& card = *report.add_tenders();
  card.set_amount(1100);
  card.set_refunded_amount(100);
  v1::Drawer& drawer = *report.add_drawers();
  drawer.set_name("Till 1");
  drawer.set_state(v1::DRAWER_CLOSED);
  drawer.set_opening_float(500);
  drawer.set_dropped(450);
  drawer.set_expected(50);
  drawer.set_counted(40);
  drawer.set_difference(-10);
  return report;
}

// Three terminals after an evening: the manager's, a waiter's and the kitchen's.
struct Terminals {
  explicit Terminals(const domain::House& house = evening().house()) : Terminals(house, house) {}
  Terminals(const domain::House& managers, const domain::House& others)
      : manager(managers),
        waiter(others),
        kitchen(domain::restore(domain::snapshot(others, v1::AUDIENCE_KITCHEN)), v1::AUDIENCE_KITCHEN) {
    *manager.hostSales.mutable_daily_sales() = soundSales();
    manager.hostClosings = {soundReport()};
  }

  Reconciliation reconcile() {
    std::optional<Reconciliation> result;
    evening::Reconciler reconciler({&manager, &waiter, &kitchen}, [&](Reconciliation outcome) {
      EXPECT_FALSE(result) << "told twice";
      result = std::move(outcome);
    });
    reconciler.start();
    EXPECT_TRUE(eventually([&] { return result.has_value(); })) << "never told";
    return result.value_or(Reconciliation{.sales = {}, .broken = {"never told"}});
  }

  Terminal manager;
  Terminal waiter;
  Terminal kitchen;
};

TEST(Reconciliation, OfAnEveningThatAddsUpHasNothingToSay) {
  Terminals terminals;
  const Reconciliation result = terminals.reconcile();
  EXPECT_THAT(result.broken, IsEmpty());
  EXPECT_EQ(result.terminalsInStep, 3);
  EXPECT_EQ(result.sales.total_sales(), 1100);
  EXPECT_EQ(result.digest, domain::digest(evening().house(), v1::AUDIENCE_STAFF));
}

TEST(Reconciliation, FailsWhenAnInvariantDoesNotHold) {
  domain::House house = evening().house();
  house.bills.edit("b1").set_total(1101);
  Terminals terminals(house);
  EXPECT_THAT(terminals.reconcile().broken,
              ElementsAre(HasSubstr("bill 2026-000001: the lines do not make")));
}

TEST(Reconciliation, FailsWhenAnOrderIsOpen) {
  Scenario scenario = evening();
  scenario.given(openOrder("o2", "t2"));
  Terminals terminals(scenario.house());
  EXPECT_THAT(terminals.reconcile().broken, ElementsAre("order 2 is still open"));
}

TEST(Reconciliation, FailsWhenALineWasPaidButNeverServed) {
  Terminals terminals(evening({bumpTicket("r1.1"), serveTicket("r1.1")}).house());
  EXPECT_THAT(terminals.reconcile().broken, ElementsAre("order 1: bread was not served but is READY"));
}

TEST(Reconciliation, FailsWhenATicketWasNeverServed) {
  Terminals terminals(evening({serveLines("o1", {"br"})}).house());
  EXPECT_THAT(terminals.reconcile().broken,
              ElementsAre("order 1: salad was not served but is SENT", "ticket r1.1 was never served"));
}

TEST(Reconciliation, FailsWhenTheSalesCannotBeRead) {
  Terminals terminals;
  terminals.manager.hostSales.mutable_refused();
  EXPECT_THAT(terminals.reconcile().broken, ElementsAre("the day's sales could not be read"));
}

TEST(Reconciliation, FailsWhenATerminalShowsAnotherHouse) {
  Scenario scenario = evening();
  const domain::House before = scenario.house();
  scenario.given(seatTable("t2", 2)).given(freeTable("t2")).given(countdown("salad", 3));
  for (const auto& terminal : {&Terminals::manager, &Terminals::waiter, &Terminals::kitchen}) {
    Terminals terminals(scenario.house());
    (terminals.*terminal)
        .hostDigest.mutable_digest()
        ->set_value(domain::digest(before, (terminals.*terminal).audience()));
    const Reconciliation result = terminals.reconcile();
    EXPECT_THAT(result.broken, ElementsAre(HasSubstr("does not show what the host knows")));
    EXPECT_EQ(result.terminalsInStep, 2);
  }
}

TEST(Reconciliation, ComparesATerminalWithItsHostAtTheSameMoment) {
  Terminals terminals;
  terminals.waiter.behindFor = 3;
  const Reconciliation result = terminals.reconcile();
  EXPECT_THAT(result.broken, IsEmpty());
  EXPECT_EQ(result.terminalsInStep, 3);
  EXPECT_LT(terminals.waiter.behindFor, 1) << "asked until it had caught up";
}

TEST(Reconciliation, FailsWhenTheHostDoesNotTellItsDigest) {
  Terminals terminals;
  terminals.waiter.hostDigest.mutable_refused();
  EXPECT_THAT(terminals.reconcile().broken, ElementsAre("terminal 2 does not show what the host knows"));
}

TEST(Reconciliation, FailsWhenTheDayWasNotClosed) {
  Terminals terminals;
  terminals.manager.hostClosings.clear();
  EXPECT_THAT(terminals.reconcile().broken, ElementsAre("the day was not closed"));
}

TEST(Reconciliation, AddsUpTheClosingsOfADay) {
  Terminals terminals;
  v1::DayReport second;
  second.set_number(2);
  second.set_first_business_day("2026-03-14");
  second.mutable_no_drawer()->set_taken(7);
  second.add_tenders()->set_tender(v1::CASH);
  second.mutable_tenders(0)->set_tip(7);
  terminals.manager.hostClosings.push_back(second);
  v1::TenderTotal& tip = *terminals.manager.hostSales.mutable_daily_sales()->add_tenders();
  tip.set_tender(v1::CASH);
  tip.set_tip(7);
  const Reconciliation result = terminals.reconcile();
  EXPECT_THAT(result.broken, IsEmpty());
  EXPECT_EQ(result.closings.size(), 2U);
}

// It has more in it than this day's sales.
TEST(Reconciliation, DoesNotCompareAClosingThatReachesBackToAnEarlierDay) {
  Terminals terminals;
  terminals.manager.hostClosings[0].set_first_business_day("2026-03-13");
  terminals.manager.hostClosings[0].mutable_bills()->set_issued(9);
  EXPECT_THAT(terminals.reconcile().broken, IsEmpty());
}

struct ClosingFault {
  const char* name;
  void (*breakIt)(v1::DayReport&);
  const char* sentence;

  friend void PrintTo(const ClosingFault& fault, std::ostream* out) { *out << fault.name; }
};

class ClosingThat : public ::testing::TestWithParam<ClosingFault> {};

TEST_P(ClosingThat, DoesNotAddUpFailsTheReconciliation) {
  Terminals terminals;
  GetParam().breakIt(terminals.manager.hostClosings[0]);
  EXPECT_THAT(terminals.reconcile().broken, ElementsAre(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    Faults, ClosingThat,
    ::testing::Values(
        ClosingFault{"SoldSomethingElse",
                     [](v1::DayReport& report) {
                       report.mutable_taxes(0)->set_gross(1101);
                       report.set_gross(1101);
                       report.set_net(1001);
                     },
                     "the Z reports come to 1101 on 1 bills, the day's sales to 1100 on 1"},
        ClosingFault{"LostABill", [](v1::DayReport& report) { report.mutable_bills()->set_issued(1); },
                     "the Z reports come to 1100 on 0 bills, the day's sales to 1100 on 1"},
        ClosingFault{"LostAPayment",
                     [](v1::DayReport& report) { report.mutable_tenders(0)->set_amount(1000); },
                     "the Z reports have other payments than the day's sales"},
        ClosingFault{"LostTax", [](v1::DayReport& report) { report.set_tax(99); },
                     "Z report 1: its taxes come to 1100, what was sold to 1100"},
        ClosingFault{"HasCashThatNobodyPaid",
                     [](v1::DayReport& report) { report.mutable_no_drawer()->set_taken(5); },
                     "Z report 1: the cash of its drawers comes to 5, that of its payments to 0"},
        ClosingFault{"ExpectedSomethingElse",
                     [](v1::DayReport& report) {
                       report.mutable_drawers(0)->set_expected(60);
                       report.mutable_drawers(0)->set_difference(-20);
                     },
                     "Z report 1: drawer Till 1 is not what went in less what went out"},
        ClosingFault{"MissesNothing",
                     [](v1::DayReport& report) { report.mutable_drawers(0)->set_difference(0); },
                     "Z report 1: drawer Till 1 is not what went in less what went out"},
        ClosingFault{"LeftADrawerOpen",
                     [](v1::DayReport& report) { report.mutable_drawers(0)->set_state(v1::DRAWER_OPEN); },
                     "Z report 1: drawer Till 1 is not what went in less what went out"}),
    ::testing::PrintToStringParamName());

struct Fault {
  const char* name;
  void (*breakIt)(v1::DailySales&);
  const char* sentence;

  friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

class SalesThat : public ::testing::TestWithParam<Fault> {};

TEST_P(SalesThat, DoNotAddUpFailTheReconciliation) {
  Terminals terminals;
  GetParam().breakIt(*terminals.manager.hostSales.mutable_daily_sales());
  EXPECT_THAT(terminals.reconcile().broken, ElementsAre(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    Faults, SalesThat,
    ::testing::Values(
        Fault{"LoseALine", [](v1::DailySales& sales) { sales.set_lines_total(1099); },
              "the lines come to 1099, the bills to 1100"},
        Fault{"BillMoreThanThereIs",
              [](v1::DailySales& sales) {
                sales.mutable_taxes(0)->set_gross(1101);
                sales.set_total_sales(1101);
                sales.mutable_tenders(0)->set_amount(1001);
              },
              "the lines come to 1100, the bills to 1101"},
        Fault{"TaxOtherThanTheBills", [](v1::DailySales& sales) { sales.add_taxes()->set_gross(1); },
              "the taxed sums come to 1101, the bills to 1100"},
        Fault{"MissAPayment", [](v1::DailySales& sales) { sales.mutable_tenders(0)->set_amount(999); },
              "the payments come to 1099, the bills to 1100, 0 is due"},
        Fault{"HaveAPaymentTwice", [](v1::DailySales& sales) { *sales.add_tenders() = sales.tenders(0); },
              "the payments come to 2200, the bills to 1100, 0 is due"},
        Fault{"ForgetARefund", [](v1::DailySales& sales) { sales.mutable_tenders(0)->set_refunded(0); },
              "the payments come to 1000, the bills to 1100, 0 is due"},
        Fault{"LeaveSomethingDue", [](v1::DailySales& sales) { sales.set_due(5); },
              "the payments come to 1100, the bills to 1100, 5 is due"}),
    ::testing::PrintToStringParamName());

} // namespace
} // namespace comanda::testing
