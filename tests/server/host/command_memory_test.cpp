// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/command_memory.h"

#include <gtest/gtest.h>

namespace comanda::host {
namespace {

TEST(CommandMemory, KnowsWhatWasCarriedOutAndNothingElse) {
  CommandMemory memory;
  memory.addKnown(CommandMemory::keyOf("pad", "c1"));
  EXPECT_TRUE(memory.mayBeKnown(CommandMemory::keyOf("pad", "c1")));
  EXPECT_FALSE(memory.mayBeKnown(CommandMemory::keyOf("pad", "c2")));
  EXPECT_FALSE(memory.mayBeKnown(CommandMemory::keyOf("padc", "1"))) << "device and id do not run together";
}

TEST(CommandMemory, ForgetsOldOutcomesButNotThatTheyWere) {
  CommandMemory memory;
  for (std::size_t i = 0; i <= CommandMemory::kRecentMax; ++i) {
    memory.remember(CommandMemory::keyOf("pad", std::to_string(i)), {.payloadHash = {}, .outcome = "done"});
  }
  const std::string oldest = CommandMemory::keyOf("pad", "0");
  EXPECT_EQ(memory.recent(oldest), nullptr);
  EXPECT_TRUE(memory.mayBeKnown(oldest));
  EXPECT_NE(memory.recent(CommandMemory::keyOf("pad", "1")), nullptr);
}

} // namespace
} // namespace comanda::host
