// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/kitchen/kitchen_presenter.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <chrono>

namespace comanda::ui_kitchen {
namespace {

using namespace comanda::testing;
using std::chrono::minutes;
using std::chrono::seconds;

// An evening in the kitchen: grill and bar, two tables.
struct Kitchen : Stage {
  Kitchen() : Stage(trattoria(), "kim") {}

  void order(const std::string& orderId, const std::string& tableId, const std::vector<v1::NewLine>& lines) {
    gateway.elsewhere(openOrder(orderId, tableId));
    more(orderId, lines);
  }
  void more(const std::string& orderId, const std::vector<v1::NewLine>& lines) {
    gateway.elsewhere(addLines(orderId, lines));
    gateway.elsewhere(sendRound(orderId, "r" + std::to_string(++rounds)));
    settle();
  }
  void later(int count) {
    clock.pass(minutes(count));
    gateway.scenario().later(count);
  }
  std::vector<std::string> keys() const {
    std::vector<std::string> all;
    for (const Card& card : presenter.cards()) {
      all.push_back(card.key.toStdString());
    }
    return all;
  }

  int rounds = 0;
  KitchenPresenter presenter{terminal, navigator};
};

using Keys = std::vector<std::string>;

TEST(KitchenPresenter, ShowsTheOldestFirstButPriorityBefore) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1")});
  kitchen.later(1);
  kitchen.order("o2", "t2", {newLine("l2", "salad")});
  kitchen.later(1);
  kitchen.order("o3", "t3", {newLine("l3", "salad")});
  EXPECT_EQ(kitchen.keys(), (Keys{"r1.1", "r2.1", "r3.1"}));
  kitchen.presenter.togglePriority(QStringLiteral("r3.1"));
  Stage::settle();
  EXPECT_EQ(kitchen.keys(), (Keys{"r3.1", "r1.1", "r2.1"}));
  EXPECT_TRUE(kitchen.presenter.cards().front().hasPriority);
  kitchen.presenter.togglePriority(QStringLiteral("r3.1"));
  Stage::settle();
  EXPECT_TRUE(kitchen.presenter.cards().front().hasPriority) << "a double tap is one tap";
  kitchen.later(1);
  kitchen.presenter.togglePriority(QStringLiteral("r3.1"));
  Stage::settle();
  EXPECT_EQ(kitchen.keys(), (Keys{"r1.1", "r2.1", "r3.1"}));
}

TEST(KitchenPresenter, AgesByTheStationsThresholds) {
  Kitchen kitchen;
  v1::Station grill = *kitchen.terminal.house().stations.find("grill");
  grill.set_warn_minutes(7);
  grill.set_late_minutes(11);
  v1::SaveStation save;
  *save.mutable_station() = grill;
  kitchen.gateway.elsewhere(contract::commandOf(save));
  kitchen.order("o1", "t1", {steak("l1")});
  const auto urgency = [&] { return kitchen.presenter.ageOf(kitchen.presenter.cards().front()).urgency; };
  EXPECT_EQ(urgency(), Age::Urgency::New);
  kitchen.clock.pass(seconds(9));
  EXPECT_EQ(urgency(), Age::Urgency::New);
  kitchen.clock.pass(seconds(1));
  EXPECT_EQ(urgency(), Age::Urgency::Fresh);
  EXPECT_EQ(kitchen.presenter.ageOf(kitchen.presenter.cards().front()).text, QStringLiteral("00:10"));
  kitchen.clock.pass(minutes(7) - seconds(11));
  EXPECT_EQ(urgency(), Age::Urgency::Fresh);
  kitchen.clock.pass(seconds(1));
  EXPECT_EQ(urgency(), Age::Urgency::Warn);
  EXPECT_EQ(kitchen.presenter.lateCount(), 0);
  kitchen.clock.pass(minutes(4));
  EXPECT_EQ(urgency(), Age::Urgency::Late);
  EXPECT_EQ(kitchen.presenter.lateCount(), 1);
}

TEST(KitchenPresenter, TicksALineAndTakesTheTickBack) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1"), newLine("l2", "salad")});
  kitchen.presenter.tapLine(QStringLiteral("r1.1"), QStringLiteral("l1"));
  Stage::settle();
  EXPECT_EQ(kitchen.presenter.cards().front().lines[0].look, LineLook::Ready);
  EXPECT_TRUE(kitchen.presenter.cards().front().isStarted);
  kitchen.clock.pass(seconds(1));
  kitchen.presenter.tapLine(QStringLiteral("r1.1"), QStringLiteral("l1"));
  Stage::settle();
  EXPECT_EQ(kitchen.presenter.cards().front().lines[0].look, LineLook::Open);
}

