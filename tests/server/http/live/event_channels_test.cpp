// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/options.h"
#include "server/http/live/event_channels.h"
#include "server/http/live/event_frame.h"
#include "server/http/live/event_request.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>
#include <string>

namespace comanda::testing {
namespace {

using live::Topic;
using live::Topics;
using ::testing::ElementsAre;

std::string heardBy(const std::string& staffId) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  const Topics topics = live::mayHear(scenario.house(), staffId, Topics::all());
  std::string names;
  for (const live::TopicRule& rule : live::kTopics) {
    names += topics.contains(rule.topic) ? std::string(rule.name) + " " : "";
  }
  return names;
}

TEST(Topics, AreHeardByWhomTheyConcern) {
  EXPECT_EQ(heardBy("ada"), "orders kitchen tables bills stock users drawers days ");
  EXPECT_EQ(heardBy("max"), "orders kitchen tables bills stock users drawers days ");
  EXPECT_EQ(heardBy("sara"), "orders kitchen tables bills stock ") << "people are the managers' business";
  EXPECT_EQ(heardBy("carl"), "orders kitchen tables bills stock drawers ");
  EXPECT_EQ(heardBy("kim"), "kitchen stock ") << "a cook sees no guests, prices or bills";
  EXPECT_EQ(heardBy("nobody"), "");
}

TEST(Channels, TellNobodyWhatIsTheHostsAlone) {
  for (const live::ChannelRule& rule : live::channelRules()) {
    const auto* body = v1::Event::descriptor()->FindFieldByNumber(rule.body);
    ASSERT_NE(body, nullptr) << rule.channel;
    EXPECT_NE(contract::audienceOf(*body->message_type()), v1::AUDIENCE_HOST_ONLY) << body->name();
  }
}

TEST(Channels, TellTheKitchenOnlyWhatTheContractMeansForIt) {
  for (const live::ChannelRule& rule : live::channelRules()) {
    const auto* body = v1::Event::descriptor()->FindFieldByNumber(rule.body);
    if (rule.topic == Topic::Kitchen || rule.topic == Topic::Stock) {
      EXPECT_EQ(contract::audienceOf(*body->message_type()), v1::AUDIENCE_KITCHEN) << body->name();
    }
  }
}

// The words that clients know.
TEST(Channels, HaveTheNamesOfTheApi) {
  std::set<std::string> names;
  for (const live::ChannelRule& rule : live::channelRules()) {
    names.insert(std::string(rule.channel));
  }
  EXPECT_EQ(names, (std::set<std::string>{"order:new", "order:update", "order:completed", "ticket:new",
                                          "ticket:update", "table:update", "bill:issued", "bill:paid",
                                          "item:availability", "user:created", "user:updated",
                                          "drawer:update", "day:closed"}));
}

std::vector<std::string> channelsOf(const v1::Event& event) {
  std::vector<std::string> channels;
  for (const live::EventFrame& frame : live::framesOf(event)) {
    channels.push_back(QJsonDocument::fromJson(frame.text.toUtf8())
                           .object()[QStringLiteral("channel")]
                           .toString()
                           .toStdString());
  }
  return channels;
}

TEST(Channels, TellANewPersonFromOneWhoWasChanged) {
  Scenario scenario;
  scenario.given(smallTrattoria()).as("max");
  const domain::Decision added = scenario.when(saveStaff("zoe", {"server"}));
  EXPECT_THAT(channelsOf(added->events.at(0)), ElementsAre("user:created"));
  const domain::Decision changed = scenario.when(saveStaff("zoe", {"cashier"}));
  EXPECT_THAT(channelsOf(changed->events.at(0)), ElementsAre("user:updated"));
}

TEST(Channels, TellABillPaidWhenNothingIsDueAnyMore) {
  v1::Event event;
  event.mutable_payment_taken()->set_bill_state(v1::DUE);
  EXPECT_THAT(channelsOf(event), ElementsAre());
  event.mutable_payment_taken()->set_bill_state(v1::PAID);
  EXPECT_THAT(channelsOf(event), ElementsAre("bill:paid"));
}

TEST(EventFrame, SaysWhatHappenedInTheWordsOfTheContract) {
  v1::Event event;
  event.set_epoch(2);
  event.set_seq(812);
  event.mutable_at()->set_seconds(1'773'511'205);
  event.mutable_at()->set_nanos(250'000'000);
  event.mutable_line_voided()->set_order_id("o1");
  event.mutable_line_voided()->set_reason("\"dropped\" \xc3\xa0 table");
  event.mutable_line_voided()->set_amount(2'400);
  const auto frames = live::framesOf(event);
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames[0].text.toStdString(),
            R"({"epoch":2,"seq":812,"channel":"order:update","event":"line_voided",)"
            R"("at":"2026-03-14T18:00:05.250Z","data":{"order_id":"o1","line_id":"",)"
            "\"reason\":\"\\\"dropped\\\" \xc3\xa0 table\",\"amount\":\"2400\"}}");
  EXPECT_EQ(frames[0].bytes, static_cast<std::size_t>(frames[0].text.toUtf8().size()));
}

v1::Event coversSet(std::uint64_t seq) {
  v1::Event event;
  event.set_seq(seq);
  event.mutable_covers_set()->set_order_id(std::string(100, 'o'));
  return event;
}

TEST(RecentFrames, KeepTheLatestAndKnowHowFarBackTheyGo) {
  live::RecentFrames frames(10, 1'000);
  for (std::uint64_t seq = 11; seq <= 30; ++seq) {
    frames.add(coversSet(seq));
  }
  EXPECT_EQ(frames.last(), 30U);
  EXPECT_GT(frames.from(), 20U) << "twenty frames of 200 bytes are more than 1,000";
  EXPECT_LT(frames.from(), 30U);
  std::vector<std::uint64_t> seqs;
  frames.forEachAfter(frames.from(), [&](const live::EventFrame& frame) {
    seqs.push_back(frame.seq);
    return true;
  });
  ASSERT_FALSE(seqs.empty());
  EXPECT_EQ(seqs.front(), frames.from() + 1);
  EXPECT_EQ(seqs.back(), 30U);
  EXPECT_EQ(seqs.size(), 30 - frames.from()) << "every event after from()";
}

TEST(RecentFrames, ForgetWhatNobodyWasThereToHear) {
  live::RecentFrames frames(0, 1'000);
  frames.add(coversSet(1));
  frames.skipTo(5);
  EXPECT_EQ(frames.from(), 5U);
  frames.forEachAfter(0, [](const live::EventFrame&) {
    ADD_FAILURE() << "nothing is kept";
    return true;
  });
}

std::string faultOf(std::string_view query) {
  const auto request = live::readEventRequest(query);
  return request ? "none" : request.error().field() + " " + request.error().message();
}

TEST(EventRequest, ReadsWhereToResumeAndWhatToHear) {
  const auto request = live::readEventRequest("after=812&epoch=2&channels=orders%2Cbills");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->after, 812U);
  EXPECT_EQ(request->epoch, 2U);
  Topics topics = Topics::none();
  topics.add(Topic::Orders);
  topics.add(Topic::Bills);
  EXPECT_EQ(request->topics, topics);
  EXPECT_EQ(*live::readEventRequest(""), live::EventRequest()) << "from now on, everything";
}

TEST(EventRequest, RefusesWhatItDoesNotKnowByName) {
  EXPECT_EQ(faultOf("after=-1"), "after must be the seq of an event");
  EXPECT_EQ(faultOf("after="), "after must be the seq of an event");
  EXPECT_EQ(faultOf("after=1x"), "after must be the seq of an event");
  EXPECT_EQ(faultOf("after=99999999999999999999"), "after must be the seq of an event");
  EXPECT_EQ(faultOf("epoch=4294967296"), "epoch must be the epoch of an event");
  EXPECT_EQ(faultOf("after=1&after=2"), "after must come once");
  EXPECT_EQ(faultOf("channels="),
            "channels must be some of orders, kitchen, tables, bills, stock, users, drawers, days");
  EXPECT_EQ(faultOf("channels=orders,"),
            "channels must be some of orders, kitchen, tables, bills, stock, users, drawers, days");
  EXPECT_EQ(faultOf("since=1"), "since is not known here");
}

} // namespace
} // namespace comanda::testing
