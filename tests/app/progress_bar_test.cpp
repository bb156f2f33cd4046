// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <gtest/gtest.h>

namespace comanda::cli {
namespace {

using std::chrono::seconds;

std::string bar(std::int64_t done, std::int64_t all, seconds elapsed) {
  return progressBar(done, all, QStringLiteral("orders"), elapsed).toStdString();
}

TEST(ProgressBar, SaysHowFarItIsHowFastAndHowLongItTakesYet) {
  EXPECT_EQ(bar(10'000, 20'000, seconds(4)),
            "[==========          ] 50 %, 10000 of 20000 orders, 2500/s, 4 s left");
}

TEST(ProgressBar, RoundsWhatIsLeftUp) {
  EXPECT_EQ(bar(7, 10, seconds(1)), "[==============      ] 70 %, 7 of 10 orders, 7/s, 1 s left");
  EXPECT_EQ(bar(10, 10, seconds(2)), "[====================] 100 %, 10 of 10 orders, 5/s, 0 s left");
}

TEST(ProgressBar, PromisesNothingBeforeThereIsARate) {
  EXPECT_EQ(bar(0, 10, seconds(0)), "[                    ] 0 %, 0 of 10 orders");
  EXPECT_EQ(bar(1, 10, seconds(5)), "[==                  ] 10 %, 1 of 10 orders");
}

TEST(ProgressBar, IsFullWhereThereIsNothingToDo) {
  EXPECT_EQ(bar(0, 0, seconds(1)), "[====================] 100 %, 0 of 0 orders");
}

} // namespace
} // namespace comanda::cli
