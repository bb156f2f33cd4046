// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails under a host in service: nothing is told that is not durable, and nothing more is taken.
#include "server/host/dispatcher.h"
#include "tests/support/commands.h"
#include "tests/support/event_loop.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/manual_clock.h"
#include "tests/support/scenario.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

namespace comanda::testing {
namespace {

using host::Dispatcher;
using journal::Store;

struct Fault {
  const char* name;
  support::DiskOperation operation;
  int code; // SQLite's

  friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

class FailStop : public ::testing::TestWithParam<Fault> {
protected:
  // A dispatcher over a new journal on a disk that can fail, with the small trattoria set up.
  void SetUp() override {
    auto store = Store::create(m_temp.path() / "data", m_key, {.disk = m_disk.name()});
    ASSERT_TRUE(store) << store.error().what;
    m_dispatcher = std::make_unique<Dispatcher>(
        Dispatcher::Start{.store = *std::move(store),
                          .house = {},
                          .commands = {},
                          .payloadKey = m_key.derive(journal::KeyPurpose::PayloadHash)},
        m_clock);
    submit("set-up", smallTrattoria());
    submit("open", {openOrder("o1", "t1")});
    ASSERT_TRUE(eventually([&] { return m_outcomes.size() == 2; }));
    ASSERT_TRUE(m_outcomes.back().has_accepted()) << m_outcomes.back().ShortDebugString();
  }

  void submit(const std::string& id, const std::vector<v1::Command>& commands) {
    v1::CommandBatch batch;
    batch.set_id(id);
    batch.mutable_commands()->Assign(commands.begin(), commands.end());
    m_dispatcher->submit({.staffId = "host", .deviceId = "host"}, batch,
                         [this](const v1::Outcome& outcome) { m_outcomes.push_back(outcome); });
  }

  support::TempDir m_temp;
  support::FailingDisk m_disk;
  journal::Key m_key = journal::Key::random();
  ManualClock m_clock;
  std::unique_ptr<Dispatcher> m_dispatcher;
  std::vector<v1::Outcome> m_outcomes;
};

TEST_P(FailStop, RefusesWhatIsNotDurableAndEverythingAfterIt) {
  const std::uint64_t durable = domain::digest(m_dispatcher->house(), v1::AUDIENCE_HOST_ONLY);
  bool wasTold = false;
  m_dispatcher->onCommit([&](const host::Commit&) { wasTold = true; });
  // Nothing is under way: the journal's thread does not use the disk while it is being prepared.
  m_disk.failFrom(GetParam().operation, 1, GetParam().code);
  m_outcomes.clear();
  submit("c1", {openOrder("o2", "t2")});
  submit("c2", {openOrder("o3", "t3")});
  ASSERT_TRUE(eventually([&] { return m_outcomes.size() == 2; }));
  submit("c3", {openOrder("o4", "t4")});
  ASSERT_TRUE(eventually([&] { return m_outcomes.size() == 3; }));
  for (const v1::Outcome& outcome : m_outcomes) {
    EXPECT_EQ(outcome.refused().refusal(), v1::READ_ONLY) << outcome.ShortDebugString();
    EXPECT_FALSE(outcome.refused().violations(0).message().empty()) << "it says why";
  }
  EXPECT_FALSE(wasTold) << "terminals were told of something that is not durable";
  ASSERT_TRUE(m_dispatcher->failure());
  EXPECT_TRUE(eventually([&] {
    return domain::digest(m_dispatcher->house(), v1::AUDIENCE_HOST_ONLY) == durable;
  })) << "the house is not what is on the disk";
}

TEST_P(FailStop, TellsTerminalsWhyWithoutNamingFilesAndTheHostWithThem) {
  std::vector<journal::Error> failures;
  m_dispatcher->onFailure([&](const journal::Error& error) { failures.push_back(error); });
  m_disk.failFrom(GetParam().operation, 1, GetParam().code);
  m_outcomes.clear();
  submit("c1", {openOrder("o2", "t2")});
  ASSERT_TRUE(eventually([&] { return m_outcomes.size() == 1; }));
  submit("c2", {openOrder("o3", "t3")});
  ASSERT_EQ(m_outcomes.size(), 2U);
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_NE(failures.front().what.find("comanda.db"), std::string::npos) << failures.front().what;
  for (const v1::Outcome& outcome : m_outcomes) {
    const std::string& said = outcome.refused().violations(0).message();
    EXPECT_TRUE(said.starts_with(journal::plainSentence(failures.front().kind))) << said;
    EXPECT_EQ(said.find("comanda.db"), std::string::npos) << said;
    EXPECT_EQ(said.find(m_temp.path().string()), std::string::npos) << said;
  }
}

TEST_P(FailStop, StillAnswersWhatWasDoneBefore) {
  m_disk.failFrom(GetParam().operation, 1, GetParam().code);
  const std::string before = m_outcomes.back().SerializeAsString();
  submit("c1", {openOrder("o2", "t2")});
  ASSERT_TRUE(eventually([&] { return m_outcomes.size() == 3; }));
  submit("open", {openOrder("o1", "t1")});
  ASSERT_TRUE(eventually([&] { return m_outcomes.size() == 4; }));
  EXPECT_EQ(m_outcomes.back().SerializeAsString(), before);
}

TEST_P(FailStop, TellsThoseWhoWaitForWhatNeverBecameDurable) {
  std::vector<host::Durability> told;
  m_disk.failFrom(GetParam().operation, 1, GetParam().code);
  submit("c1", {openOrder("o2", "t2")});
  m_dispatcher->whenDurable([&](host::Durability durability) { told.push_back(durability); });
  ASSERT_TRUE(eventually([&] { return told.size() == 1; }));
  EXPECT_EQ(told.front(), host::Durability::Lost);
}

TEST_P(FailStop, GoesOnShowingWhatIsOnTheDisk) {
  m_disk.failFrom(GetParam().operation, 1, GetParam().code);
  submit("c1", {openOrder("o2", "t2")});
  ASSERT_TRUE(eventually([&] { return m_dispatcher->failure().has_value(); }));
  bool isDurable = false;
  ASSERT_TRUE(eventually([&] {
    m_dispatcher->whenDurable(
        [&](host::Durability durability) { isDurable = durability == host::Durability::Durable; });
    return isDurable;
  }));
  EXPECT_TRUE(m_dispatcher->house().orders.contains("o1"));
  EXPECT_FALSE(m_dispatcher->house().orders.contains("o2"));
}

INSTANTIATE_TEST_SUITE_P(
    Disks, FailStop,
    ::testing::Values(Fault{"FullAtWrite", support::DiskOperation::Write, SQLITE_FULL},
                      Fault{"FailureAtWrite", support::DiskOperation::Write, SQLITE_IOERR_WRITE},
                      Fault{"FailureAtSync", support::DiskOperation::Sync, SQLITE_IOERR_FSYNC}),
    ::testing::PrintToStringParamName());

} // namespace
} // namespace comanda::testing
