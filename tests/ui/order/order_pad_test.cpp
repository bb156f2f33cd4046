// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/order/order_pad.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <QSignalSpy>
#include <algorithm>

namespace comanda::ui_order {
namespace {

using testing::Stage;

class OrderPadTest : public ::testing::Test {
protected:
  OrderPadTest() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    stage.gateway.elsewhere(testing::openOrder("o1", "t1", 4));
    pad.open(QStringLiteral("o1"));
  }
  ~OrderPadTest() override { QLocale::setDefault(QLocale::c()); }

  std::vector<OrderPad::Line> lines() const {
    std::vector<OrderPad::Line> all;
    for (const OrderPad::Section& section : pad.check().sections) {
      all.insert(all.end(), section.lines.begin(), section.lines.end());
    }
    return all;
  }
  Stage stage;
  OrderPad pad{stage.terminal, stage.navigator};
};

TEST_F(OrderPadTest, ShowsTheMenuByCategory) {
  ASSERT_FALSE(pad.categories().empty());
  EXPECT_TRUE(pad.categories()[0].isCurrent);
  pad.chooseCategory("drinks");
  ASSERT_EQ(pad.items().size(), 1U);
  EXPECT_EQ(pad.items()[0].id, "beer");
  EXPECT_EQ(pad.items()[0].price, QStringLiteral("from 4.00")) << "of the smallest size";
}

TEST_F(OrderPadTest, FindsItemsByWordsOfTheirNames) {
  pad.chooseCategory("drinks");
  pad.search(QStringLiteral("SAL"));
  ASSERT_EQ(pad.items().size(), 1U);
  EXPECT_EQ(pad.items()[0].id, "salad");
  EXPECT_TRUE(std::ranges::none_of(pad.categories(), &OrderPad::Choice::isCurrent));
  pad.search(QStringLiteral("no such dish"));
  EXPECT_TRUE(pad.items().empty());
  pad.search({});
  ASSERT_EQ(pad.items().size(), 1U);
  EXPECT_EQ(pad.items()[0].id, "beer");
}

TEST_F(OrderPadTest, PutsAPlainItemOnTheCheckWithOneTap) {
  pad.tap("salad");
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(lines()[0].amount, QStringLiteral("8.50"));
  EXPECT_EQ(lines()[0].state, v1::UNSENT);
  EXPECT_EQ(pad.check().total, QStringLiteral("8.50"));
  EXPECT_TRUE(pad.check().canSend);
  EXPECT_FALSE(pad.check().canBill) << "what is new is to be sent first";
}

TEST_F(OrderPadTest, MakesOneLineOfTheSameThingTappedTwice) {
  pad.tap("salad");
  pad.tap("salad");
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(lines()[0].quantity, 2);
  pad.tap("bread");
  pad.tap("salad");
  EXPECT_EQ(lines().size(), 3U) << "but only right after it";
  pad.setSeat(2);
  pad.tap("salad");
  EXPECT_EQ(lines().size(), 4U) << "and for the same guest";
}

TEST_F(OrderPadTest, AsksWhatGoesWithASteak) {
  QSignalSpy asked(&pad, &OrderPad::choiceWanted);
  pad.tap("steak");
  EXPECT_EQ(asked.count(), 1);
  EXPECT_TRUE(lines().empty());
  ItemChoice choice = pad.newChoice("steak");
  choice.toggle(choice.questions()[0], "rare", v1::PRE_MODIFIER_UNSPECIFIED);
  pad.add(choice.line());
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_FALSE(lines()[0].details.isEmpty());
}

TEST_F(OrderPadTest, AsksThePriceOfAFishAndKeepsItFromThenOn) {
  v1::MenuItem fish = testing::menuItem("fish", "mains", 3'200);
  fish.set_open_price(true);
  stage.gateway.elsewhere(testing::saveItem(fish));
  QSignalSpy asked(&pad, &OrderPad::choiceWanted);
  pad.tap("fish");
  EXPECT_EQ(asked.count(), 1) << "although a price is proposed";
  ItemChoice choice = pad.newChoice("fish");
  choice.typePrice(QStringLiteral("2750"));
  pad.add(choice.line());
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(lines()[0].amount, QStringLiteral("27.50"));
  pad.changeQuantity(lines()[0].id, 1);
  EXPECT_EQ(lines()[0].amount, QStringLiteral("55.00"));
  EXPECT_EQ(pad.choiceOf(*pad.findLine(lines()[0].id)).price(), 2'750) << "when it is changed";
  pad.send(true);
  pad.repeat(lines()[0].id);
  ASSERT_EQ(lines().size(), 2U);
  EXPECT_EQ(lines()[1].amount, QStringLiteral("55.00")) << "once more the same";
  EXPECT_TRUE(pad.check().refused.empty());
}

TEST_F(OrderPadTest, LetsNewLinesCarryWhatTheirGuestMustNotHave) {
  pad.noteAllergy(2, v1::NUTS, true);
  pad.noteAllergy(0, v1::MILK, true);
  EXPECT_EQ(pad.check().allergies, QStringLiteral("Milk, Nuts · seat 2"));
  pad.setSeat(2);
  pad.tap("salad");
  pad.setSeat(1);
  pad.tap("salad");
  const v1::Order& order = *stage.terminal.house().orders.find("o1");
  ASSERT_EQ(order.lines_size(), 2);
  EXPECT_EQ(std::vector<int>(order.lines(0).allergies().begin(), order.lines(0).allergies().end()),
            (std::vector<int>{v1::MILK, v1::NUTS}));
  EXPECT_EQ(std::vector<int>(order.lines(1).allergies().begin(), order.lines(1).allergies().end()),
            (std::vector<int>{v1::MILK}))
      << "what nobody at the table must have";
  pad.setSeat(2);
  pad.tap("salad");
  pad.tap("salad");
  EXPECT_EQ(lines().size(), 3U) << "the same thing again is one line of two";
}

TEST_F(OrderPadTest, WarnsOfWhatIsNotedBeforeAnythingIsOrdered) {
  v1::MenuItem pesto = testing::menuItem("pesto", "mains", 900);
  pesto.add_allergens(v1::NUTS);
  stage.gateway.elsewhere(testing::saveItem(pesto));
  pad.search(QStringLiteral("pesto"));
  ASSERT_EQ(pad.items().size(), 1U);
  EXPECT_EQ(pad.items()[0].mark, OrderPad::Mark::None);
  pad.noteAllergy(2, v1::NUTS, true);
  EXPECT_EQ(pad.items()[0].mark, OrderPad::Mark::Allergen);
  pad.noteAllergy(2, v1::NUTS, false);
  EXPECT_EQ(pad.items()[0].mark, OrderPad::Mark::None);
}

TEST_F(OrderPadTest, KnowsAnAllergyFromALineOfAnotherTerminalAndTakesItBack) {
  v1::NewLine line = testing::newLine("x", "bread");
  line.set_seat(3);
  line.add_allergies(v1::FISH);
  stage.gateway.elsewhere(testing::addLines("o1", {line}));
  EXPECT_EQ(pad.allergiesOf(3), GuestAllergies::Allergens{v1::FISH});
  pad.setSeat(3);
  pad.tap("salad");
  EXPECT_FALSE(lines().back().loud.isEmpty()) << "said to the kitchen";
  pad.noteAllergy(3, v1::FISH, false);
  EXPECT_TRUE(pad.allergiesOf(3).empty()) << "it was a misunderstanding";
}

TEST_F(OrderPadTest, GivesALineThatGoesToAnotherGuestTheirAllergies) {
  pad.noteAllergy(2, v1::NUTS, true);
  pad.setSeat(2);
  pad.tap("salad");
  v1::NewLine line = pad.chosenFor(*pad.findLine(lines()[0].id));
  line.set_seat(4);
  pad.change(line);
  EXPECT_EQ(stage.terminal.house().orders.find("o1")->lines(0).allergies_size(), 0);
}

TEST_F(OrderPadTest, ForgetsTheAllergiesOfGuestsWhoLeft) {
  pad.noteAllergy(2, v1::NUTS, true);
  stage.gateway.elsewhere(testing::cancelOrder("o1"));
  stage.gateway.elsewhere(testing::openOrder("o2", "t2", 2));
  pad.open(QStringLiteral("o2"));
  pad.open(QStringLiteral("o1"));
  EXPECT_TRUE(pad.allergiesOf(2).empty());
}

TEST_F(OrderPadTest, ShowsALineAtOnceAndMarksItUntilTheHostHasIt) {
  stage.gateway.holdBack();
  pad.tap("salad");
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_TRUE(lines()[0].isPending);
  EXPECT_EQ(pad.check().total, QStringLiteral("8.50")) << "priced from this terminal's house";
  stage.gateway.release();
  Stage::settle();
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_FALSE(lines()[0].isPending);
}

TEST_F(OrderPadTest, KeepsWhatTheHostDidNotTakeOnTheCheck) {
  QSignalSpy said(&pad, &OrderPad::said);
  stage.gateway.refuseNext(v1::OVERLOADED);
  pad.tap("salad");
  EXPECT_EQ(said.count(), 1);
  EXPECT_TRUE(lines().empty());
  ASSERT_EQ(pad.check().refused.size(), 1U);
  EXPECT_FALSE(pad.check().refused[0].sentence.isEmpty());
  pad.tryAgain(pad.check().refused[0].lineId);
  EXPECT_EQ(lines().size(), 1U) << "and takes it again";
  EXPECT_TRUE(pad.check().refused.empty());
}

TEST_F(OrderPadTest, StaysAtACheckOfWhichSomethingWasNotTaken) {
  pad.tap("bread");
  stage.gateway.refuseNext(v1::OVERLOADED);
  pad.tap("salad");
  pad.send(false);
  EXPECT_NE(lines()[0].state, v1::UNSENT) << "what was taken is on its way";
  EXPECT_TRUE(stage.navigator.wentTo.isEmpty());
  pad.letGo(pad.check().refused[0].lineId);
  EXPECT_TRUE(pad.check().refused.empty());
}

TEST_F(OrderPadTest, LosesNoPortionOfQuickTaps) {
  stage.gateway.holdBack();
  for (int i = 0; i < 5; ++i) {
    pad.tap("salad");
  }
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(lines()[0].quantity, 5) << "shown at once";
  EXPECT_TRUE(lines()[0].isPending);
  stage.gateway.release();
  Stage::settle();
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(lines()[0].quantity, 5);
  EXPECT_FALSE(lines()[0].isPending);
  EXPECT_EQ(stage.terminal.house().orders.find("o1")->lines(0).quantity(), 5);
}

TEST_F(OrderPadTest, ShowsWhatIsOnItsWayAfterLookingAtAnotherCheck) {
  stage.gateway.elsewhere(testing::openOrder("o2", "t2", 2));
  stage.gateway.holdBack();
  pad.tap("salad");
  pad.open(QStringLiteral("o2"));
  EXPECT_TRUE(lines().empty());
  pad.open(QStringLiteral("o1"));
  EXPECT_EQ(lines().size(), 1U) << "or somebody would order it twice";
}

TEST_F(OrderPadTest, HoldsWhatIsOnItsWayToo) {
  stage.gateway.holdBack();
  pad.tap("salad");
  pad.holdAll();
  stage.gateway.release();
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(lines()[0].state, v1::HELD);
}

TEST_F(OrderPadTest, GoesNowhereWhenOneIsAtAnotherCheckByThen) {
  stage.gateway.elsewhere(testing::openOrder("o2", "t2", 2));
  pad.tap("salad");
  stage.gateway.holdBack();
  pad.send(false);
  pad.open(QStringLiteral("o2"));
  stage.gateway.release();
  EXPECT_TRUE(stage.navigator.wentTo.isEmpty());
}

TEST_F(OrderPadTest, ForgetsWhatIsUnderWayWithWhoeverTappedIt) {
  stage.gateway.holdBack();
  pad.tap("salad");
  pad.send(false);
  stage.terminal.signOut();
  stage.terminal.signIn(stage.gateway, "sam");
  stage.gateway.release();
  Stage::settle();
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_FALSE(lines()[0].isPending);
  EXPECT_EQ(lines()[0].state, v1::SENT) << "it went to the kitchen all the same";
  EXPECT_TRUE(stage.navigator.wentTo.isEmpty()) << "and takes nobody else anywhere";
}

TEST_F(OrderPadTest, TellsWhatWasRefusedToWhomItWasRefusedAlsoAfterALock) {
  stage.gateway.refuseNext(v1::READ_ONLY);
  pad.tap("salad");
  Stage::settle();
  ASSERT_EQ(pad.check().refused.size(), 1U);
  stage.terminal.signOut();
  stage.terminal.signIn(stage.gateway, "sam");
  Stage::settle();
  EXPECT_TRUE(pad.check().refused.empty()) << "that is not sam's";
  stage.terminal.signOut();
  stage.terminal.signIn(stage.gateway, "sara");
  Stage::settle();
  ASSERT_EQ(pad.check().refused.size(), 1U);
  pad.tryAgain(pad.check().refused[0].lineId);
  Stage::settle();
  EXPECT_EQ(lines().size(), 1U) << "nobody had to remember it";
}

TEST_F(OrderPadTest, MarksWhatIsSoldOutAndDoesNotOrderIt) {
  v1::Command soldOut;
  soldOut.mutable_set_availability()->set_item_id("salad");
  soldOut.mutable_set_availability()->mutable_availability()->set_state(v1::Availability::OFF);
  stage.gateway.elsewhere(soldOut);
  QSignalSpy said(&pad, &OrderPad::said);
  pad.search(QStringLiteral("salad"));
  ASSERT_EQ(pad.items().size(), 1U);
  EXPECT_EQ(pad.items()[0].mark, OrderPad::Mark::SoldOut);
  pad.tap("salad");
  EXPECT_EQ(said.count(), 1);
  EXPECT_TRUE(lines().empty());
}

TEST_F(OrderPadTest, SendsWhatIsNewAndGoesBackToTheFloor) {
  pad.tap("salad");
  EXPECT_FALSE(pad.check().stations.isEmpty());
  pad.send(false);
  EXPECT_EQ(stage.navigator.wentTo, QStringLiteral("floor"));
  EXPECT_EQ(lines()[0].state, v1::SENT);
  EXPECT_TRUE(pad.check().canBill);
  EXPECT_FALSE(pad.check().sections[0].sentAt.isEmpty());
}

TEST_F(OrderPadTest, StaysWhenToldSo) {
  pad.tap("salad");
  pad.send(true);
  EXPECT_TRUE(stage.navigator.wentTo.isEmpty());
  EXPECT_EQ(lines()[0].state, v1::SENT);
}

TEST_F(OrderPadTest, SaysWhyThereIsNothingToSend) {
  QSignalSpy said(&pad, &OrderPad::said);
  pad.send(false);
  ASSERT_EQ(said.count(), 1);
  EXPECT_EQ(said[0][0].toString(), QStringLiteral("There is nothing to send."));
  EXPECT_TRUE(stage.navigator.wentTo.isEmpty());
}

TEST_F(OrderPadTest, HoldsAndFiresACourse) {
  pad.setCourse(2);
  pad.tap("salad");
  pad.setCourse(std::nullopt);
  pad.holdAll();
  ASSERT_EQ(pad.check().sections.size(), 1U);
  EXPECT_EQ(pad.check().sections[0].course, 2);
  EXPECT_TRUE(pad.check().sections[0].canFire);
  EXPECT_FALSE(pad.check().canSend);
  pad.fire(2);
  EXPECT_EQ(lines()[0].state, v1::SENT);
  EXPECT_FALSE(pad.check().sections[0].canFire);
}

TEST_F(OrderPadTest, ChangesAndTakesAwayWhatWasNotSent) {
  QString name;
  std::string from;
  v1::NewLine taken;
  QObject::connect(&pad, &OrderPad::removed,
                   [&](const QString& what, const std::string& orderId, const v1::NewLine& line) {
                     name = what;
                     from = orderId;
                     taken = line;
                   });
  pad.tap("salad");
  const std::string id = lines()[0].id;
  pad.changeQuantity(id, 2);
  EXPECT_EQ(lines()[0].quantity, 3);
  pad.changeQuantity(id, -3);
  EXPECT_TRUE(lines().empty());
  EXPECT_FALSE(name.isEmpty());
  stage.gateway.elsewhere(testing::openOrder("o2", "t2", 2));
  pad.open(QStringLiteral("o2"));
  pad.addTo(from, taken);
  EXPECT_TRUE(lines().empty()) << "undone where it was, not where one is by now";
  pad.open(QStringLiteral("o1"));
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(lines()[0].quantity, 3);
}

TEST_F(OrderPadTest, VoidsWhatWasSentWithAReason) {
  stage.terminal.signIn(stage.gateway, "max");
  pad.tap("salad");
  pad.send(true);
  pad.voidLine(lines()[0].id, QStringLiteral("dropped"));
  EXPECT_EQ(lines()[0].state, v1::VOIDED);
  EXPECT_TRUE(lines()[0].details.contains(QStringLiteral("dropped")));
  EXPECT_EQ(pad.check().total, QStringLiteral("0.00"));
}

TEST_F(OrderPadTest, TellsTheTaxThatIsInThePrice) {
  pad.tap("salad");
  pad.search(QStringLiteral("beer"));
  ItemChoice beer = pad.newChoice("beer");
  beer.chooseVariant("large");
  pad.add(beer.line());
  const auto taxes = pad.check().taxes;
  ASSERT_EQ(taxes.size(), 2U);
  EXPECT_EQ(taxes[0].rate, QStringLiteral("10"));
  EXPECT_EQ(taxes[0].amount, QStringLiteral("0.77"));
  EXPECT_EQ(taxes[1].rate, QStringLiteral("22"));
  EXPECT_EQ(taxes[1].amount, QStringLiteral("1.08"));
  EXPECT_TRUE(taxes[0].isIncluded);
  EXPECT_EQ(pad.check().total, QStringLiteral("14.50"));
}

TEST_F(OrderPadTest, FollowsWhatOthersDoToTheOrder) {
  QSignalSpy changed(&pad, &OrderPad::changed);
  stage.gateway.elsewhere(testing::addLines("o1", {testing::newLine("x", "bread")}));
  Stage::settle();
  EXPECT_GE(changed.count(), 1);
  EXPECT_EQ(lines().size(), 1U);
}

TEST_F(OrderPadTest, ShowsNoCheckOfAnOrderThatIsGone) {
  pad.open(QStringLiteral("nothing"));
  EXPECT_FALSE(pad.check().isThere);
  pad.tap("salad");
  EXPECT_TRUE(stage.gateway.batches().empty());
}

} // namespace
} // namespace comanda::ui_order
