// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/kitchen_bell.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace comanda::terminal {
namespace {

class KitchenBellTest : public ::testing::Test {
protected:
  QTemporaryDir folder;
  QString file = folder.filePath(QStringLiteral("device.ini"));
};

TEST_F(KitchenBellTest, IsHeardUntilItIsMutedAndStaysMuted) {
  {
    DeviceMemory memory(file);
    KitchenBell bell(memory);
    EXPECT_FALSE(bell.isMuted());
    bell.setMuted(true);
    EXPECT_TRUE(bell.isMuted());
  }
  DeviceMemory memory(file);
  EXPECT_TRUE(KitchenBell(memory).isMuted()) << "after the next start of the device";
}

// Here is hardly ever a loudspeaker, and that is no error: it comes back at once, however often it is rung,
// and goes while it still sounds.
TEST_F(KitchenBellTest, NeedsNoLoudspeaker) {
  DeviceMemory memory(file);
  KitchenBell bell(memory);
  for (int i = 0; i < 3; ++i) {
    bell.ring();
  }
}

TEST_F(KitchenBellTest, BeginsNothingWhileItIsMuted) {
  DeviceMemory memory(file);
  KitchenBell bell(memory);
  bell.setMuted(true);
  bell.ring();
  EXPECT_TRUE(bell.isMuted());
}

} // namespace
} // namespace comanda::terminal
