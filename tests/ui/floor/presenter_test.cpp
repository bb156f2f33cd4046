// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/floor/presenter.h"
#include "ui/models/refusal_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::ui_floor {
namespace {

using comanda::testing::FakeGateway;
using comanda::testing::Scenario;
using comanda::testing::Stage;
using ::testing::ElementsAre;

namespace say = comanda::testing;

class FloorPresenterTest : public ::testing::Test {
protected:
  explicit FloorPresenterTest() {
    QObject::connect(&presenter, &FloorPresenter::said, &presenter,
                     [this](const QString& sentence, const FloorPresenter::Undo& way) {
                       heard.push_back(sentence);
                       undo = way;
                     });
    QObject::connect(&presenter, &FloorPresenter::coversAsked, &presenter,
                     [this](const std::string& id) { asked.push_back("covers " + id); });
    QObject::connect(&presenter, &FloorPresenter::clearingAsked, &presenter,
                     [this](const std::string& id) { asked.push_back("clearing " + id); });
    QObject::connect(&presenter, &FloorPresenter::actionsAsked, &presenter,
                     [this](const std::string& id) { asked.push_back("actions " + id); });
  }

  void happens(const v1::Command& command) {
    stage.gateway.elsewhere(command);
    Stage::settle();
  }

  void pass(int minutes) {
    stage.clock.pass(std::chrono::minutes(minutes));
    stage.gateway.scenario().later(minutes);
    presenter.showRoom("hall"); // the tick of the clock
  }

  TableView table(const std::string& id) const {
    const auto found = std::ranges::find(presenter.view().tables, id, &TableView::id);
    return found == presenter.view().tables.end() ? TableView{} : *found;
  }

  std::vector<QString> needs() const {
    std::vector<QString> titles;
    for (const NeedView& need : presenter.view().needs)
      titles.push_back(need.title);
    return titles;
  }

  /// An order with one steak, sent.
  void order(const std::string& orderId, const std::string& tableId) {
    happens(say::openOrder(orderId, tableId, 3));
    happens(say::addLines(orderId, {say::steak(orderId + "-l")}));
    happens(say::sendRound(orderId, orderId + "-r"));
  }

  v1::TableState state(const std::string& tableId) const {
    const v1::TableStatus* status = stage.terminal.house().tableStatuses.find(tableId);
    return status != nullptr ? status->state() : v1::FREE;
  }

