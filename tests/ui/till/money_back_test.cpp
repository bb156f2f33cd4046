// SPDX-License-Identifier: GPL-3.0-or-later
// Money that goes back, and who has to say yes to it.
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/till/money_back.h"
#include "ui/till/till_presenter.h"

#include <gtest/gtest.h>

namespace comanda::ui_till {
namespace {

using namespace comanda::testing;

/// A salad, two beers: 16.50, of which 10.00 and a tip of 2.00 were paid by card.
struct PaidDesk : Stage {
  explicit PaidDesk(const std::string& staffId = "max") : Stage(trattoria(), staffId) {
    gateway.elsewhere(openOrder("o1", "t1"));
    gateway.elsewhere(addLines("o1", {newLine("salad", "salad"), beer("beer", 2)}));
    gateway.elsewhere(sendRound("o1", "r1"));
    gateway.elsewhere(issueBill("b1", "o1"));
    gateway.elsewhere(pay("p1", "b1", v1::CARD, 1'000, 200));
    settle();
    till.open(QStringLiteral("o1"));
  }
  const v1::Payment& payment() { return terminal.house().bills.find("b1")->payments(0); }

  TillPresenter till{terminal, navigator};
};

TEST(MoneyBack, TakesOfTheAmountFirstAndOfTheTipWhatIsBeyondIt) {
  PaidDesk desk;
  const auto back = moneyBackOf(desk.terminal.house(), "p1");
  ASSERT_TRUE(back);
  EXPECT_EQ(back->total(), 1'200);
  EXPECT_EQ(back->command(400).amount(), 400);
  EXPECT_EQ(back->command(400).tip(), 0);
  EXPECT_EQ(back->command(1'100).amount(), 1'000);
  EXPECT_EQ(back->command(1'100).tip(), 100);
  EXPECT_EQ(back->command(9'999).tip(), 200) << "no more than there is";
  EXPECT_FALSE(moneyBackOf(desk.terminal.house(), "nothing"));
}

TEST(BackAmount, IsAllOfItUntilSomethingIsTyped) {
  BackAmount amount(1'200);
  EXPECT_EQ(amount.minorUnits(), 1'200);
  amount.type(QStringLiteral("4"));
  amount.type(QStringLiteral("00"));
  EXPECT_EQ(amount.minorUnits(), 400);
  EXPECT_FALSE(amount.isTooMuch());
  amount.type(QStringLiteral("0"));
  EXPECT_TRUE(amount.isTooMuch());
  amount.erase();
  EXPECT_EQ(amount.minorUnits(), 400);
}

TEST(MoneyBack, GivesBackAPartAndThenTheRest) {
  PaidDesk desk;
  desk.till.refund(QStringLiteral("p1"), 400, QStringLiteral("cold"));
  Stage::settle();
  EXPECT_EQ(desk.payment().refunded_amount(), 400);
  EXPECT_EQ(desk.till.refundable(QStringLiteral("p1")), 800);
  EXPECT_TRUE(desk.till.view().payments[0].canRefund) << "the rest";
  desk.till.refund(QStringLiteral("p1"), 800, QStringLiteral("very cold"));
  Stage::settle();
  EXPECT_EQ(desk.payment().refunded_tip(), 200);
  EXPECT_FALSE(desk.till.view().payments[0].canRefund);
  EXPECT_EQ(desk.till.backText(QStringLiteral("p1"), 400), QStringLiteral("Give back 4.00 by card"));
}

TEST(MoneyBack, IsAskedOfSomebodyWhoMay) {
  PaidDesk desk("sara");
  EXPECT_FALSE(desk.till.mayRefund());
  EXPECT_FALSE(desk.till.mayVoid());
  EXPECT_TRUE(desk.till.view().payments[0].canRefund) << "somebody else may";
  EXPECT_TRUE(desk.till.view().canVoid);
  const ui_approval::Wish wish = desk.till.refundWish(QStringLiteral("p1"), 400, {});
  EXPECT_EQ(wish.permission, v1::PERMISSION_REFUND);
  const v1::RefundPayment first = wish.command(QStringLiteral("late")).refund_payment();
  EXPECT_EQ(first.amount(), 400);
  EXPECT_EQ(first.reason(), "late");
  EXPECT_EQ(wish.command(QStringLiteral("cold")).refund_payment().refund_id(), first.refund_id())
      << "however often it is tried, it is given back once";
  EXPECT_EQ(desk.till.voidWish(QStringLiteral("b1"), {}, {}).permission, v1::PERMISSION_VOID_BILL);
}

TEST(SplittingALine, LetsOneOfTwoBeersBePaidApart) {
  Stage stage;
  stage.gateway.elsewhere(openOrder("o1", "t1"));
  stage.gateway.elsewhere(addLines("o1", {newLine("salad", "salad"), beer("beer", 3)}));
  stage.gateway.elsewhere(sendRound("o1", "r1"));
  TillPresenter till{stage.terminal, stage.navigator};
  till.open(QStringLiteral("o1"));
  EXPECT_FALSE(till.view().lines[1].canSplit) << "nobody pays by item";
  till.setSplit(Split::Item);
  EXPECT_FALSE(till.view().lines[0].canSplit) << "there is one";
  ASSERT_TRUE(till.view().lines[1].canSplit);
  till.splitLine(QStringLiteral("beer"), 1);
  Stage::settle();
  ASSERT_EQ(till.view().lines.size(), 3U);
  EXPECT_EQ(till.view().lines[1].quantity, 2);
  const QString apart = till.view().lines[2].id;
  EXPECT_EQ(till.view().lines[2].quantity, 1);
  till.tickLine(apart);
  EXPECT_EQ(till.view().due, QStringLiteral("4.00"));
  till.splitLine(QStringLiteral("beer"), 7);
  Stage::settle();
  EXPECT_EQ(till.view().lines.size(), 3U) << "the host keeps what cannot be split";
}

TEST(TillByAmount, TakesATipToo) {
  PaidDesk desk;
  desk.till.setSplit(Split::Amount);
  desk.till.type(QStringLiteral("300"));
  desk.till.setEntry(Entry::Tip);
  desk.till.type(QStringLiteral("50"));
  EXPECT_EQ(desk.till.view().due, QStringLiteral("3.50"));
  desk.till.act();
  Stage::settle();
  const v1::Payment& taken = desk.terminal.house().bills.find("b1")->payments(1);
  EXPECT_EQ(taken.amount(), 300);
  EXPECT_EQ(taken.tip(), 50);
}

} // namespace
} // namespace comanda::ui_till