TEST(KitchenPresenter, SendsATicketAwayWithItsLastTickAndCanCallItBack) {
  Kitchen kitchen;
  QSignalSpy bumped(&kitchen.presenter, &KitchenPresenter::bumped);
  kitchen.order("o1", "t1", {steak("l1")});
  kitchen.presenter.tapLine(QStringLiteral("r1.1"), QStringLiteral("l1"));
  Stage::settle();
  EXPECT_TRUE(kitchen.keys().empty());
  ASSERT_EQ(bumped.count(), 1);
  kitchen.presenter.recall(bumped.front().at(1).toString());
  Stage::settle();
  EXPECT_EQ(kitchen.keys(), Keys{"r1.1"});
  EXPECT_EQ(kitchen.presenter.cards().front().recalls, 1);
}

TEST(KitchenPresenter, StartsAndBumps) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1")});
  EXPECT_TRUE(kitchen.presenter.cards().front().isQueued);
  kitchen.presenter.start(QStringLiteral("r1.1"));
  Stage::settle();
  EXPECT_TRUE(kitchen.presenter.cards().front().isStarted);
  EXPECT_FALSE(kitchen.presenter.cards().front().isQueued);
  const std::size_t before = kitchen.gateway.batches().size();
  kitchen.presenter.start(QStringLiteral("r1.1"));
  EXPECT_EQ(kitchen.gateway.batches().size(), before) << "it was begun already";
  kitchen.presenter.doneNth(1);
  Stage::settle();
  EXPECT_TRUE(kitchen.keys().empty());
  ASSERT_EQ(kitchen.presenter.recallables().size(), 1U);
  EXPECT_EQ(kitchen.presenter.recallables().front().ticketId, QStringLiteral("r1.1"));
}

TEST(KitchenPresenter, TakesADoubleTapForOne) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1")});
  kitchen.gateway.holdBack();
  kitchen.presenter.done(QStringLiteral("r1.1"));
  kitchen.presenter.done(QStringLiteral("r1.1"));
  EXPECT_EQ(kitchen.gateway.batches().size(), 1U);
  kitchen.gateway.release();
  Stage::settle();
  EXPECT_TRUE(kitchen.keys().empty());
}

TEST(KitchenPresenter, BumpsOnlyTheFirstTicketOfADoubleTap) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1")});
  kitchen.order("o2", "t2", {steak("l2")});
  kitchen.order("o3", "t3", {steak("l3")});
  kitchen.presenter.doneNth(1);
  Stage::settle();
  kitchen.clock.pass(std::chrono::milliseconds(200));
  kitchen.presenter.doneNth(1);
  Stage::settle();
  EXPECT_EQ(kitchen.keys(), (Keys{"r2.1", "r3.1"}));
  kitchen.clock.pass(std::chrono::milliseconds(200));
  kitchen.presenter.doneNth(1);
  Stage::settle();
  EXPECT_EQ(kitchen.keys(), Keys{"r3.1"});
  kitchen.clock.pass(-minutes(30));
  kitchen.presenter.doneNth(1);
  Stage::settle();
  EXPECT_TRUE(kitchen.keys().empty()) << "a clock that was set back keeps nobody from working";
}

TEST(KitchenPresenter, TicksALineOnceWithADoubleTap) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1"), newLine("l2", "salad"), newLine("l3", "salad")});
  const auto tap = [&](const char* line) {
    kitchen.presenter.tapLine(QStringLiteral("r1.1"), QLatin1String(line));
  };
  const auto look = [&](std::size_t line) { return kitchen.presenter.cards().front().lines[line].look; };
  tap("l1");
  Stage::settle();
  kitchen.clock.pass(std::chrono::milliseconds(200));
  tap("l1");
  Stage::settle();
  EXPECT_EQ(look(0), LineLook::Ready);
  kitchen.gateway.holdBack();
  tap("l2");
  kitchen.clock.pass(seconds(2));
  tap("l2"); // the host has not answered yet
  kitchen.gateway.release();
  Stage::settle();
  EXPECT_EQ(look(1), LineLook::Ready);
}

