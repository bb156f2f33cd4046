// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/payment/at_the_till.h"

#include <ostream>

namespace comanda::payment {
namespace {

using namespace comanda::testing;
using ::testing::ElementsAre;

// The payment that an accepted decision took.
v1::Payment taken(const domain::Decision& decision) {
  EXPECT_EQ(happened(decision), std::vector<std::string>{"PaymentTaken"});
  return decision ? decision->events.at(0).payment_taken().payment() : v1::Payment();
}

TEST(TakePayment, OfEverythingPaysTheBill) {
  Scenario scenario = billIssued();
  scenario.as("carl").later(20);

  const auto decision = scenario.when(pay("p1", "bill", v1::CARD, 4300));

  ASSERT_THAT(happened(decision), ElementsAre("PaymentTaken"));
  EXPECT_EQ(decision->subjectId, "p1");
  const v1::Bill& bill = billIn(scenario.house());
  EXPECT_EQ(bill.state(), v1::PAID);
  ASSERT_EQ(bill.payments_size(), 1);
  EXPECT_EQ(bill.payments(0).id(), "p1");
  EXPECT_EQ(bill.payments(0).bill_id(), "bill");
  EXPECT_EQ(bill.payments(0).tender(), v1::CARD);
  EXPECT_EQ(bill.payments(0).amount(), 4300);
  EXPECT_EQ(bill.payments(0).tendered(), 4300) << "exactly what is due, where nothing else was said";
  EXPECT_EQ(bill.payments(0).change(), 0);
  EXPECT_EQ(bill.payments(0).taken_by(), "carl");
  EXPECT_EQ(bill.payments(0).taken_at().seconds(), scenario.journal().back().at().seconds());
  EXPECT_EQ(bill.payments(0).taken_at().seconds() - bill.issued_at().seconds(), 20 * 60);
}

TEST(TakePayment, OfAPartLeavesTheRestOpen) {
  Scenario scenario = billIssued();
  scenario.given(pay("p1", "bill", v1::CARD, 2000));
  EXPECT_EQ(stateOfBill(scenario), "DUE");
  EXPECT_EQ(openOf(scenario), 2300);

  scenario.given(pay("p2", "bill", v1::MOBILE, 2300));
  EXPECT_EQ(stateOfBill(scenario), "PAID");
  EXPECT_EQ(openOf(scenario), 0);
  EXPECT_EQ(billIn(scenario.house()).payments(0).id(), "p1") << "oldest first";
}

TEST(TakePayment, InCashGivesChange) {
  Scenario scenario = billIssued();

  const v1::Payment payment = taken(scenario.when(pay("p1", "bill", v1::CASH, 4300, 200, 5000)));

  EXPECT_EQ(payment.tendered(), 5000);
  EXPECT_EQ(payment.tip(), 200);
  EXPECT_EQ(payment.change(), 500);
}

TEST(TakePayment, WithATipOnlyLeavesTheBillDue) {
  Scenario scenario = billIssued();

  const v1::Payment payment = taken(scenario.when(pay("p1", "bill", v1::CARD, 0, 300)));

  EXPECT_EQ(payment.tendered(), 300);
  EXPECT_EQ(stateOfBill(scenario), "DUE");
  EXPECT_EQ(openOf(scenario), 4300);
}

struct CashCase {
  const char* name;
  std::int64_t total;
  std::int64_t tip;
  int increment;
  std::int64_t rounding;

