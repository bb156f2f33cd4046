// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/setup/fake_device.h"
#include "tests/ui/stage.h"
#include "ui/setup/device_screen.h"
#include "ui/setup/qr_picture.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace comanda::ui_setup {
namespace {

using comanda::testing::FakeDevice;
using comanda::testing::Stage;

class DeviceScreenTest : public ::testing::Test {
protected:
  DeviceScreenTest() {
    screen.resize(1280, 736);
    screen.show();
    screen.shown({});
    Stage::settle();
  }
  QPushButton* button(const QString& name) const { return screen.findChild<QPushButton*>(name); }
  QLabel& label(const char* name) const { return *screen.findChild<QLabel*>(QLatin1String(name)); }

  Stage stage;
  FakeDevice device;
  DeviceScreen screen{stage.theme, stage.terminal, device};
};

TEST(DeviceRoleTest, OpensWithWhatTheDeviceIsFor) {
  EXPECT_EQ(firstScreenOf({}).id, "floor");
  EXPECT_EQ(firstScreenOf({.role = DeviceRole::Till, .station = {}}).id, "till");
  EXPECT_EQ(firstScreenOf({.role = DeviceRole::Office, .station = {}}).id, "overview");
  const FirstScreen grill = firstScreenOf({.role = DeviceRole::Kitchen, .station = "grill"});
  EXPECT_EQ(grill.id, "kitchen");
  EXPECT_EQ(grill.argument, "grill");
  EXPECT_EQ(firstScreenOf({.role = DeviceRole::Pass, .station = {}}).argument, "pass");
}

// Whatever opens first can be come back to.
TEST(DeviceRoleTest, KeepsTheFirstScreenInTheRail) {
  for (const DeviceRole role : kDeviceRoles) {
    const QStringList rail = railOf(role);
    EXPECT_TRUE(rail.isEmpty() || rail.contains(firstScreenOf({.role = role, .station = {}}).id));
  }
}

TEST_F(DeviceScreenTest, SetsTheRole) {
  EXPECT_TRUE(button("roleEverything")->isChecked());
  EXPECT_EQ(button("station-"), nullptr);
  button("roleTill")->click();
  EXPECT_EQ(device.set.role, DeviceRole::Till);
  EXPECT_TRUE(button("roleTill")->isChecked());
}

TEST_F(DeviceScreenTest, AsksAKitchenDisplayForItsStation) {
  button("roleKitchen")->click();
  ASSERT_NE(button("station-"), nullptr);
  const auto stations = stage.terminal.house().stations.sorted();
  const auto cooking = std::ranges::find_if(
      stations, [](const v1::Station* station) { return station->kind() != v1::STATION_PASS; });
  ASSERT_NE(cooking, stations.end());
  const QString id = QString::fromStdString((*cooking)->id());
  ASSERT_NE(button("station-" + id), nullptr);
  button("station-" + id)->click();
  EXPECT_EQ(device.set, (DeviceUse{.role = DeviceRole::Kitchen, .station = id}));
  Stage::settle();
  EXPECT_TRUE(button("station-" + id)->isChecked());
}

TEST_F(DeviceScreenTest, ShowsWhereOthersJoin) {
  EXPECT_EQ(label("joinAddresses").text(), "https://192.168.1.10:8443\nhttps://10.0.0.2:8443");
  EXPECT_EQ(label("joinFingerprint").accessibleName(), "sha256:5E:0A");
  EXPECT_TRUE(label("joinCommand").text().contains("comanda terminal --host https://192.168.1.10:8443"));
  EXPECT_TRUE(label("dataFolder").text().contains("/home/ana/restaurant"));
}

// A code in the colours of a dark palette is one that some cameras do not read.
TEST_F(DeviceScreenTest, PaintsTheCodeBlackOnWhiteInTheDark) {
  stage.theme.setPalette(theme::PaletteName::Dark);
  auto& qr = *screen.findChild<QrPicture*>("joinQr");
  ASSERT_TRUE(qr.isVisible());
  const QImage image = qr.grab().toImage();
  EXPECT_EQ(image.pixelColor(image.width() / 4, image.height() / 4), QColor(Qt::black));
  EXPECT_EQ(image.pixelColor(image.width() * 3 / 4, image.height() * 3 / 4), QColor(Qt::white));
}

TEST_F(DeviceScreenTest, SaysWhyNobodyCanJoin) {
  device.invited.isForThisComputer = true;
  screen.shown({});
  EXPECT_TRUE(label("joinHint").text().contains("this computer only"));
  EXPECT_FALSE(label("joinAddresses").isVisible());
  device.invited = {.fingerprint = "sha256:5E", .folder = {}};
  screen.shown({});
  EXPECT_TRUE(label("joinHint").text().contains("no network"));
  EXPECT_FALSE(screen.findChild<QrPicture*>("joinQr")->isVisible());
  EXPECT_FALSE(label("dataFolder").isVisible());
}

} // namespace
} // namespace comanda::ui_setup
