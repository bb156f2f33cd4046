// SPDX-License-Identifier: GPL-3.0-or-later
// Whenever a client comes and wherever it resumes, it hears every event once.
#include "tests/server/http/live/listener.h"
#include "tests/support/random_service.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <memory>
#include <string>

namespace comanda::testing {
namespace {

/// One host for all evenings, and everything that ever happened in it.
class Chronicle {
public:
  Chronicle() {
    host.setUp();
    m_start = m_end = host.house().position.get().seq;
    m_watching = host->onCommit([this](const host::Commit& commit) {
      for (const v1::Event& event : commit.events) {
        m_end = event.seq();
        for (live::EventFrame& frame : live::framesOf(event)) {
          m_frames.push_back(std::move(frame));
        }
      }
    });
  }

  std::uint64_t start() const { return m_start; }
  std::uint64_t end() const { return m_end; }

  /// What this person must hear of everything after `after`.
  std::vector<QString> heardBy(const std::string& staffId, std::uint64_t after) {
    const live::Topics topics = live::mayHear(host.house(), staffId, live::Topics::all());
    std::vector<QString> texts;
    for (auto frame = std::ranges::upper_bound(m_frames, after, {}, &live::EventFrame::seq);
         frame != m_frames.end(); ++frame) {
      if (topics.contains(frame->topic)) {
        texts.push_back(frame->text);
      }
    }
    return texts;
  }

  RunningHost host;

private:
  std::uint64_t m_start = 0;
  std::uint64_t m_end = 0;
  std::vector<live::EventFrame> m_frames;
  host::Subscription m_watching;
};

struct Guest {
  std::uint64_t after;
  std::string staffId;
  std::unique_ptr<Listener> listener;
};

class Evening {
public:
  Evening(Chronicle& chronicle, Doorstep& doorstep, std::uint64_t seed)
      : m_chronicle(chronicle),
        m_doorstep(doorstep),
        m_service(seed) {}

  /// Sends something without waiting for what becomes of it. Nobody is forgotten: the journal rightly tells
  /// less of them from then on than was told when it happened.
  void somethingHappens() {
    const v1::Command command = m_service.next(m_chronicle.host.house());
    if (command.has_forget_person()) {
      return;
    }
    m_chronicle.host->dispatcher().submit({.staffId = "ada", .deviceId = "device"},
                                          RunningHost::batch("e" + std::to_string(++s_commands), {command}),
                                          [this](const v1::Outcome&) { --m_underWay; });
    ++m_underWay;
  }
  void somebodyComes(const std::string& staffId, std::uint64_t back) {
    const std::uint64_t end = m_chronicle.end();
    const std::uint64_t after = std::max(m_chronicle.start(), end - std::min(end, back));
    m_guests.push_back(
        {.after = after,
         .staffId = staffId,
         .listener = std::make_unique<Listener>(m_doorstep, staffId, "after=" + std::to_string(after))});
  }
  void somebodyGoes() {
    if (!m_guests.empty()) {
      m_guests.erase(m_guests.begin());
    }
  }
  void timePasses() {
    static_cast<void>(eventually([] { return true; }));
  }

  /// Waits until all is told; whether everybody heard what they had to, and nothing else.
  bool everybodyKnows() {
    const bool isQuiet = eventually([this] { return m_underWay == 0; });
    return isQuiet && std::ranges::all_of(m_guests, [this](const Guest& guest) {
             const std::vector<QString> expected = m_chronicle.heardBy(guest.staffId, guest.after);
             return eventually([&] { return guest.listener->texts.size() >= expected.size(); }) &&
                    guest.listener->texts == expected;
           });
  }

private:
  static inline std::uint64_t s_commands = 0;
  Chronicle& m_chronicle;
  Doorstep& m_doorstep;
  RandomService m_service;
  std::vector<Guest> m_guests;
  int m_underWay = 0;
};

void missesNothing(Chronicle& chronicle) {
  live::LiveDoor::Settings settings;
  settings.events.replayPageEvents = *rc::gen::inRange(1, 20);
  settings.events.recentBytesMax = *rc::gen::element<std::size_t>(0, 2'000, 1'000'000);
  settings.events.replayUnreadBytesMax = *rc::gen::element<std::size_t>(0, 3'000, 1'000'000);
  settings.events.patience.pingEvery = std::chrono::milliseconds(2); // who pauses goes on soon
  Doorstep doorstep(*chronicle.host, settings);
  Evening evening(chronicle, doorstep, *rc::gen::arbitrary<std::uint64_t>());
  for (int i = *rc::gen::inRange(5, 60); i > 0; --i) {
    switch (*rc::gen::weightedElement<int>({{10, 0}, {3, 1}, {1, 2}, {4, 3}})) {
    case 0: evening.somethingHappens(); break;
    case 1:
      evening.somebodyComes(*rc::gen::element<std::string>("ada", "kim"),
                            *rc::gen::inRange<std::uint64_t>(0, 100));
      break;
    case 2: evening.somebodyGoes(); break;
    default: evening.timePasses();
    }
  }
  RC_ASSERT(evening.everybodyKnows());
}

TEST(EventFeedProperty, MissesNothingAndDoublesNothingWheneverAClientComes) {
  Chronicle chronicle;
  EXPECT_TRUE(rc::check([&] { missesNothing(chronicle); }));
}

} // namespace
} // namespace comanda::testing