TEST(KitchenPresenter, BumpsAtOnceWhatWasJustTickedButNoOtherTicket) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1"), newLine("l2", "salad")});
  kitchen.order("o2", "t2", {steak("l3")});
  kitchen.order("o3", "t3", {steak("l4")});
  kitchen.presenter.tickInFocus();
  Stage::settle();
  kitchen.presenter.doneInFocus();
  Stage::settle();
  EXPECT_EQ(kitchen.keys(), (Keys{"r2.1", "r3.1"})) << "two keys are no double tap";
  kitchen.clock.pass(seconds(1));
  kitchen.presenter.tapLine(QStringLiteral("r2.1"), QStringLiteral("l3"));
  Stage::settle();
  kitchen.presenter.doneNth(1);
  Stage::settle();
  EXPECT_EQ(kitchen.keys(), Keys{"r3.1"}) << "its last tick sent the other one away";
}

TEST(KitchenPresenter, AwaitsNothingOfWhoHasGone) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1"), newLine("l2", "salad")});
  kitchen.gateway.holdBack();
  kitchen.presenter.done(QStringLiteral("r1.1"));
  kitchen.terminal.signIn(kitchen.gateway, "max");
  kitchen.clock.pass(seconds(1));
  kitchen.presenter.done(QStringLiteral("r1.1"));
  EXPECT_EQ(kitchen.gateway.batches().size(), 2U);
}

TEST(KitchenPresenter, SaysWhyTheHostSaidNo) {
  Kitchen kitchen;
  QSignalSpy refused(&kitchen.presenter, &KitchenPresenter::refused);
  kitchen.order("o1", "t1", {steak("l1")});
  kitchen.gateway.refuseNext(v1::READ_ONLY);
  kitchen.presenter.done(QStringLiteral("r1.1"));
  ASSERT_EQ(refused.count(), 1);
  EXPECT_TRUE(refused.front().front().toString().contains(QStringLiteral("stopped taking changes")));
  kitchen.presenter.done(QStringLiteral("r1.1"));
  Stage::settle();
  EXPECT_TRUE(kitchen.keys().empty()) << "a second try is not the same tap";
}

TEST(KitchenPresenter, ShowsWhatWasVoidedAndWhatCameLater) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1"), newLine("l2", "salad", 3)});
  kitchen.gateway.elsewhere(voidLine("o1", "l1"));
  kitchen.gateway.elsewhere(splitLine("o1", "l2", "l3", 1));
  kitchen.gateway.elsewhere(voidLine("o1", "l3"));
  kitchen.later(2);
  kitchen.more("o1", {newLine("l4", "salad")});
  ASSERT_EQ(kitchen.keys(), (Keys{"r1.1", "r2.1"}));
  const std::vector<CardLine>& lines = kitchen.presenter.cards()[0].lines;
  EXPECT_EQ(lines[0].look, LineLook::Void);
  EXPECT_EQ(lines[0].quantity, 1);
  EXPECT_EQ(lines[1].quantity, 2);
  EXPECT_EQ(lines[1].voidedBeside, 1);
  EXPECT_TRUE(lines[1].added.isEmpty());
  EXPECT_EQ(kitchen.presenter.cards()[1].lines[0].added, QStringLiteral("added 19:02"));
}

TEST(KitchenPresenter, KeepsATicketOfWhichAllWasVoidedUntilItWasSeen) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1")});
  kitchen.gateway.elsewhere(voidLine("o1", "l1"));
  Stage::settle();
  ASSERT_EQ(kitchen.keys(), Keys{"r1.1"});
  EXPECT_TRUE(kitchen.presenter.cards().front().isVoided);
  EXPECT_TRUE(kitchen.presenter.dayCounts().empty());
  const std::size_t before = kitchen.gateway.batches().size();
  kitchen.presenter.doneNth(1);
  EXPECT_TRUE(kitchen.keys().empty());
  EXPECT_EQ(kitchen.gateway.batches().size(), before) << "the host has nothing to do with that";
  EXPECT_TRUE(kitchen.presenter.recallables().empty());
}

