// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/stage.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <memory>

namespace comanda::models {
namespace {

using testing::Stage;

TEST(Terminal, TellsOnceForAllThatHappenedTogether) {
  Stage stage;
  QSignalSpy changed(&stage.terminal, &Terminal::changed);
  QSignalSpy happened(&stage.terminal, SIGNAL(happened(comanda::v1::Event)));
  stage.gateway.elsewhere(testing::openOrder("o1", "t1"));
  stage.gateway.elsewhere(testing::addLines("o1", {testing::newLine("l1", "salad")}));
  EXPECT_EQ(changed.count(), 0) << "not while it happens";
  Stage::settle();
  EXPECT_EQ(changed.count(), 1);
  EXPECT_TRUE(stage.terminal.house().orders.contains("o1"));
}

TEST(Terminal, SendsCommandsAsOneBatchAndBringsTheOutcomeBack) {
  Stage stage;
  QObject asker;
  bool isAccepted = false;
  stage.terminal.submit({testing::openOrder("o1", "t1"), testing::openOrder("o2", "t2")}, &asker,
                        [&](const v1::Outcome& outcome) { isAccepted = outcome.has_accepted(); });
  EXPECT_TRUE(isAccepted);
  ASSERT_EQ(stage.gateway.batches().size(), 1U);
  EXPECT_EQ(stage.gateway.batches().front().commands_size(), 2);
}

TEST(Terminal, DoesNotCallWhoeverIsGone) {
  Stage stage;
  stage.gateway.holdBack();
  auto asker = std::make_unique<QObject>();
  bool isTold = false;
  stage.terminal.submit({testing::openOrder("o1", "t1")}, asker.get(),
                        [&](const v1::Outcome&) { isTold = true; });
  asker.reset();
  stage.gateway.release();
  EXPECT_FALSE(isTold);
  EXPECT_TRUE(stage.terminal.house().orders.contains("o1")) << "it was carried out all the same";
}

TEST(Terminal, DoesNotAnswerTheNextPerson) {
  Stage stage;
  stage.gateway.holdBack();
  QObject asker;
  bool isTold = false;
  stage.terminal.submit({testing::openOrder("o1", "t1")}, &asker, [&](const v1::Outcome&) { isTold = true; });
  stage.terminal.signOut();
  stage.terminal.signIn(stage.gateway, "sam");
  stage.gateway.release();
  EXPECT_FALSE(isTold);
  EXPECT_TRUE(stage.terminal.house().orders.contains("o1")) << "it was carried out all the same";
}

TEST(Terminal, KnowsNothingWhileNobodyIsSignedIn) {
  Stage stage;
  EXPECT_TRUE(stage.terminal.may(v1::PERMISSION_TAKE_ORDERS));
  QSignalSpy changed(&stage.terminal, &Terminal::changed);
  stage.terminal.signOut();
  Stage::settle();
  EXPECT_EQ(changed.count(), 1);
  EXPECT_TRUE(stage.terminal.staffId().empty());
  EXPECT_EQ(stage.terminal.house().tables.size(), 0U);
  EXPECT_FALSE(stage.terminal.may(v1::PERMISSION_TAKE_ORDERS));
  EXPECT_EQ(stage.terminal.linkState().phase, ports::LinkPhase::Gone);
}

TEST(Terminal, FollowsItsLink) {
  Stage stage;
  QSignalSpy link(&stage.terminal, SIGNAL(linkChanged()));
  stage.gateway.setLink({.phase = ports::LinkPhase::Connecting});
  EXPECT_EQ(link.count(), 1);
  EXPECT_EQ(stage.terminal.linkState().phase, ports::LinkPhase::Connecting);
}

// Whoever did it has gone; the next one is told what was refused, and why.
TEST(Terminal, tellsOfARefusalThatCameAfterSigningOut) {
  testing::Stage stage;
  QObject asker;
  QStringList told;
  QObject::connect(&stage.terminal, &Terminal::refusedLate, &asker,
                   [&](const QString& sentence) { told << sentence; });
  stage.gateway.holdBack();
  stage.terminal.submit({testing::openOrder("o1", "no-such-table")}, &asker,
                        [](const v1::Outcome&) { FAIL() << "nobody waits for it"; });
  stage.terminal.submit({testing::openOrder("o2", "t1")}, &asker, {});
  stage.terminal.signOut();
  stage.gateway.release();
  ASSERT_EQ(told.size(), 1) << "what was done is no news";
  EXPECT_TRUE(told[0].contains("an order")) << told[0].toStdString();
  EXPECT_TRUE(told[0].contains("There is no such table.")) << told[0].toStdString();
}

} // namespace
} // namespace comanda::models