  friend void PrintTo(const CashCase& given, std::ostream* out) { *out << given.name; }
};

class CashRounding : public ::testing::TestWithParam<CashCase> {};

TEST_P(CashRounding, ComesToTheCoinsInUse) {
  const CashCase& given = GetParam();
  const domain::House house = houseWithBill(given.total, given.increment);

  const auto decision = domain::decide(house, pay("p1", "bill", v1::CASH, given.total, given.tip), {});

  const v1::Payment payment = taken(decision);
  EXPECT_EQ(payment.rounding(), given.rounding);
  EXPECT_EQ(payment.tendered(), given.total + given.tip + given.rounding);
  EXPECT_EQ(payment.tendered() % given.increment, 0);
  EXPECT_EQ(payment.amount(), given.total) << "rounding takes nothing off the bill";
  EXPECT_EQ(decision->events[0].payment_taken().bill_state(), v1::PAID);
}

INSTANTIATE_TEST_SUITE_P(
    TakePayment, CashRounding,
    ::testing::Values(CashCase{"DownToFives", 4302, 0, 5, -2}, CashCase{"UpToFives", 4303, 0, 5, 2},
                      CashCase{"ExactInFives", 4305, 0, 5, 0}, CashCase{"TheTipIsRoundedToo", 4302, 1, 5, 2},
                      CashCase{"HalfUpToHundreds", 4350, 0, 100, 50},
                      CashCase{"DownToHundreds", 4349, 0, 100, -49},
                      CashCase{"EveryCoinInUse", 4303, 0, 1, 0}, CashCase{"DownToNothing", 2, 0, 5, -2},
                      CashCase{"UpToTens", 7, 0, 10, 3}),
    ::testing::PrintToStringParamName());

TEST(TakePayment, ByCardIsNeverRounded) {
  const domain::House house = houseWithBill(4302, 5);

  EXPECT_EQ(taken(domain::decide(house, pay("p1", "bill", v1::CARD, 4302), {})).rounding(), 0);
}

TEST(TakePayment, OfAPartInCashIsNotRounded) {
  Scenario scenario = billIssued(5);

  EXPECT_EQ(taken(scenario.when(pay("p1", "bill", v1::CASH, 2001))).rounding(), 0);
  EXPECT_EQ(taken(scenario.when(pay("p2", "bill", v1::CASH, 2299))).rounding(), 1) << "the rest, 22.99";
  EXPECT_EQ(stateOfBill(scenario), "PAID");
  EXPECT_EQ(imbalanceOf(billIn(scenario.house())), "");
}

TEST(TakePayment, InCashNeedsTheRoundedSumOnly) {
  const domain::House house = houseWithBill(4302, 5);

  const v1::Payment payment = taken(domain::decide(house, pay("p1", "bill", v1::CASH, 4302, 0, 4300), {}));

  EXPECT_EQ(payment.change(), 0);
  EXPECT_EQ(rejection(domain::decide(house, pay("p1", "bill", v1::CASH, 4302, 0, 4299), {})),
            "TENDERED_TOO_SMALL @ tendered");
}

TEST(TakePayment, WithTooLittleHandedOverIsRejected) {
  Scenario scenario = billIssued();

  EXPECT_EQ(rejection(scenario.when(pay("p1", "bill", v1::CASH, 4300, 100, 4399))),
            "TENDERED_TOO_SMALL @ tendered");
  EXPECT_EQ(rejection(scenario.when(pay("p1", "bill", v1::CARD, 4300, 0, 4299))),
            "TENDERED_TOO_SMALL @ tendered");
}

TEST(TakePayment, GivesChangeForCashOnly) {
  Scenario scenario = billIssued();

  for (const v1::Tender tender : {v1::CARD, v1::MOBILE}) {
    EXPECT_EQ(rejection(scenario.when(pay("p1", "bill", tender, 4300, 0, 5000))),
              "CHANGE_NOT_ALLOWED @ tendered");
  }
}

TEST(TakePayment, OfNothingIsRejected) {
  Scenario scenario = billIssued();

  EXPECT_EQ(rejection(scenario.when(pay("p1", "bill", v1::CASH, 0))), "AMOUNT_REQUIRED @ amount");
}

TEST(TakePayment, OfMoreThanIsOpenIsRejected) {
  Scenario scenario = billIssued();
  EXPECT_EQ(rejection(scenario.when(pay("p1", "bill", v1::CARD, 4301))), "AMOUNT_TOO_LARGE @ amount");

  scenario.given(pay("p1", "bill", v1::CARD, 4000));
  EXPECT_EQ(rejection(scenario.when(pay("p2", "bill", v1::CARD, 301))), "AMOUNT_TOO_LARGE @ amount");
}

TEST(TakePayment, ForAnUnknownBillIsRejected) {
  Scenario scenario = billIssued();

  EXPECT_EQ(rejection(scenario.when(pay("p1", "no", v1::CARD, 1))), "BILL_NOT_FOUND @ bill_id");
}

TEST(TakePayment, ForABillThatIsPaidIsRejectedEvenIfItIsATip) {
  Scenario scenario = billIssued();
  scenario.given(pay("p1", "bill", v1::CARD, 4300));

  EXPECT_EQ(rejection(scenario.when(pay("p2", "bill", v1::CARD, 0, 500))), "BILL_NOT_DUE @ bill_id");
}

TEST(TakePayment, ForABillThatWasVoidedIsRejected) {
  Scenario scenario = billIssued();
  scenario.given(voidBill("bill"));

  EXPECT_EQ(rejection(scenario.when(pay("p1", "bill", v1::CARD, 4300))), "BILL_NOT_DUE @ bill_id");
}

TEST(TakePayment, WithAnIdInUseIsRejected) {
  Scenario scenario = billIssued();
  scenario.given(pay("p1", "bill", v1::CARD, 100));

  const auto decision = scenario.when(pay("p1", "bill", v1::CARD, 100));

  EXPECT_EQ(rejection(decision), "ID_ALREADY_USED @ payment_id");
  EXPECT_EQ(decision.error().subject_id(), "p1");
}

TEST(TakePayment, BeyondTheMostABillHoldsMustSettleIt) {
  Scenario scenario = billIssued();
  for (int i = 1; i < kPaymentsMax; ++i) {
    scenario.given(pay("p" + std::to_string(i), "bill", v1::CARD, 1));
  }

  EXPECT_EQ(rejection(scenario.when(pay("last", "bill", v1::CARD, 1))), "TOO_MANY_PAYMENTS @ amount");
  EXPECT_THAT(happened(scenario.when(pay("last", "bill", v1::CARD, openOf(scenario)))),
              ElementsAre("PaymentTaken"));
  EXPECT_EQ(billIn(scenario.house()).payments_size(), kPaymentsMax);
}

TEST(TakePayment, OfSumsThatMoneyCannotHoldIsRejected) {
  // Enormous part payments that go back and forth: each is in range, their sum would not be.
  domain::House house = houseWithBill(2'000'000'000'000);
  v1::Event paidAndRefunded;
  v1::Payment* payment = paidAndRefunded.mutable_payment_taken()->mutable_payment();
  payment->set_bill_id("bill");
  payment->set_amount(1'000'000'000'000);
  payment->set_refunded_amount(1'000'000'000'000);
  paidAndRefunded.mutable_payment_taken()->set_bill_state(v1::DUE);
  for (int i = 0; i < 9; ++i) {
    domain::evolve(house, paidAndRefunded);
  }

  EXPECT_EQ(rejection(domain::decide(house, pay("p", "bill", v1::CARD, 1), {})), "AMOUNT_TOO_LARGE @ amount");
}

TEST(PaymentEvents, AboutABillThatIsNotThereChangeNothing) {
  domain::House house;
  v1::Event paid;
  paid.mutable_payment_taken()->mutable_payment()->set_bill_id("gone");
  v1::Event refunded;
  refunded.mutable_payment_refunded()->set_bill_id("gone");
  v1::Event voided;
  voided.mutable_bill_voided()->set_bill_id("gone");

  for (const v1::Event& event : {paid, refunded, voided}) {
    domain::evolve(house, event);
  }

  EXPECT_TRUE(house.bills.empty());
}

// Two bills of one table: the second tap must not pay with the first one's money.
TEST(TakePayment, ThatIsKnownFromAnotherBillIsRejected) {
  Scenario scenario = tableHasOrdered();
  scenario.given(
      {issueBill("one", "o1", {"s"}), issueBill("two", "o1", {"sal"}), pay("p1", "one", v1::CARD, 2400)});

  const auto decision = scenario.when(pay("p1", "two", v1::CARD, 850));
  EXPECT_EQ(rejection(decision), "ID_ALREADY_USED @ payment_id");
  EXPECT_EQ(decision.error().subject_id(), "p1");
  EXPECT_EQ(openOf(scenario, "two"), 850);
}

TEST(TakePayment, IsKnownAsLongAsItsBillIsInTheHouse) {
  Scenario scenario = billIssued();
  scenario.given({pay("p1", "bill", v1::CARD, 4300), closeOrder("o1")});
  scenario.later(29 * 24 * 60).given({openTakeaway("o2"), addLines("o2", {newLine("l", "bread")})});
  scenario.given(issueBill("next", "o2"));
  EXPECT_EQ(rejection(scenario.when(pay("p1", "next", v1::CARD, 250))), "ID_ALREADY_USED @ payment_id");

  scenario.later(2 * 24 * 60).given(setCovers("o2", 1)); // a new day, and nothing is refunded any more
  ASSERT_EQ(scenario.house().bills.find("bill"), nullptr);
  EXPECT_FALSE(scenario.house().billOfPayment.contains("p1"));
}

} // namespace
} // namespace comanda::payment