TEST(KitchenPresenter, CountsTheDayOfTheChosenStation) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1", 2), newLine("l2", "salad"), beer("l3", 4)});
  kitchen.order("o2", "t2", {steak("l4", 3)});
  EXPECT_EQ(kitchen.presenter.dayCounts(), (std::vector<DayCount>{{QStringLiteral("steak"), 5},
                                                                  {QStringLiteral("beer small"), 4},
                                                                  {QStringLiteral("salad"), 1}}));
  kitchen.presenter.choose(QStringLiteral("bar"));
  EXPECT_EQ(kitchen.presenter.dayCounts(), (std::vector<DayCount>{{QStringLiteral("beer small"), 4}}));
  kitchen.presenter.choose(QStringLiteral("grill"));
  kitchen.presenter.tapLine(QStringLiteral("r2.1"), QStringLiteral("l4"));
  Stage::settle();
  EXPECT_EQ(kitchen.presenter.dayCounts().front().count, 2);
}

TEST(KitchenPresenter, FiltersByStation) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1"), beer("l2")});
  std::vector<QString> ids;
  for (const Filter& filter : kitchen.presenter.filters()) {
    ids.push_back(filter.id);
  }
  EXPECT_EQ(ids.front(), QStringLiteral("all"));
  EXPECT_EQ(ids.back(), QStringLiteral("pass"));
  EXPECT_EQ(ids.size(), 4U) << "the pass is no station among the others";
  EXPECT_EQ(kitchen.presenter.filters().front().count, 2);
  kitchen.presenter.choose(QStringLiteral("bar"));
  ASSERT_EQ(kitchen.presenter.cards().size(), 1U);
  EXPECT_EQ(kitchen.presenter.cards().front().lines.front().name, QStringLiteral("beer small"));
  kitchen.presenter.choose(QStringLiteral("nowhere"));
  EXPECT_EQ(kitchen.presenter.chosen(), QStringLiteral("all"));
}

TEST(KitchenPresenter, ServesWholeOrdersAtThePass) {
  Kitchen kitchen;
  kitchen.presenter.choose(QStringLiteral("pass"));
  kitchen.order("o1", "t1", {steak("l1"), beer("l2")});
  ASSERT_EQ(kitchen.keys(), Keys{"o1"});
  EXPECT_EQ(kitchen.presenter.cards().front().lines.size(), 2U);
  EXPECT_FALSE(kitchen.presenter.cards().front().canDone);
  kitchen.gateway.elsewhere(bumpTicket("r1.1"));
  Stage::settle();
  EXPECT_TRUE(kitchen.presenter.cards().front().canDone);
  EXPECT_EQ(kitchen.presenter.cards().front().doneText, QStringLiteral("Serve bar"));
  kitchen.gateway.elsewhere(bumpTicket("r1.2"));
  Stage::settle();
  EXPECT_EQ(kitchen.presenter.cards().front().doneText, QStringLiteral("Serve"));
  kitchen.presenter.done(QStringLiteral("o1"));
  Stage::settle();
  EXPECT_TRUE(kitchen.keys().empty());
  EXPECT_EQ(kitchen.terminal.house().tickets.find("r1.1")->state(), v1::TICKET_SERVED);
  EXPECT_EQ(kitchen.terminal.house().tickets.find("r1.2")->state(), v1::TICKET_SERVED);
}

TEST(KitchenPresenter, HearsOfNewTicketsThatItShows) {
  Kitchen kitchen;
  QSignalSpy heard(&kitchen.presenter, &KitchenPresenter::newTicket);
  kitchen.presenter.choose(QStringLiteral("bar"));
  kitchen.order("o1", "t1", {steak("l1")});
  EXPECT_EQ(heard.count(), 0);
  kitchen.order("o2", "t2", {beer("l2")});
  EXPECT_EQ(heard.count(), 1);
}

TEST(KitchenPresenter, HearsOfWhatCameWhileTheLinkWasCut) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1"), beer("l2")});
  QSignalSpy heard(&kitchen.presenter, &KitchenPresenter::newTicket);
  kitchen.gateway.setLink({.phase = ports::LinkPhase::Gone});
  kitchen.gateway.scenario().given(openOrder("o2", "t2"));
  kitchen.gateway.scenario().given(addLines("o2", {steak("l3")}));
  kitchen.gateway.scenario().given(sendRound("o2", "r2"));
  kitchen.gateway.setLink({.phase = ports::LinkPhase::Connected});
  Q_EMIT kitchen.terminal.changed(); // with a snapshot there are no events
  EXPECT_EQ(heard.count(), 1);
  kitchen.presenter.choose(QStringLiteral("bar"));
  kitchen.presenter.choose(QStringLiteral("all"));
  EXPECT_EQ(heard.count(), 1) << "another filter brings nothing new";
  kitchen.presenter.done(QStringLiteral("r1.1"));
  kitchen.presenter.recall(QStringLiteral("r1.1"));
  Stage::settle();
  EXPECT_EQ(heard.count(), 1) << "what is called back is known";
  kitchen.terminal.signOut();
  Stage::settle();
  kitchen.terminal.signIn(kitchen.gateway, "kim");
  Stage::settle();
  EXPECT_EQ(heard.count(), 1) << "the next cook finds them there";
}

