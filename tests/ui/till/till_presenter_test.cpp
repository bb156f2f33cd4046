// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payment/balance.h"
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/till/till_presenter.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <chrono>

namespace comanda::ui_till {
namespace {

using namespace comanda::testing;
using Phase = TillView::Phase;

v1::NewLine forSeat(v1::NewLine line, int seat) {
  line.set_seat(seat);
  return line;
}

// A table of two that has eaten for 39.00: 24.00 at seat 1, 12.50 at seat 2, 2.50 shared.
struct Counter : Stage {
  explicit Counter(const std::string& staffId = "max") : Stage(trattoria(), staffId) {
    gateway.elsewhere(openOrder("o1", "t1"));
    gateway.elsewhere(addLines("o1", {newLine("bread", "bread"), forSeat(steak("steak"), 1),
                                      forSeat(newLine("salad", "salad"), 2), forSeat(beer("beer"), 2)}));
    gateway.elsewhere(sendRound("o1", "r1"));
    settle();
    till.open(QStringLiteral("o1"));
  }
  const TillView& view() const { return till.view(); }
  void type(const char* digits) { till.type(QLatin1String(digits)); }
  /// As somebody does who reads the button first.
  void act() {
    clock.pass(std::chrono::seconds(1));
    till.act();
    settle();
  }
  /// Another check: a salad at the second table.
  void another() {
    gateway.elsewhere(openOrder("o2", "t2"));
    gateway.elsewhere(addLines("o2", {newLine("other", "salad")}));
    gateway.elsewhere(sendRound("o2", "r-o2"));
    settle();
  }
  std::int64_t paidOn(std::size_t bill) const {
    const auto bills = terminal.house().bills.sorted();
    return bill < bills.size() ? payment::paidAmount(*bills[bill]).minorUnits() : -1;
  }

