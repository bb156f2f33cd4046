// SPDX-License-Identifier: GPL-3.0-or-later
// `comanda accept-clock`: the way out when a journal was written under a clock that was far ahead.
#include "server/host/host.h"
#include "server/trust/key_file.h"
#include "tests/support/commands.h"
#include "tests/support/event_loop.h"
#include "tests/support/manual_clock.h"
#include "tests/support/scenario.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <optional>

namespace comanda::testing {
namespace {

constexpr int kProgramMsMax = 100'000;
constexpr int kClockJumped = 16;

// A folder with the journal of a trattoria that was set up at some time.
class SetUpAt {
public:
  explicit SetUpAt(values::Instant time) {
    ManualClock clock;
    clock.setWall(time);
    std::filesystem::create_directories(folder());
    const auto key = trust::createKeyFile(folder() / "comanda.key");
    auto host = host::Host::start(folder(), *key, clock);
    v1::CommandBatch batch;
    batch.set_id("set-up");
    const auto commands = smallTrattoria();
    batch.mutable_commands()->Assign(commands.begin(), commands.end());
    std::optional<v1::Outcome> outcome;
    (*host)->dispatcher().submit({.staffId = "host", .deviceId = "host"}, batch,
                                 [&](const v1::Outcome& result) { outcome = result; });
    EXPECT_TRUE(eventually([&] { return outcome.has_value(); }));
    EXPECT_TRUE(outcome->has_accepted()) << outcome->ShortDebugString();
  }

  int acceptClock(const QStringList& words = {}) {
    QProcess process;
    process.start(QStringLiteral(COMANDA_PROGRAM),
                  QStringList{"accept-clock", "--data", QString::fromStdString(folder().string())} + words);
    EXPECT_TRUE(process.waitForFinished(kProgramMsMax)) << process.errorString().toStdString();
    m_said = process.readAllStandardOutput().toStdString();
    return process.exitCode();
  }

  bool said(const std::string& part) const { return m_said.find(part) != std::string::npos; }
  const std::string& said() const { return m_said; }

private:
  std::filesystem::path folder() const { return m_temp.path() / "data"; }

  support::TempDir m_temp;
  std::string m_said;
};

const values::Instant kFarAhead = std::chrono::sys_days(std::chrono::year(2098) / 3 / 14);
const values::Instant kLongAgo = std::chrono::sys_days(std::chrono::year(2001) / 3 / 14);

TEST(AcceptClock, SaysBothTimesAndChangesNothingUntilItIsConfirmed) {
  SetUpAt journal(kFarAhead);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(journal.acceptClock(), kClockJumped);
    EXPECT_TRUE(journal.said("This computer's clock says")) << journal.said();
    EXPECT_TRUE(journal.said("2098-03-14T00:00:00Z")) << journal.said();
    EXPECT_TRUE(journal.said("--yes")) << journal.said();
  }
}

TEST(AcceptClock, IsAskedOnceOnly) {
  SetUpAt journal(kFarAhead);
  EXPECT_EQ(journal.acceptClock({"--yes"}), 0);
  EXPECT_TRUE(journal.said("Accepted")) << journal.said();
  EXPECT_EQ(journal.acceptClock(), 0);
  EXPECT_TRUE(journal.said("accepted already")) << journal.said();
}

TEST(AcceptClock, HasNothingToAcceptWhereTheClockIsRight) {
  SetUpAt journal(kLongAgo);
  EXPECT_EQ(journal.acceptClock({"--yes"}), 0);
  EXPECT_TRUE(journal.said("The clock is right")) << journal.said();
}

} // namespace
} // namespace comanda::testing
