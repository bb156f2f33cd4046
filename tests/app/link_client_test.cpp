// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal keeps of what it has sent, and when it sends it again.
#include "app/link/link_client.h"
#include "tests/support/running_host.h"

#include <string>
#include <vector>

namespace comanda::testing {
namespace {

using link::LinkClient;

// A client whose frames are written down: "hello", "ask", or the batch's id.
class Wire {
public:
  explicit Wire(const link::LinkLimits& limits = {})
      : client(
            [this](const std::string& frame) {
              v1::ToHost message;
              ASSERT_TRUE(message.ParseFromString(frame));
              sent.push_back(message.has_batch()   ? message.batch().id()
                             : message.has_hello() ? "hello"
                                                   : "ask");
            },
            limits) {}

  void submit(const std::string& id) {
    client.submit(RunningHost::batch(id, {openTakeaway(id)}), [this, id](const v1::Outcome& outcome) {
      outcomes.push_back(id + (outcome.has_accepted() ? "" : " refused"));
    });
  }
  void welcome() {
    v1::ToTerminal frame;
    frame.mutable_welcome()->set_audience(v1::AUDIENCE_STAFF);
    ASSERT_TRUE(client.receive(frame.SerializeAsString()));
  }
  void accept(const std::string& id) {
    v1::ToTerminal frame;
    frame.mutable_outcome()->set_command_id(id);
    frame.mutable_outcome()->mutable_accepted();
    ASSERT_TRUE(client.receive(frame.SerializeAsString()));
  }

  using Words = std::vector<std::string>;
  Words sent;
  Words outcomes;
  LinkClient client;
};

TEST(LinkClient, KeepsWhatIsSubmittedBeforeThereIsALinkUntilItIsWelcome) {
  Wire wire;
  wire.submit("a");
  wire.client.connect();
  wire.submit("b");
  EXPECT_EQ(wire.sent, (Wire::Words{"hello"}));
  wire.welcome();
  EXPECT_EQ(wire.sent, (Wire::Words{"hello", "a", "b"}));
}

TEST(LinkClient, SendsAgainInOrderWhatHasNoOutcomeWhenTheLinkWasCut) {
  Wire wire;
  wire.client.connect();
  wire.welcome();
  for (const char* id : {"z", "y", "x"}) {
    wire.submit(id);
  }
  wire.accept("y");
  wire.client.cutOff();
  wire.submit("w");
  wire.sent.clear();
  wire.client.connect();
  wire.submit("v");
  EXPECT_EQ(wire.sent, (Wire::Words{"hello"})) << "nothing overtakes what waits";
  wire.welcome();
  EXPECT_EQ(wire.sent, (Wire::Words{"hello", "z", "x", "w", "v"}));
  for (const char* id : {"z", "x", "w", "v"}) {
    wire.accept(id);
  }
  EXPECT_EQ(wire.outcomes, (Wire::Words{"y", "z", "x", "w", "v"})) << "each once";
  EXPECT_EQ(wire.client.unanswered(), 0U);
}

TEST(LinkClient, SendsNothingTwiceOverALinkThatStands) {
  Wire wire;
  wire.client.connect();
  wire.welcome();
  wire.submit("a");
  wire.client.connect(); // a gap in the events
  wire.welcome();
  EXPECT_EQ(wire.sent, (Wire::Words{"hello", "a", "hello"}));
}

TEST(LinkClient, KeepsNoMoreThanItMay) {
  Wire wire({.batches = 2, .questions = 1});
  wire.submit("a");
  wire.submit("b");
  wire.submit("c");
  EXPECT_EQ(wire.outcomes, (Wire::Words{"c refused"}));
  wire.client.connect();
  wire.welcome();
  wire.accept("a");
  wire.submit("d");
  EXPECT_EQ(wire.outcomes, (Wire::Words{"c refused", "a"})) << "there is room again";
  std::vector<v1::Refusal> answers;
  for (int i = 0; i < 2; ++i) {
    wire.client.ask({}, [&](const v1::Answer& answer) { answers.push_back(answer.refused().refusal()); });
  }
  EXPECT_EQ(answers, (std::vector{v1::OVERLOADED}));
}

TEST(LinkClient, CountsTheBytesOfWhatItKeeps) {
  Wire wire({.batchesBytes = 100});
  wire.submit(std::string(60, 'a'));
  EXPECT_EQ(wire.outcomes.size(), 1U) << "its id is in it twice";
  wire.submit(std::string(30, 'b'));
  wire.submit(std::string(30, 'c'));
  EXPECT_EQ(wire.outcomes.size(), 2U);
  wire.client.connect();
  wire.welcome();
  wire.accept(std::string(30, 'b'));
  wire.submit(std::string(30, 'd'));
  EXPECT_EQ(wire.sent.back(), std::string(30, 'd'));
}

TEST(LinkClient, TellsWhatKeepsItFromItsHost) {
  Wire wire;
  wire.client.cutOff(ports::LinkTrouble::NotTrusted);
  EXPECT_EQ(wire.client.linkState().trouble, ports::LinkTrouble::NotTrusted);
  wire.client.connect();
  EXPECT_EQ(wire.client.linkState().trouble, ports::LinkTrouble::None);
  wire.client.cutOff(ports::LinkTrouble::SignedOut);
  EXPECT_EQ(wire.client.linkState().phase, ports::LinkPhase::Gone);
  EXPECT_EQ(wire.client.linkState().why.refusal(), v1::NO_SESSION);
}

} // namespace
} // namespace comanda::testing