  TillPresenter till{terminal, navigator};
};

TEST(TillPresenter, SaysWhatItComesTo) {
  Counter counter;
  EXPECT_EQ(counter.view().phase, Phase::Paying);
  EXPECT_EQ(counter.view().due, QStringLiteral("39.00"));
  EXPECT_EQ(counter.view().sums, QStringLiteral("Total 39.00 · incl. tax 3.90"));
  EXPECT_EQ(counter.view().open, QStringLiteral("39.00 open"));
  EXPECT_EQ(counter.view().primary, QStringLiteral("Take 39.00 in cash"));
  EXPECT_EQ(counter.view().lines.size(), 4U);
}

TEST(TillPresenter, TakesCashAndGivesChange) {
  Counter counter;
  counter.type("5");
  counter.type("000");
  EXPECT_EQ(counter.view().given, QStringLiteral("50.00"));
  EXPECT_EQ(counter.view().result, QStringLiteral("Change 11.00"));
  counter.act();
  EXPECT_EQ(counter.view().phase, Phase::Paid);
  EXPECT_EQ(counter.view().taken, QStringLiteral("39.00 taken in cash"));
  EXPECT_EQ(counter.view().change, QStringLiteral("Change 11.00"));
  EXPECT_EQ(counter.view().primary, QStringLiteral("Close t1"));
  const auto bills = counter.terminal.house().bills.sorted();
  ASSERT_EQ(bills.size(), 1U);
  EXPECT_EQ(bills[0]->payments(0).change(), 1100);
  counter.act();
  EXPECT_EQ(counter.terminal.house().orders.find("o1")->status(), v1::CLOSED);
  EXPECT_EQ(counter.navigator.wentTo, QStringLiteral("floor"));
}

TEST(TillPresenter, TakesPartsUntilNothingIsOpen) {
  Counter counter;
  counter.type("1000");
  EXPECT_EQ(counter.view().result, QStringLiteral("29.00 stays open"));
  EXPECT_EQ(counter.view().primary, QStringLiteral("Take 10.00 in cash"));
  counter.act();
  EXPECT_EQ(counter.view().phase, Phase::Paying);
  EXPECT_EQ(counter.view().due, QStringLiteral("29.00"));
  EXPECT_EQ(counter.view().given, QStringLiteral("0.00")) << "the next guest begins with nothing";
  counter.till.setTender(v1::CARD);
  counter.type("3000");
  EXPECT_EQ(counter.view().result, QStringLiteral("1.00 as a tip"));
  EXPECT_EQ(counter.view().primary, QStringLiteral("Take 30.00 by card"));
  counter.act();
  EXPECT_EQ(counter.view().phase, Phase::Paid);
  ASSERT_EQ(counter.view().payments.size(), 2U);
  EXPECT_TRUE(counter.view().payments[1].subtitle.contains(QStringLiteral("tip 1.00")));
}

TEST(TillPresenter, TypesAndErases) {
  Counter counter;
  counter.type("45");
  counter.till.erase();
  EXPECT_EQ(counter.view().given, QStringLiteral("0.04"));
  counter.till.setEntry(Entry::Tip);
  counter.type("200");
  EXPECT_EQ(counter.view().tip, QStringLiteral("2.00"));
  EXPECT_EQ(counter.view().given, QStringLiteral("0.04"));
  counter.till.clearEntry();
  EXPECT_EQ(counter.view().tip, QStringLiteral("0.00"));
  counter.till.give(5000);
  EXPECT_EQ(counter.view().given, QStringLiteral("50.00"));
  for (int i = 0; i < 40; ++i) {
    counter.type("9");
  }
  EXPECT_LT(counter.view().given.size(), 20) << "no amount becomes endless";
}

TEST(TillPresenter, SplitsEvenlyToTheLastCent) {
  Counter counter;
  counter.gateway.elsewhere(addLines("o1", {newLine("more", "salad")}));
  counter.gateway.elsewhere(sendRound("o1", "r2"));
  Stage::settle();
  counter.till.setSplit(Split::Evenly);
  counter.till.setWays(3);
  std::vector<QString> shares;
  for (int share = 0; share < 3; ++share) {
    shares.push_back(counter.view().due);
    counter.act();
  }
  EXPECT_EQ(shares, (std::vector<QString>{QStringLiteral("15.84"), QStringLiteral("15.83"),
                                          QStringLiteral("15.83")}));
  EXPECT_EQ(counter.paidOn(0), 4750);
  EXPECT_EQ(counter.view().phase, Phase::Paid);
}

TEST(TillPresenter, SplitsBySeatIntoBillsOfTheirOwn) {
  Counter counter;
  counter.till.setSplit(Split::Seat);
  ASSERT_EQ(counter.view().parts.size(), 3U);
  EXPECT_EQ(counter.view().parts[0].title, QStringLiteral("Seat 1"));
  counter.till.choosePart(QStringLiteral("seat-2"));
  EXPECT_EQ(counter.view().due, QStringLiteral("12.50"));
  counter.till.setTender(v1::CARD);
  counter.act();
  ASSERT_EQ(counter.view().parts.size(), 3U);
  EXPECT_EQ(counter.view().parts[1].title, QStringLiteral("Seat 2")) << "where it was before";
  EXPECT_TRUE(counter.view().parts[1].isPaid);
  EXPECT_EQ(counter.view().parts[1].note, QStringLiteral("paid · card"));
  EXPECT_EQ(counter.view().open, QStringLiteral("26.50 open"));
  EXPECT_EQ(counter.view().due, QStringLiteral("24.00")) << "seat 1 comes next";
  counter.act();
  counter.act();
  EXPECT_EQ(counter.view().phase, Phase::Paid);
  EXPECT_EQ(counter.terminal.house().bills.size(), 3U);
}

TEST(TillPresenter, SplitsByItem) {
  Counter counter;
  counter.till.setSplit(Split::Item);
  counter.till.tickLine(QStringLiteral("salad"));
  counter.till.tickLine(QStringLiteral("bread"));
  EXPECT_EQ(counter.view().due, QStringLiteral("11.00"));
  counter.till.tickLine(QStringLiteral("bread"));
  EXPECT_EQ(counter.view().due, QStringLiteral("8.50"));
  counter.act();
  EXPECT_EQ(counter.paidOn(0), 850);
  EXPECT_EQ(counter.view().due, QStringLiteral("30.50"));
}

TEST(TillPresenter, TakesAnAmountOfItWithChange) {
  Counter counter;
  counter.till.setSplit(Split::Amount);
  counter.type("2000");
  counter.till.give(5000);
  EXPECT_EQ(counter.view().primary, QStringLiteral("Take 20.00 in cash"));
  EXPECT_EQ(counter.view().result, QStringLiteral("Change 30.00"));
  counter.act();
  EXPECT_EQ(counter.paidOn(0), 2000);
  EXPECT_EQ(counter.view().due, QStringLiteral("19.00"));
}

TEST(TillPresenter, LosesNothingThatWasTypedWhenTheHostSaysNo) {
  Counter counter;
  QSignalSpy refused(&counter.till, &TillPresenter::refused);
  counter.type("5000");
  counter.gateway.refuseNext(v1::READ_ONLY);
  counter.act();
  ASSERT_EQ(refused.count(), 1);
  EXPECT_EQ(counter.view().given, QStringLiteral("50.00"));
  EXPECT_EQ(counter.view().phase, Phase::Paying);
  EXPECT_EQ(counter.terminal.house().bills.size(), 0U) << "no bill without its payment";
  counter.act();
  EXPECT_EQ(counter.view().phase, Phase::Paid);
}

TEST(TillPresenter, TakesADoubleTapForOne) {
  Counter counter;
  counter.gateway.holdBack();
  counter.till.act();
  EXPECT_TRUE(counter.view().isUnderWay);
  EXPECT_FALSE(counter.view().canPay);
  counter.till.act();
  counter.gateway.release();
  Stage::settle();
  EXPECT_EQ(counter.gateway.batches().size(), 1U);
  EXPECT_EQ(counter.view().phase, Phase::Paid);
}

TEST(TillPresenter, TakesNobodyElsesPaymentWithASecondTap) {
  Counter counter;
  counter.till.setSplit(Split::Evenly);
  counter.till.setWays(2);
  counter.act();
  counter.clock.pass(std::chrono::milliseconds(300));
  counter.till.act();
  EXPECT_EQ(counter.gateway.batches().size(), 1U);
  counter.clock.pass(std::chrono::milliseconds(500));
  counter.till.act();
  EXPECT_EQ(counter.view().phase, Phase::Paid);
  counter.till.act();
  EXPECT_EQ(counter.terminal.house().orders.find("o1")->status(), v1::OPEN) << "the change is to be read";
  counter.clock.pass(std::chrono::hours(-1));
  counter.till.act();
  EXPECT_EQ(counter.terminal.house().orders.find("o1")->status(), v1::CLOSED)
      << "a clock that was set back does not keep it open";
}

TEST(TillPresenter, LeavesNothingToTheNextPerson) {
  Counter counter;
  counter.gateway.holdBack();
  counter.type("5000");
  counter.act();
  EXPECT_TRUE(counter.view().isUnderWay);
  counter.terminal.signIn(counter.gateway, "sara");
  Stage::settle();
  counter.till.open(QStringLiteral("o1"));
  EXPECT_FALSE(counter.view().isUnderWay);
  EXPECT_TRUE(counter.view().canPay);
  EXPECT_EQ(counter.view().given, QStringLiteral("0.00"));
}

TEST(TillPresenter, VoidsTheBillThatWasReadAndNoOther) {
  Counter counter;
  counter.till.setSplit(Split::Seat);
  counter.till.choosePart(QStringLiteral("seat-1"));
  counter.till.issueBill();
  Stage::settle();
  const QString first = counter.view().billId;
  ASSERT_FALSE(first.isEmpty());
  counter.till.choosePart(QStringLiteral("seat-2"));
  counter.till.issueBill();
  Stage::settle();
  const QString second = counter.view().billId;
  ASSERT_NE(first, second);
  counter.till.voidBill(first, QStringLiteral("Wrong table"));
  Stage::settle();
  const auto& bills = counter.terminal.house().bills;
  EXPECT_EQ(bills.find(first.toStdString())->state(), v1::BILL_VOIDED);
  EXPECT_NE(bills.find(second.toStdString())->state(), v1::BILL_VOIDED);
  const std::size_t before = counter.gateway.batches().size();
  counter.till.voidBill(QStringLiteral("nowhere"), QStringLiteral("Wrong table"));
  EXPECT_EQ(counter.gateway.batches().size(), before);
}

TEST(TillPresenter, KeepsWhatIsTypedOnAnotherCheckWhenAPaymentIsAnswered) {
  Counter counter;
  counter.another();
  counter.gateway.holdBack();
  counter.act();
  counter.till.open(QStringLiteral("o2"));
  counter.type("2000");
  counter.gateway.release();
  Stage::settle();
  EXPECT_EQ(counter.view().given, QStringLiteral("20.00"));
  EXPECT_TRUE(counter.view().taken.isEmpty());
  EXPECT_EQ(counter.view().title, QStringLiteral("t2"));
}

TEST(TillPresenter, StaysWithAnotherCheckWhenTheFirstIsClosed) {
  Counter counter;
  counter.another();
  counter.act();
  counter.gateway.holdBack();
  counter.act();
  counter.till.open(QStringLiteral("o2"));
  counter.gateway.release();
  Stage::settle();
  EXPECT_EQ(counter.terminal.house().orders.find("o1")->status(), v1::CLOSED);
  EXPECT_EQ(counter.view().title, QStringLiteral("t2"));
  EXPECT_TRUE(counter.navigator.wentTo.isEmpty());
}

TEST(TillPresenter, MovesNobodyWhoHasLeft) {
  Counter counter;
  counter.act();
  counter.gateway.holdBack();
  counter.act();
  counter.till.leave();
  counter.gateway.release();
  Stage::settle();
  EXPECT_EQ(counter.view().phase, Phase::Choosing);
  EXPECT_TRUE(counter.navigator.wentTo.isEmpty());
}

TEST(TillPresenter, MakesNoTipOfTheNoteThatWasTyped) {
  Counter counter;
  counter.type("5000");
  counter.till.setTender(v1::CASH);
  EXPECT_EQ(counter.view().given, QStringLiteral("50.00")) << "it is the same one";
  counter.till.setTender(v1::CARD);
  EXPECT_EQ(counter.view().given, QStringLiteral("0.00"));
  EXPECT_EQ(counter.view().primary, QStringLiteral("Take 39.00 by card"));
}

TEST(TillPresenter, CanLeaveOneShareAndRemembersHowACheckIsParted) {
  Counter counter;
  counter.another();
  counter.till.setSplit(Split::Evenly);
  counter.till.setWays(3);
  counter.act();
  EXPECT_EQ(counter.view().ways, 2);
  counter.till.open(QStringLiteral("o2"));
  EXPECT_EQ(counter.view().split, Split::Whole);
  counter.till.open(QStringLiteral("o1"));
  EXPECT_EQ(counter.view().split, Split::Evenly);
  EXPECT_EQ(counter.view().ways, 2);
  counter.till.setWays(1);
  EXPECT_EQ(counter.view().due, QStringLiteral("26.00"));
  counter.till.setWays(0);
  EXPECT_EQ(counter.view().ways, 1);
}

TEST(TillPresenter, CountsAShareThatIsAnsweredWhileAnotherCheckIsOpen) {
  Counter counter;
  counter.another();
  counter.till.setSplit(Split::Evenly);
  counter.till.setWays(3);
  counter.gateway.holdBack();
  counter.act();
  counter.till.open(QStringLiteral("o2"));
  counter.gateway.release();
  counter.till.open(QStringLiteral("o1"));
  EXPECT_EQ(counter.view().ways, 2);
  EXPECT_EQ(counter.view().due, QStringLiteral("13.00"));
}

TEST(TillPresenter, SeesWhatAnotherTillTakes) {
  Counter counter;
  counter.till.issueBill();
  Stage::settle();
  const std::string billId = counter.terminal.house().bills.sorted().front()->id();
  counter.type("5000");
  counter.gateway.elsewhere(pay("p1", billId, v1::CARD, 1500));
  Stage::settle();
  EXPECT_EQ(counter.view().due, QStringLiteral("24.00"));
  EXPECT_EQ(counter.view().given, QStringLiteral("50.00")) << "the note is still on the counter";
  counter.gateway.elsewhere(pay("p2", billId, v1::CARD, 2400));
  Stage::settle();
  EXPECT_EQ(counter.view().phase, Phase::Paid);
  counter.gateway.elsewhere(closeOrder("o1"));
  Stage::settle();
  EXPECT_EQ(counter.view().phase, Phase::Over);
}

TEST(TillPresenter, DoesNotTakeWhatWasNotReadBefore) {
  Counter counter;
  counter.till.issueBill();
  Stage::settle();
  const std::string billId = counter.terminal.house().bills.sorted().front()->id();
  counter.gateway.elsewhere(pay("p1", billId, v1::CARD, 1500));
  counter.till.act(); // the screen still says 39.00
  EXPECT_EQ(counter.paidOn(0), 1500);
  EXPECT_EQ(counter.view().primary, QStringLiteral("Take 24.00 in cash"));
}

TEST(TillPresenter, SaysThatLinesWereNotSent) {
  Counter counter;
  counter.gateway.elsewhere(addLines("o1", {newLine("late", "salad")}));
  Stage::settle();
  EXPECT_TRUE(counter.view().notice.contains(QStringLiteral("not sent")));
  EXPECT_TRUE(counter.view().noticeLeadsToOrder);
  EXPECT_FALSE(counter.view().canPay);
  counter.till.backToOrder();
  EXPECT_EQ(counter.navigator.wentTo, QStringLiteral("order"));
  EXPECT_EQ(counter.navigator.with, QStringLiteral("o1"));
}

TEST(TillPresenter, GivesBackAndReopens) {
  Counter counter;
  counter.type("1000");
  counter.act();
  ASSERT_EQ(counter.view().payments.size(), 1U);
  EXPECT_TRUE(counter.view().payments[0].canRefund);
  const QString paymentId = counter.view().payments[0].paymentId;
  counter.till.refund(paymentId, counter.till.refundable(paymentId), QStringLiteral("Paid twice"));
  Stage::settle();
  EXPECT_TRUE(counter.view().payments[0].isGivenBack);
  EXPECT_EQ(counter.view().due, QStringLiteral("39.00"));
  EXPECT_TRUE(counter.view().canVoid);
  counter.till.voidBill(counter.view().billId, QStringLiteral("Wrong table"));
  Stage::settle();
  EXPECT_TRUE(counter.view().billNumber.isEmpty());
  EXPECT_TRUE(counter.view().canIssue);
}

TEST(TillPresenter, ListsTheOpenChecks) {
  Counter counter;
  counter.gateway.elsewhere(openTakeaway("o2"));
  counter.gateway.elsewhere(addLines("o2", {newLine("x", "salad")}));
  counter.gateway.elsewhere(issueBill("b1", "o1"));
  counter.till.open({});
  ASSERT_EQ(counter.view().checks.size(), 2U);
  EXPECT_EQ(counter.view().phase, Phase::Choosing);
  EXPECT_EQ(counter.view().checks[0].title, QStringLiteral("t1"));
  EXPECT_EQ(counter.view().checks[0].note, QStringLiteral("bill"));
  EXPECT_EQ(counter.view().checks[0].amount, QStringLiteral("39.00"));
  EXPECT_EQ(counter.view().checks[1].title, QStringLiteral("Takeaway #2"));
  EXPECT_EQ(counter.view().checks[1].amount, QStringLiteral("8.50"));
}

TEST(TillPresenter, KnowsNoCheckOfAnotherRestaurant) {
  Counter counter;
  counter.till.open(QStringLiteral("nowhere"));
  EXPECT_EQ(counter.view().phase, Phase::Over);
  EXPECT_FALSE(counter.view().notice.isEmpty());
  counter.till.act();
  EXPECT_TRUE(counter.gateway.batches().empty());
}

} // namespace
} // namespace comanda::ui_till