  Stage stage;
  FloorPresenter presenter{stage.terminal, stage.navigator};
  std::vector<QString> heard;
  std::vector<std::string> asked;
  FloorPresenter::Undo undo;
};

TEST_F(FloorPresenterTest, ShowsTheFirstRoomWithItsTables) {
  EXPECT_EQ(presenter.view().rooms.size(), 1U);
  EXPECT_TRUE(presenter.view().rooms.front().isCurrent);
  EXPECT_EQ(presenter.view().tables.size(), 4U);
  EXPECT_EQ(table("t1").line, "4 seats");
  EXPECT_TRUE(table("t1").badge.isEmpty());
}

TEST_F(FloorPresenterTest, TellsStatesByLettersMinutesAndWords) {
  happens(say::seatTable("t1", 2));
  order("o2", "t2");
  pass(18);
  EXPECT_EQ(table("t1").badge, "W 18′");
  EXPECT_EQ(table("t2").badge, "O 18′");
  EXPECT_EQ(table("t2").total, "24.00");
  EXPECT_TRUE(table("t2").spoken.contains("ordered, 3 guests")) << table("t2").spoken.toStdString();
  happens(say::bumpTicket("o2-r.1"));
  EXPECT_EQ(table("t2").badge, "R 0′");
  happens(say::serveTicket("o2-r.1"));
  EXPECT_EQ(table("t2").badge, "✓ 0′");
  happens(say::issueBill("b2", "o2"));
  pass(3);
  EXPECT_EQ(table("t2").badge, "€ 3′");
}

TEST_F(FloorPresenterTest, AsksForWhatIsMostPressingFirst) {
  order("o1", "t1");
  pass(14);
  order("o2", "t2");
  pass(26);
  happens(say::seatTable("t3", 2));
  order("o4", "t4");
  happens(say::bumpTicket("o4-r.1"));
  pass(1);
  ASSERT_EQ(needs().size(), 4U);
  EXPECT_TRUE(needs()[0].contains("waits for mains")) << "41 minutes";
  EXPECT_EQ(presenter.view().needs[0].mark, Mark::Late);
  EXPECT_EQ(presenter.view().needs[0].value, "41′");
  EXPECT_TRUE(needs()[1].contains("is ready"));
  EXPECT_EQ(presenter.view().needs[2].mark, Mark::Waits);
  EXPECT_TRUE(needs()[3].contains("has not ordered"));
}

TEST_F(FloorPresenterTest, PutsFoodThatGetsColdBeforeFoodThatHasJustCome) {
  order("o1", "t1");
  order("o2", "t2");
  happens(say::bumpTicket("o2-r.1"));
  pass(6);
  happens(say::bumpTicket("o1-r.1"));
  EXPECT_EQ(presenter.view().needs.front().tableId, "t2");
}

TEST_F(FloorPresenterTest, CountsGuestsSeatsAndWhatIsOpen) {
  order("o1", "t1");
  happens(say::openTakeaway("o2"));
  happens(say::addLines("o2", {say::newLine("l9", "bread")}));
  EXPECT_EQ(presenter.view().covers, "3 / 16");
  EXPECT_EQ(presenter.view().open, "26.50");
  ASSERT_EQ(presenter.view().takeaways.size(), 1U);
  EXPECT_EQ(presenter.view().takeawayLine, "1 order");
}

TEST_F(FloorPresenterTest, CountsAsOpenWhatIsNotPaidYet) {
  order("o1", "t1");
  order("o2", "t2");
  happens(say::issueBill("b1", "o1"));
  EXPECT_EQ(presenter.view().open, "48.00") << "a bill alone pays nothing";
  happens(say::pay("p1", "b1", v1::CARD, 1000));
  EXPECT_EQ(presenter.view().open, "38.00") << "a part is paid too";
  happens(say::pay("p2", "b1", v1::CARD, 1400));
  EXPECT_EQ(presenter.view().open, "24.00");
}

TEST_F(FloorPresenterTest, OpensTheOrderOfAFreeTable) {
  presenter.tap("t1");
  EXPECT_THAT(asked, ElementsAre("covers t1"));
  presenter.open("t1", 5);
  const v1::OpenOrder& sent = stage.gateway.batches().back().commands(0).open_order();
  EXPECT_EQ(sent.covers(), 5);
  EXPECT_EQ(stage.navigator.wentTo, "order");
  EXPECT_EQ(stage.navigator.with, QString::fromStdString(sent.order_id()));
}

TEST_F(FloorPresenterTest, GoesToTheOrderThatIsThere) {
  order("o1", "t1");
  presenter.tap("t1");
  EXPECT_EQ(stage.navigator.with, "o1");
  presenter.goToBill("t1");
  EXPECT_EQ(stage.navigator.wentTo, "till");
}

TEST_F(FloorPresenterTest, OpensTheOrderOfSeatedGuestsWithoutAskingAgain) {
  happens(say::seatTable("t1", 3));
  presenter.tap("t1");
  EXPECT_TRUE(asked.empty());
  EXPECT_EQ(stage.gateway.batches().back().commands(0).open_order().covers(), 0);
  EXPECT_EQ(stage.navigator.wentTo, "order");
}

TEST_F(FloorPresenterTest, GoesToTheOrderOfWhoeverWasQuicker) {
  stage.gateway.holdBack();
  presenter.open("t1", 2);
  EXPECT_TRUE(table("t1").isPending);
  presenter.tap("t1");
  EXPECT_EQ(stage.gateway.batches().size(), 1U) << "a second tap is not a second wish";
  happens(say::openOrder("theirs", "t1"));
  stage.gateway.release();
  EXPECT_EQ(stage.navigator.with, "theirs");
  EXPECT_FALSE(table("t1").isPending);
}

TEST_F(FloorPresenterTest, MovesNobodyWhoHasTurnedToSomethingElse) {
  stage.gateway.holdBack();
  presenter.open("t1", 2);
  presenter.leave();
  stage.gateway.release();
  EXPECT_TRUE(stage.navigator.wentTo.isEmpty());
}

TEST_F(FloorPresenterTest, SeatsAPartyWhereItIsWantedAndTakesItBack) {
  order("o1", "t1");
  presenter.beginSeating(4);
  EXPECT_FALSE(table("t1").isOffered);
  EXPECT_TRUE(table("t2").isTarget);
  presenter.tap("t1");
  EXPECT_FALSE(presenter.view().choice.isEmpty()) << "somebody sits there";
  presenter.tap("t2");
  EXPECT_TRUE(presenter.view().choice.isEmpty());
  EXPECT_EQ(state("t2"), v1::SEATED);
  ASSERT_EQ(heard.size(), 1U);
  undo();
  EXPECT_EQ(state("t2"), v1::FREE);
}

TEST_F(FloorPresenterTest, MovesAnOrderToADirtyTableAndBack) {
  order("o1", "t1");
  order("o2", "t2");
  happens(say::transferOrder("o2", "t3")); // leaves t2 dirty
  presenter.beginMove("t1");
  EXPECT_TRUE(table("t1").isOrigin);
  EXPECT_FALSE(table("t3").isOffered);
  presenter.tap("t2");
  EXPECT_EQ(stage.terminal.house().orders.find("o1")->table_id(), "t2");
  undo();
  EXPECT_EQ(stage.terminal.house().orders.find("o1")->table_id(), "t1");
}

TEST_F(FloorPresenterTest, MergesChecks) {
  order("o1", "t1");
  order("o2", "t2");
  presenter.beginMerge("t1");
  EXPECT_FALSE(table("t3").isOffered);
  presenter.tap("t2");
  EXPECT_EQ(stage.terminal.house().orders.find("o1")->status(), v1::MERGED);
  EXPECT_EQ(stage.terminal.house().orders.find("o2")->lines_size(), 2);
}

TEST_F(FloorPresenterTest, StopsChoosingWhenTheOrderIsGone) {
  happens(say::openOrder("o1", "t1"));
  presenter.beginMove("t1");
  happens(say::cancelOrder("o1"));
  EXPECT_TRUE(presenter.view().choice.isEmpty());
}

TEST_F(FloorPresenterTest, AsksBeforeADirtyTableIsCleared) {
  order("o1", "t1");
  happens(say::transferOrder("o1", "t2"));
  presenter.tap("t1");
  EXPECT_THAT(asked, ElementsAre("clearing t1"));
  EXPECT_TRUE(presenter.actionsFor("t1").clear);
  EXPECT_FALSE(presenter.actionsFor("t1").move);
  presenter.clear("t1");
  EXPECT_EQ(state("t1"), v1::FREE);
}

TEST_F(FloorPresenterTest, SaysWhatTheHouseAndTheHostDoNotAllow) {
  presenter.clear("t1");
  EXPECT_THAT(heard, ElementsAre(models::refusalText(v1::TABLE_ALREADY_FREE)));
  stage.gateway.refuseNext(v1::NOT_PERMITTED);
  presenter.open("t1", 2);
  EXPECT_EQ(heard.size(), 2U);
  EXPECT_TRUE(stage.navigator.wentTo.isEmpty());
}

TEST_F(FloorPresenterTest, OpensTakeaway) {
  presenter.newTakeaway();
  EXPECT_EQ(stage.gateway.batches().back().commands(0).open_order().type(), v1::TAKEAWAY);
  EXPECT_EQ(stage.navigator.wentTo, "order");
}

TEST_F(FloorPresenterTest, OpensOneTakeawayWithADoubleTap) {
  stage.gateway.holdBack();
  presenter.newTakeaway();
  presenter.newTakeaway();
  EXPECT_EQ(stage.gateway.batches().size(), 1U);
  stage.gateway.release();
  Stage::settle();
  EXPECT_EQ(stage.navigator.wentTo, "order");
  presenter.newTakeaway();
  EXPECT_EQ(stage.gateway.batches().size(), 2U) << "the next one is another";
}

TEST_F(FloorPresenterTest, ShowsNothingWhileNobodyIsSignedIn) {
  stage.terminal.signOut();
  Stage::settle();
  EXPECT_TRUE(presenter.view().tables.empty());
  EXPECT_TRUE(presenter.view().needs.empty());
}

} // namespace
} // namespace comanda::ui_floor
