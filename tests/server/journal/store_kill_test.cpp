// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

// A process is killed in the middle of what it does to a journal: everything it had acknowledged is there,
// and the journal verifies each time.
namespace comanda::journal {
namespace {

constexpr int kPatienceMs = 30'000;

class Child {
public:
  explicit Child(const QStringList& arguments) {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(COMANDA_APPENDING_CHILD), arguments);
    EXPECT_TRUE(m_process.waitForStarted());
  }

  bool hasSaid(int lines) {
    while (m_said.count('\n') < lines && m_process.waitForReadyRead(kPatienceMs)) {
      m_said += m_process.readAllStandardOutput();
    }
    return m_said.count('\n') >= lines;
  }

  void kill() { // SIGKILL, TerminateProcess
    m_process.kill();
    EXPECT_TRUE(m_process.waitForFinished());
    EXPECT_EQ(m_process.exitStatus(), QProcess::CrashExit) << "it should have been at work";
    m_said += m_process.readAllStandardOutput();
  }

  // What it said last.
  std::int64_t last() const {
    const QByteArray whole = m_said.left(m_said.lastIndexOf('\n'));
    return whole.mid(whole.lastIndexOf('\n') + 1).toLongLong();
  }

private:
  QProcess m_process;
  QByteArray m_said;
};

QString nameOf(const fs::path& folder) {
  return QString::fromStdString(utf8(folder));
}

class StoreKill : public ::testing::Test {
protected:
  // The journal holds what was acknowledged, and at most one append more, whole.
  void expectWhole(std::int64_t acknowledged) {
    const auto report = verify(folder, testKey());
    ASSERT_TRUE(report) << report.error().what;
    const auto store = need(Store::open(folder, testKey()));
    EXPECT_GE(store->head().seq, acknowledged);
    EXPECT_LE(store->head().seq, acknowledged + 8) << "at most one append was under way";
    EXPECT_EQ(store->head().seq % 2, 0) << "half an entry";
  }

  const TempDir dir;
  const fs::path folder = dir / "house";
};

TEST_F(StoreKill, WhatWasAcknowledgedOutlivesTheProcess) {
  need(Store::create(folder, testKey()));
  std::int64_t killedAt = 0;
  for (int round = 0; round < 8; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    Child child({nameOf(folder)});
    ASSERT_TRUE(child.hasSaid(5 + 9 * round));
    child.kill();
    expectWhole(child.last());
    EXPECT_GT(child.last(), killedAt);
    killedAt = child.last();
  }
}

// The log moves into the database as soon as it has grown to a thousand pages, after a commit. Its file is
// written to then and only then: that is when the process is killed.
TEST_F(StoreKill, ALogThatWasHalfMovedIntoTheDatabaseIsMovedAgain) {
  need(Store::create(folder, testKey()));
  const fs::path database = folder / "comanda.db";
  for (int round = 0; round < 4; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    Child child({nameOf(folder)});
    ASSERT_TRUE(child.hasSaid(1));
    const auto before = fs::last_write_time(database);
    QElapsedTimer timer;
    timer.start();
    while (fs::last_write_time(database) == before && !timer.hasExpired(kPatienceMs)) {
      QThread::usleep(100);
    }
    ASSERT_NE(fs::last_write_time(database), before) << "the log was never moved";
    QThread::usleep(static_cast<unsigned long>(round) * 300);
    child.kill();
    expectWhole(child.last());
  }
}

TEST_F(StoreKill, ASnapshotIsThereAsAWholeOrNotAtAll) {
  for (int round = 0; round < 6; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    fs::remove_all(folder);
    Child child({nameOf(folder), "snapshots"});
    ASSERT_TRUE(child.hasSaid(1 + round));
    QThread::usleep(static_cast<unsigned long>(round) * 700);
    child.kill();
    const auto report = verify(folder, testKey());
    ASSERT_TRUE(report) << report.error().what;
    EXPECT_GE(static_cast<std::int64_t>(report->events), child.last());
    EXPECT_LE(report->snapshots, 2U);
    EXPECT_GE(static_cast<int>(report->snapshots), std::min(round, 2)) << "those before it are still there";
    const auto store = need(Store::open(folder, testKey()));
    need(store->load());
  }
}

} // namespace
} // namespace comanda::journal
