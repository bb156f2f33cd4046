// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal on the network: over real TLS to the real front door.
#include "tests/app/open_door.h"

namespace comanda::testing {
namespace {

using namespace std::chrono_literals;
using ports::LinkPhase;
using ports::LinkTrouble;

// Writes down every state of a link, and how often the house came anew.
struct LinkDiary : ports::HouseObserver {
  explicit LinkDiary(ports::Gateway& watched) : gateway(watched) { gateway.watch(*this); }
  ~LinkDiary() override { gateway.unwatch(*this); }
  void linkChanged(const ports::LinkState& state) override { states.push_back(state); }
  void houseReplaced(const domain::House&) override { ++houses; }
  void happened(const domain::House&, std::span<const v1::Event>) override {}

  bool saw(v1::Refusal refusal) const {
    return std::ranges::any_of(states, [&](const auto& state) { return state.why.refusal() == refusal; });
  }
  bool saw(LinkPhase phase) const {
    return std::ranges::any_of(states, [&](const auto& state) { return state.phase == phase; });
  }

  ports::Gateway& gateway;
  std::vector<ports::LinkState> states;
  int houses = 0;
};

TEST(RemoteLink, ShowsTheHouseAndTakesPartInIt) {
  OpenDoor door;
  NetworkTerminal pad(door.known());
  NetworkTerminal kitchen(door.known());
  pad.as("sara");
  kitchen.as("kim");
  EXPECT_EQ(pad.gateway().audience(), v1::AUDIENCE_STAFF);
  EXPECT_EQ(kitchen.gateway().audience(), v1::AUDIENCE_KITCHEN);
  const v1::Outcome outcome =
      pad.send("c1", {openOrder("o1", "t1"), addLines("o1", {steak("l1")}), sendRound("o1", "r1")});
  ASSERT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
  ASSERT_TRUE(eventually([&] { return kitchen.gateway().house().tickets.contains("r1.1"); }));
  ASSERT_TRUE(eventually([&] { return pad.gateway().house().orders.contains("o1"); }));
  EXPECT_TRUE(pad.shows(door.host.house()));
  EXPECT_TRUE(kitchen.shows(door.host.house()));
}

TEST(RemoteLink, AsksQuestions) {
  OpenDoor door;
  NetworkTerminal office(door.known());
  office.as("max");
  v1::Query query;
  query.mutable_get_digest()->set_audience(v1::AUDIENCE_STAFF);
  std::optional<v1::Answer> answer;
  office.gateway().ask(query, [&](const v1::Answer& result) { answer = result; });
  ASSERT_TRUE(eventually([&] { return answer.has_value(); }));
  EXPECT_EQ(answer->digest().value(), domain::digest(door.host.house(), v1::AUDIENCE_STAFF));
}

TEST(RemoteLink, TellsNothingToAHostWithAnotherFingerprint) {
  OpenDoor door;
  link::KnownHost other = door.known();
  other.fingerprint = *link::Fingerprint::parse("sha256:" + QString(64, 'a'));
  NetworkTerminal pad(other);
  pad.login.signIn("sara", OpenDoor::passwordOf("sara"));
  ASSERT_TRUE(pad.has(LinkTrouble::NotTrusted));
  const std::string sentence = pad.login.trouble().what.toStdString();
  EXPECT_NE(sentence.find("has the fingerprint " + door.certificate.fingerprint), std::string::npos)
      << sentence;
  EXPECT_NE(sentence.find(", not sha256:AA:AA"), std::string::npos) << sentence;
  EXPECT_EQ(pad.gateway().linkState().phase, LinkPhase::Gone);
  EXPECT_EQ(pad.login.state(), link::HostLogin::State::SigningIn) << "it goes on looking for its host";
}

// The link is pinned by itself, not only because the login is.
TEST(RemoteLink, LosesALinkWhoseHostHasAnotherCertificateAllOfASudden) {
  OpenDoor door;
  NetworkTerminal pad(door.known());
  pad.as("sara");
  const trust::Certificate own = door.certificate;
  door.close();
  const support::TempDir elsewhere;
  door.certificate = *trust::openCertificate(elsewhere.path(), host::SystemClock(), "");
  door.reopen();
  EXPECT_TRUE(pad.has(LinkTrouble::NotTrusted));
  door.close();
  door.certificate = own;
  door.reopen();
  EXPECT_TRUE(pad.isIn(LinkPhase::Connected)) << "and comes back when its own is there again";
}

TEST(RemoteLink, IsSignedOutByAWrongPassword) {
  OpenDoor door;
  NetworkTerminal pad(door.known());
  pad.login.signIn("sara", "something else");
  ASSERT_TRUE(pad.has(LinkTrouble::SignedOut));
  EXPECT_EQ(pad.login.state(), link::HostLogin::State::SignedOut);
  EXPECT_EQ(pad.login.trouble().what.toStdString(), "User name, password or PIN is wrong.");
  pad.as("sara"); // and in again, with the right one
}

TEST(RemoteLink, IsUnreachableWhileThereIsNoHostAndSignsInWhenThereIs) {
  OpenDoor door;
  door.close();
  NetworkTerminal pad(door.known());
  pad.login.signIn("sara", OpenDoor::passwordOf("sara"));
  ASSERT_TRUE(pad.has(LinkTrouble::Unreachable));
  door.reopen();
  EXPECT_TRUE(pad.isIn(LinkPhase::Connected));
}

TEST(RemoteLink, ComesBackAndDoesOnceWhatWasSubmittedMeanwhile) {
  OpenDoor door;
  NetworkTerminal pad(door.known());
  pad.as("sara");
  ASSERT_TRUE(pad.send("c1", {openOrder("o1", "t1")}).has_accepted());
  const LinkDiary diary(pad.gateway());
  door.close();
  ASSERT_TRUE(pad.has(LinkTrouble::Unreachable));
  std::vector<std::string> outcomes;
  const auto submit = [&](const std::string& id, const v1::Command& command) {
    pad.gateway().submit(RunningHost::batch(id, {command}), [&outcomes, id](const v1::Outcome& outcome) {
      outcomes.push_back(id + (outcome.has_accepted() ? " yes" : " no"));
    });
  };
  submit("c1", openOrder("o1", "t1")); // its outcome was lost, as far as this terminal knows
  submit("c2", addLines("o1", {beer("l1")}));
  submit("c3", sendRound("o1", "r1"));
  door.reopen();
  ASSERT_TRUE(eventually([&] { return outcomes.size() == 3; }));
  EXPECT_EQ(outcomes, (std::vector<std::string>{"c1 yes", "c2 yes", "c3 yes"})) << "in their order";
  EXPECT_EQ(door.host.house().orders.find("o1")->lines_size(), 1);
  EXPECT_TRUE(eventually([&] { return pad.shows(door.host.house()); }));
  EXPECT_EQ(pad.gateway().unanswered(), 0U);
  EXPECT_TRUE(diary.saw(LinkPhase::Gone));
  EXPECT_EQ(diary.states.back().phase, LinkPhase::Connected);
}

TEST(RemoteLink, SaysHelloAgainWhenTheHostHadTooMuchToDo) {
  OpenDoor door({.durableWaitingMax = 0}); // nobody is welcomed while a commit is under way
  NetworkTerminal pad(door.known());
  const LinkDiary diary(pad.gateway());
  bool isBusy = true;
  int batches = 0;
  std::function<void()> keepBusy = [&] {
    door.host->dispatcher().submit({.staffId = "host", .deviceId = "host"},
                                   RunningHost::batch("busy-" + std::to_string(++batches),
                                                      {openTakeaway("busy-" + std::to_string(batches))}),
                                   [&](const v1::Outcome&) {
                                     if (isBusy) {
                                       keepBusy();
                                     }
                                   });
  };
  for (int i = 0; i < 20; ++i) {
    keepBusy();
  }
  pad.login.signIn("sara", OpenDoor::passwordOf("sara"));
  ASSERT_TRUE(eventually([&] { return diary.saw(v1::OVERLOADED); }));
  isBusy = false;
  EXPECT_TRUE(pad.isIn(LinkPhase::Connected));
  EXPECT_TRUE(eventually([&] { return pad.shows(door.host.house()); }));
}

TEST(RemoteLink, RenewsItsTokenInTimeAndTheLinkDoesNotNotice) {
  OpenDoor door;
  link::HostLogin::Settings often = hastyLogin();
  often.renewAfterMax = 20ms;
  NetworkTerminal pad(door.known(), hasty(), often);
  pad.as("sara");
  const LinkDiary diary(pad.gateway());
  std::set<QByteArray> tokens;
  ASSERT_TRUE(eventually([&] {
    tokens.insert(pad.login.accessToken());
    return tokens.size() >= 4;
  }));
  EXPECT_EQ(diary.houses, 1) << "the house of the beginning";
  EXPECT_TRUE(pad.send("c1", {openOrder("o1", "t1")}).has_accepted());
}

TEST(RemoteLink, ComesBackWithATokenThatHasExpiredMeanwhile) {
  OpenDoor door;
  NetworkTerminal pad(door.known());
  pad.as("sara");
  const QByteArray before = pad.login.accessToken();
  door.close();
  ASSERT_TRUE(pad.has(LinkTrouble::Unreachable));
  door.host.clock().pass(std::chrono::hours(2));
  door.reopen();
  EXPECT_TRUE(pad.isIn(LinkPhase::Connected));
  EXPECT_NE(pad.login.accessToken(), before);
}

TEST(RemoteLink, IsSignedOutWhenTheHostEndsTheLogin) {
  OpenDoor door;
  NetworkTerminal pad(door.known());
  pad.as("sara");
  door.logins().logout(*door.logins().check(pad.login.accessToken().toStdString()));
  ASSERT_TRUE(pad.has(LinkTrouble::SignedOut));
  EXPECT_EQ(pad.gateway().linkState().phase, LinkPhase::Gone);
  EXPECT_EQ(pad.gateway().linkState().why.refusal(), v1::NO_SESSION);
}

TEST(RemoteLink, IsSignedOutWhenTheTokenCannotBeRenewedAnyMore) {
  OpenDoor door;
  NetworkTerminal pad(door.known());
  pad.as("sara");
  door.close();
  ASSERT_TRUE(pad.has(LinkTrouble::Unreachable));
  door.host.clock().pass(std::chrono::days(8));
  door.reopen();
  EXPECT_TRUE(pad.has(LinkTrouble::SignedOut));
  EXPECT_FALSE(pad.login.trouble().what.isEmpty());
}

TEST(RemoteLink, RefusesAtOnceWhatItCannotKeep) {
  OpenDoor door;
  link::RemoteLink::Settings small = hasty();
  small.limits.batches = 2;
  small.limits.frameBytes = 1'000;
  NetworkTerminal pad(door.known(), small);
  std::vector<v1::Refusal> refusals;
  const auto submit = [&](const v1::CommandBatch& batch) {
    pad.gateway().submit(
        batch, [&](const v1::Outcome& outcome) { refusals.push_back(outcome.refused().refusal()); });
  };
  submit(RunningHost::batch("c1", {openOrder("o1", "t1")}));
  submit(RunningHost::batch("c2", {openOrder("o2", "t2")}));
  EXPECT_TRUE(refusals.empty()) << "they wait for a host";
  submit(RunningHost::batch("c3", {openOrder("o3", "t3")}));
  EXPECT_EQ(refusals, (std::vector{v1::OVERLOADED}));
  submit(RunningHost::batch("c4", std::vector<v1::Command>(100, openOrder("o4", "t4"))));
  EXPECT_EQ(refusals, (std::vector{v1::OVERLOADED, v1::MALFORMED}));
  pad.as("sara");
  EXPECT_TRUE(eventually([&] { return refusals.size() == 4; })) << "the first two had their turn";
}

} // namespace
} // namespace comanda::testing
