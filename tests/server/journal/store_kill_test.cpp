// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"

#include <QProcess>
#include <algorithm>

// The process is killed while it appends, again and again on the same journal: everything it had acknowledged
// is there, and the journal verifies each time.
namespace comanda::journal {
namespace {

TEST(StoreKill, WhatWasAcknowledgedOutlivesTheProcess) {
  const TempDir dir;
  const fs::path folder = dir / "house";
  need(Store::create(folder, testKey()));
  std::int64_t killedAt = 0;
  for (int round = 0; round < 8; ++round) {
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(COMANDA_APPENDING_CHILD), {QString::fromStdString(utf8(folder))});
    ASSERT_TRUE(child.waitForStarted());
    QByteArray said;
    while (said.count('\n') < 5 + 9 * round) {
      ASSERT_TRUE(child.waitForReadyRead(10'000)) << "round " << round;
      said += child.readAllStandardOutput();
    }
    child.kill(); // SIGKILL, TerminateProcess
    ASSERT_TRUE(child.waitForFinished());
    said += child.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n'));
    const std::int64_t acknowledged = said.mid(said.lastIndexOf('\n') + 1).toLongLong();

    const auto report = verify(folder, testKey());
    ASSERT_TRUE(report) << "round " << round << ": " << report.error().what;
    const auto store = need(Store::open(folder, testKey()));
    EXPECT_GE(store->head().seq, acknowledged) << "round " << round;
    EXPECT_LE(store->head().seq, acknowledged + 8)
        << "round " << round << ": at most one append was under way";
    EXPECT_EQ(store->head().seq % 2, 0) << "round " << round << ": half an entry";
    EXPECT_GT(store->head().seq, killedAt);
    killedAt = store->head().seq;
  }
}

} // namespace
} // namespace comanda::journal
