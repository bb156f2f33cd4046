// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/setup/fake_setup.h"
#include "ui/setup/host_place.h"

#include <gtest/gtest.h>

namespace comanda::ui_setup {
namespace {

using comanda::testing::fingerprintOf;

const QString kThere = QStringLiteral("https://192.168.1.10:8443");

TEST(HostPlaceTest, FindsBothInWhatAHostPrints) {
  const QString print = fingerprintOf("5E");
  const HostPlace place{.address = kThere, .fingerprint = print};
  for (const QString& text :
       {QStringLiteral(R"({"fingerprint":"%2","ready":true,"url":"%1"})").arg(kThere, print),
        QStringLiteral("  comanda terminal --host %1 --fingerprint %2\n").arg(kThere, print),
        QStringLiteral("comanda terminal --host='%1' --fingerprint='%2'").arg(kThere, print),
        QStringLiteral("%1\n%2").arg(kThere, print)}) {
    EXPECT_EQ(placeIn(text), place) << text.toStdString();
  }
}

TEST(HostPlaceTest, TakesNoHalfForAWhole) {
  EXPECT_FALSE(placeIn({}));
  EXPECT_FALSE(placeIn(kThere));
  EXPECT_FALSE(placeIn(fingerprintOf("5E")));
}

TEST(HostPlaceTest, PutsInWhatPeopleLeaveOut) {
  EXPECT_EQ(completed({.address = " 192.168.1.10 ", .fingerprint = {}}).address, kThere);
  EXPECT_EQ(completed({.address = "https://192.168.1.10:8443/", .fingerprint = {}}).address, kThere);
  EXPECT_EQ(completed({.address = "192.168.1.10:9000", .fingerprint = {}}).address,
            "https://192.168.1.10:9000");
  EXPECT_EQ(completed({.address = "[fd00::1]", .fingerprint = {}}).address, "https://[fd00::1]:8443");
  EXPECT_EQ(completed({.address = {}, .fingerprint = QString("5e").repeated(32)}).fingerprint,
            fingerprintOf("5E"));
  EXPECT_EQ(completed({.address = {}, .fingerprint = "SHA256: " + QString("5e:").repeated(32).chopped(1)})
                .fingerprint,
            fingerprintOf("5E"));
  EXPECT_EQ(completed({}), HostPlace{}) << "nothing is made up";
}

TEST(HostPlaceTest, FindsNothingWrongWithAPlaceThatIsRight) {
  EXPECT_EQ(addressTrouble(kThere), QString());
  EXPECT_EQ(addressTrouble("https://kitchen-pc.local:8443"), QString());
  EXPECT_EQ(fingerprintTrouble(fingerprintOf("5E")), QString());
}

TEST(HostPlaceTest, SaysWhatIsWrongWithAnAddress) {
  EXPECT_TRUE(addressTrouble({}).startsWith("Where is the host?"));
  EXPECT_TRUE(addressTrouble(completed({.address = "192.168.1.10:port", .fingerprint = {}}).address)
                  .startsWith("This is no address."));
  EXPECT_TRUE(addressTrouble("http://192.168.1.10:8443").contains("https://"));
  EXPECT_TRUE(addressTrouble("https://192.168.1.10:8443/api").startsWith("Only the computer"));
  EXPECT_TRUE(addressTrouble("https://ana@192.168.1.10:8443").startsWith("Only the computer"));
}

TEST(HostPlaceTest, SaysWhatIsWrongWithAFingerprint) {
  EXPECT_TRUE(fingerprintTrouble({}).startsWith("By its fingerprint"));
  EXPECT_TRUE(fingerprintTrouble("sha256:").startsWith("By its fingerprint"));
  EXPECT_TRUE(fingerprintTrouble("sha256:5E:0Q").contains("“Q”"));
  EXPECT_TRUE(fingerprintTrouble(fingerprintOf("5E").chopped(3)).contains("these are 62"));
  EXPECT_TRUE(fingerprintTrouble("sha256:" + QString("5E5E:").repeated(16).chopped(1)).contains("colons"));
}

TEST(HostPlaceTest, KnowsThisComputer) {
  EXPECT_TRUE(isThisComputer("https://127.0.0.1:8443"));
  EXPECT_TRUE(isThisComputer("https://localhost:8443"));
  EXPECT_TRUE(isThisComputer("https://[::1]:8443"));
  EXPECT_FALSE(isThisComputer(kThere));
}

} // namespace
} // namespace comanda::ui_setup
