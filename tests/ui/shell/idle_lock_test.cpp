// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_lock.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

namespace comanda::shell {
namespace {

using namespace std::chrono_literals;

TEST(IdleLock, TellsWhenNobodyTouchesTheTerminal) {
  IdleLock lock(20ms);
  QSignalSpy idle(&lock, &IdleLock::idle);
  lock.start();
  EXPECT_TRUE(idle.wait());
  EXPECT_EQ(idle.count(), 1) << "once, until somebody comes";
}

TEST(IdleLock, BeginsAnewWithEveryTouch) {
  IdleLock lock(1h);
  QWidget somewhere;
  somewhere.show();
  lock.start();
  for (const bool isKey : {true, false}) {
    QTest::qWait(20);
    const auto before = lock.left();
    ASSERT_LT(before, 1h);
    isKey ? QTest::keyClick(&somewhere, Qt::Key_A) : QTest::mouseClick(&somewhere, Qt::LeftButton);
    EXPECT_GT(lock.left(), before);
  }
}

TEST(IdleLock, IsSilentWhileItIsStopped) {
  IdleLock lock(5ms);
  QSignalSpy idle(&lock, &IdleLock::idle);
  lock.start();
  lock.stop();
  EXPECT_FALSE(idle.wait(50));
}

} // namespace
} // namespace comanda::shell