TEST(KitchenPresenter, SaysWhatTheCookMustKnow) {
  Kitchen kitchen;
  v1::NewLine line = choosing(newLine("l1", "steak"), "doneness", "rare");
  line.set_instructions("cut\nin two");
  line.set_seat(3);
  line.add_allergies(v1::NUTS);
  line.add_allergies(v1::MILK);
  kitchen.order("o1", "t1", {line});
  const CardLine& shown = kitchen.presenter.cards().front().lines.front();
  EXPECT_EQ(shown.details, QStringLiteral("rare\ncut in two\nseat 3"));
  EXPECT_TRUE(shown.allergy.contains(QStringLiteral("NUTS"))) << shown.allergy.toStdString();
  EXPECT_TRUE(shown.allergy.contains(QStringLiteral("MILK"))) << shown.allergy.toStdString();
}

TEST(KitchenPresenter, WalksAndTicksByKeys) {
  Kitchen kitchen;
  kitchen.order("o1", "t1", {steak("l1"), newLine("l2", "salad")});
  kitchen.order("o2", "t2", {steak("l3")});
  EXPECT_EQ(kitchen.presenter.focusedCard(), 0);
  EXPECT_TRUE(kitchen.presenter.walkLines(1));
  EXPECT_FALSE(kitchen.presenter.walkLines(1));
  kitchen.presenter.tickInFocus();
  Stage::settle();
  EXPECT_EQ(kitchen.presenter.cards()[0].lines[1].look, LineLook::Ready);
  kitchen.presenter.walkCards(1);
  EXPECT_EQ(kitchen.presenter.focusedCard(), 1);
  EXPECT_EQ(kitchen.presenter.focusedLine(), 0);
  kitchen.presenter.walkCards(1);
  EXPECT_EQ(kitchen.presenter.focusedCard(), 1) << "there is no third card";
  kitchen.clock.pass(seconds(1));
  kitchen.presenter.doneInFocus();
  Stage::settle();
  EXPECT_EQ(kitchen.keys(), Keys{"r1.1"});
  EXPECT_EQ(kitchen.presenter.focusedCard(), 0);
}

TEST(KitchenPresenter, IsStaleAsSoonAsTheLinkIsCut) {
  Kitchen kitchen;
  EXPECT_FALSE(kitchen.presenter.isStale());
  kitchen.clock.pass(minutes(1));
  kitchen.order("o1", "t1", {steak("l1")});
  kitchen.clock.pass(seconds(4));
  kitchen.gateway.setLink({.phase = ports::LinkPhase::Gone});
  EXPECT_TRUE(kitchen.presenter.isStale());
  EXPECT_TRUE(kitchen.presenter.staleText().contains(QStringLiteral("00:04")))
      << "the ticket was the last that was heard";
  kitchen.clock.pass(seconds(3));
  kitchen.gateway.setLink({.phase = ports::LinkPhase::Connecting});
  kitchen.clock.pass(seconds(1));
  EXPECT_TRUE(kitchen.presenter.staleText().contains(QStringLiteral("00:08")));
  kitchen.gateway.setLink({.phase = ports::LinkPhase::ReadOnly});
  EXPECT_FALSE(kitchen.presenter.isStale());
  EXPECT_TRUE(kitchen.presenter.staleText().isEmpty());
}

TEST(KitchenPresenter, IsNoOlderThanTheLinkWasThere) {
  Kitchen kitchen;
  kitchen.clock.pass(minutes(20)); // in which nothing happens
  kitchen.gateway.setLink({.phase = ports::LinkPhase::Gone});
  kitchen.clock.pass(seconds(10));
  EXPECT_TRUE(kitchen.presenter.staleText().contains(QStringLiteral("00:16")))
      << kitchen.presenter.staleText().toStdString();
}

} // namespace
} // namespace comanda::ui_kitchen
