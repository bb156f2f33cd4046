// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/settings/names.h"

#include <gtest/gtest.h>

namespace comanda::settings {
namespace {

TEST(Currency, IsThreeCapitals) {
  EXPECT_TRUE(isCurrency("EUR"));
  EXPECT_TRUE(isCurrency("KWD"));
  for (const char* text : {"", "EU", "EURO", "eur", "EuR", "E1R", "€UR"}) {
    EXPECT_FALSE(isCurrency(text)) << text;
  }
}

TEST(Slug, IsWordsOfLowerCaseAndDigitsJoinedBySingleHyphens) {
  for (const char* text : {"a", "7", "trattoria", "trattoria-piccola", "bar-3-4"}) {
    EXPECT_TRUE(isSlug(text)) << text;
  }
  for (const char* text : {"", "-", "-a", "a-", "a--b", "Trattoria", "caffè", "a b", "a_b", "a.b"}) {
    EXPECT_FALSE(isSlug(text)) << text;
  }
}

TEST(TimeZone, IsUtcOrAreaAndLocation) {
  for (const char* text :
       {"UTC", "Europe/Rome", "America/Argentina/Ushuaia", "America/Port-au-Prince", "Etc/GMT+1"}) {
    EXPECT_TRUE(isTimeZone(text)) << text;
  }
  for (const char* text : {"", "Rome", "utc", "Europe/", "/Rome", "Europe//Rome", "A/B/C/D", "+01:00",
                           "Europe/Ro me", "../etc/passwd", "1/2"}) {
    EXPECT_FALSE(isTimeZone(text)) << text;
  }
}

} // namespace
} // namespace comanda::settings
