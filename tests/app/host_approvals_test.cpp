// SPDX-License-Identifier: GPL-3.0-or-later
// A manager approves at a waiter's terminal: at a real front door.
#include "app/terminal/host_approvals.h"
#include "tests/app/open_door.h"

namespace comanda::testing {
namespace {

using ui_approval::Answer;
using How = Answer::How;

// Who did what, as every terminal is told.
struct VoidDiary : ports::HouseObserver {
  void linkChanged(const ports::LinkState&) override {}
  void houseReplaced(const domain::House&) override {}
  void happened(const domain::House&, std::span<const v1::Event> events) override {
    for (const v1::Event& event : events) {
      if (event.has_line_voided()) actors.push_back(event.actor_id());
    }
  }
  std::vector<std::string> actors;
};

class HostApprovalsTest : public ::testing::Test {
protected:
  HostApprovalsTest() {
    pad.as("sara");
    EXPECT_TRUE(pad.send("c1", {openOrder("o1", "t1"), addLines("o1", {steak("l1")}), sendRound("o1", "r1")})
                    .has_accepted());
  }
  static v1::CommandBatch voidBatch(const std::string& id) {
    return RunningHost::batch(id, {voidLine("o1", "l1", "dropped")});
  }
  Answer ask(const std::string& userName, const std::string& secret, const std::string& id = "approved") {
    std::optional<Answer> answer;
    approvals.carryOut(userName, secret, voidBatch(id), [&](const Answer& given) { answer = given; });
    EXPECT_FALSE(answer.has_value()) << "not in there";
    EXPECT_TRUE(eventually([&] { return answer.has_value(); }, 20'000));
    return answer.value_or(Answer());
  }
  v1::LineState state() {
    const v1::Order* order = door.host.house().orders.find("o1");
    return order->lines(0).state();
  }

  OpenDoor door;
  NetworkTerminal pad{door.known()};
  link::HostApi api{door.known()};
  terminal::HostApprovals approvals{api};
};

TEST_F(HostApprovalsTest, CarriesItOutInTheNameOfWhoeverApproves) {
  VoidDiary diary;
  pad.gateway().watch(diary);
  const Answer answer = ask("max", OpenDoor::passwordOf("max"));
  EXPECT_EQ(answer.how, How::Done) << answer.sentence.toStdString();
  EXPECT_EQ(state(), v1::VOIDED);
  EXPECT_EQ(pad.login.staffId(), "sara") << "who stays signed in";
  EXPECT_EQ(pad.gateway().linkState().phase, ports::LinkPhase::Connected);
  ASSERT_TRUE(
      eventually([&] { return pad.gateway().house().orders.find("o1")->lines(0).state() == v1::VOIDED; }));
  EXPECT_EQ(diary.actors, std::vector<std::string>{"max"}) << "says the journal";
  pad.gateway().unwatch(diary);
}

TEST_F(HostApprovalsTest, SaysWhenTheSecretIsWrong) {
  const Answer answer = ask("max", "0000");
  EXPECT_EQ(answer.how, How::NotAsked);
  EXPECT_FALSE(answer.sentence.isEmpty());
  EXPECT_EQ(state(), v1::SENT);
  EXPECT_EQ(ask("max", OpenDoor::passwordOf("max")).how, How::Done) << "and lets one try again";
}

TEST_F(HostApprovalsTest, LeavesItToTheHostWhoMay) {
  const Answer answer = ask("sara", OpenDoor::passwordOf("sara"));
  EXPECT_EQ(answer.how, How::Refused);
  EXPECT_FALSE(answer.sentence.isEmpty());
  EXPECT_EQ(state(), v1::SENT);
}

TEST_F(HostApprovalsTest, SaysWhenTheHostIsAway) {
  door.close();
  const Answer answer = ask("max", OpenDoor::passwordOf("max"));
  EXPECT_EQ(answer.how, How::NotAsked);
  EXPECT_FALSE(answer.sentence.isEmpty());
}

TEST_F(HostApprovalsTest, DoesItOnceHoweverOftenItIsTried) {
  EXPECT_EQ(ask("max", OpenDoor::passwordOf("max"), "once").how, How::Done);
  const Answer again = ask("max", OpenDoor::passwordOf("max"), "once");
  EXPECT_EQ(again.how, How::Refused);
  EXPECT_EQ(again.sentence, QStringLiteral("The line was voided.")) << "it is void already";
}

TEST_F(HostApprovalsTest, TellsNobodyWhoGaveUp) {
  bool isTold = false;
  approvals.carryOut("max", OpenDoor::passwordOf("max"), voidBatch("given-up"),
                     [&](const Answer&) { isTold = true; });
  approvals.giveUp();
  EXPECT_FALSE(eventually([&] { return isTold || state() == v1::VOIDED; }, 300));
}

} // namespace
} // namespace comanda::testing
