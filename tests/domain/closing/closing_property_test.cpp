// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the restaurant does and whenever it closes the day: everything is in one Z report, once.
#include "domain/closing/report.h"
#include "domain/drawer/cash.h"
#include "tests/support/commands.h"
#include "tests/support/random_service.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>

namespace comanda::closing {
namespace {

using namespace comanda::testing;

// What the journal's own events add up to, reckoned here a second time.
struct Whole {
  std::int64_t issued = 0;
  std::int64_t voided = 0;
  std::int64_t gross = 0;
  std::int64_t tax = 0;
  std::map<v1::Tender, std::int64_t> kept; ///< With tips and rounding, less what was given back.

  bool operator==(const Whole&) const = default;
};

Whole ofJournal(const std::vector<v1::Event>& journal) {
  Whole whole;
  std::map<std::string, v1::Bill> bills;
  for (const v1::Event& event : journal) {
    if (event.has_bill_issued() || event.has_bill_voided()) {
      const int sign = event.has_bill_issued() ? 1 : -1;
      const v1::Bill& bill = event.has_bill_issued()
                                 ? (bills[event.bill_issued().bill().id()] = event.bill_issued().bill())
                                 : bills[event.bill_voided().bill_id()];
      ++(event.has_bill_issued() ? whole.issued : whole.voided);
      whole.gross += sign * bill.total();
      for (const v1::TaxBucket& bucket : bill.taxes()) {
        whole.tax += sign * bucket.tax();
      }
    } else if (event.has_payment_taken()) {
      const v1::Payment& payment = event.payment_taken().payment();
      whole.kept[payment.tender()] += payment.tendered() - payment.change();
    } else if (event.has_payment_refunded()) {
      const v1::PaymentRefunded& refund = event.payment_refunded();
      whole.kept[refund.tender()] -= refund.amount() + refund.tip() + refund.rounding();
    }
  }
  return whole;
}

void addReport(Whole& whole, const v1::DayReport& report) {
  whole.issued += report.bills().issued();
  whole.voided += report.bills().voided();
  whole.gross += report.gross();
  whole.tax += report.tax();
  for (const v1::TenderSums& sums : report.tenders()) {
    whole.kept[sums.tender()] += sums.amount() + sums.tip() + sums.rounding() - sums.refunded_amount() -
                                 sums.refunded_tip() - sums.refund_rounding();
  }
}

// All Z reports in the journal and what runs since.
Whole ofReports(const Scenario& scenario) {
  Whole whole;
  std::int32_t number = 0;
  for (const v1::Event& event : scenario.journal()) {
    if (event.has_day_closed()) {
      RC_ASSERT(event.day_closed().report().number() == ++number);
      addReport(whole, event.day_closed().report());
    }
  }
  addReport(whole, reportSoFar(scenario.house()));
  return whole;
}

// A service at three devices, in which money is taken often and the day is closed at any moment.
void serve(Scenario& scenario, RandomService& service, int commands) {
  for (int i = 0; i < commands; ++i) {
    scenario.as("carl", "device-" + std::to_string(*rc::gen::inRange(1, 4))).later(i % 60 == 59 ? 600 : 1);
    static_cast<void>(scenario.when(service.next(scenario.house())));
    if (*rc::gen::inRange(0, 25) == 0) {
      for (const v1::Drawer* drawer : scenario.house().drawers.sorted()) {
        static_cast<void>(scenario.when(closeDrawer(drawer->id(), 1'000)));
      }
      static_cast<void>(scenario.when(closeDay()));
    }
  }
}

RC_GTEST_PROP(DayReports, AreTogetherWhatHappened, ()) {
  Scenario scenario = trattoria();
  RandomService service(*rc::gen::arbitrary<std::uint64_t>());
  serve(scenario, service, 200);
  const Whole whole = ofJournal(scenario.journal());
  Whole told = ofReports(scenario);
  for (const auto& [tender, amount] : whole.kept) {
    told.kept.try_emplace(tender, 0);
  }
  RC_ASSERT(told == whole);
}

// Float and what went in less what went out: told from the events alone.
RC_GTEST_PROP(Drawers, HoldTheirFloatAndWhatWentInLessWhatWentOut, ()) {
  Scenario scenario = trattoria();
  RandomService service(*rc::gen::arbitrary<std::uint64_t>());
  serve(scenario, service, 200);
  std::map<std::string, std::int64_t> cash;
  for (const v1::Event& event : scenario.journal()) {
    if (event.has_drawer_opened()) {
      cash[event.drawer_opened().drawer_id()] = event.drawer_opened().opening_float();
    } else if (event.has_payment_taken()) {
      const v1::Payment& payment = event.payment_taken().payment();
      cash[payment.drawer_id()] += payment.tendered() - payment.change();
    } else if (event.has_payment_refunded()) {
      const v1::PaymentRefunded& refund = event.payment_refunded();
      cash[refund.drawer_id()] -= refund.amount() + refund.tip() + refund.rounding();
    } else if (event.has_cash_moved()) {
      const v1::CashMovement& movement = event.cash_moved().movement();
      cash[event.cash_moved().drawer_id()] +=
          movement.kind() == v1::CASH_PAID_IN ? movement.amount() : -movement.amount();
    } else if (event.has_drawer_closed()) {
      RC_ASSERT(event.drawer_closed().expected() == cash[event.drawer_closed().drawer_id()]);
    }
  }
  scenario.house().drawers.forEach(
      [&](const v1::Drawer& drawer) { RC_ASSERT(drawer::expectedCash(drawer) == cash[drawer.id()]); });
}

RC_GTEST_PROP(DayReports, AreTheSameAfterARestartInTheMiddle, ()) {
  Scenario scenario = trattoria();
  RandomService service(*rc::gen::arbitrary<std::uint64_t>());
  serve(scenario, service, 80);
  domain::House restarted = domain::restore(domain::snapshot(scenario.house(), v1::AUDIENCE_HOST_ONLY));
  const std::size_t before = scenario.journal().size();
  serve(scenario, service, 80);
  for (std::size_t i = before; i < scenario.journal().size(); ++i) {
    domain::evolve(restarted, scenario.journal()[i]);
  }
  RC_ASSERT(reportSoFar(restarted).SerializeAsString() == reportSoFar(scenario.house()).SerializeAsString());
  RC_ASSERT(domain::digest(restarted, v1::AUDIENCE_HOST_ONLY) ==
            domain::digest(scenario.house(), v1::AUDIENCE_HOST_ONLY));
}

// The properties above would hold for a service without money and without drawers.
TEST(DayReports, AreMadeOfEnough) {
  Scenario scenario = trattoria();
  RandomService service(3);
  int closings = 0;
  int cashInDrawers = 0;
  int cashOutside = 0;
  for (int i = 0; i < 4'000; ++i) {
    scenario.as("carl", "device-" + std::to_string(i % 3)).later(1);
    static_cast<void>(scenario.when(service.next(scenario.house())));
  }
  for (const v1::Event& event : scenario.journal()) {
    closings += event.has_day_closed() ? 1 : 0;
    if (event.has_payment_taken() && event.payment_taken().payment().tender() == v1::CASH) {
      ++(event.payment_taken().payment().drawer_id().empty() ? cashOutside : cashInDrawers);
    }
  }
  EXPECT_GT(closings, 5);
  EXPECT_GT(cashInDrawers, 5);
  EXPECT_GT(cashOutside, 5);
}

} // namespace
} // namespace comanda::closing
