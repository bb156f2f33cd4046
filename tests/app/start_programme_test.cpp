// SPDX-License-Identifier: GPL-3.0-or-later
// From the start window to the login, at real hosts.
#include "app/link/host_login.h"
#include "app/link/remote_link.h"
#include "app/terminal/start_programme.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QUrl>
#include <filesystem>
#include <memory>

namespace comanda::terminal {
namespace {

using ui_setup::HostPlace;

class StartProgrammeTest : public ::testing::Test {
protected:
  void TearDown() override {
    programme.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const QWidget* widget : QApplication::topLevelWidgets()) {
      ADD_FAILURE() << "left behind: " << widget->metaObject()->className();
    }
  }

  void begin() {
    programme.reset();
    programme = std::make_unique<StartProgramme>(memory, dir / "own");
    programme->start();
  }
  bool isAtLogin() const {
    return programme->terminal() != nullptr && programme->startScreen() == nullptr &&
           programme->terminal()->window().current()->card().id == QLatin1String("login");
  }
  QPushButton& button(QWidget& window, const char* name) const {
    return *window.findChild<QPushButton*>(QLatin1String(name));
  }
  QPushButton& startButton(const char* name) const { return button(*programme->startScreen(), name); }
  void typeAndJoin(const HostPlace& place) {
    startButton("joinCard").click();
    auto& address = *programme->startScreen()->findChild<QLineEdit*>("hostAddressField");
    address.setText(place.address);
    Q_EMIT address.textEdited(place.address);
    programme->startScreen()
        ->findChild<QPlainTextEdit*>("hostFingerprintField")
        ->setPlainText(place.fingerprint);
    startButton("joinButton").click();
  }
  QString said(const char* name) const {
    const auto* label = programme->startScreen()->findChild<QLabel*>(QLatin1String(name));
    return label->isVisible() ? label->text() : QString();
  }
  static std::uint16_t freePort() {
    QTcpServer server;
    EXPECT_TRUE(server.listen(QHostAddress::Any));
    return server.serverPort();
  }
  void type(const char* field, const QString& text) {
    auto& edit = *programme->startScreen()->findChild<QLineEdit*>(QLatin1String(field));
    edit.setText(text);
    Q_EMIT edit.textEdited(text);
  }
  void setUpRestaurant(const char* beginning) {
    startButton("hostCard").click();
    type("hostNameField", "Da Zoe");
    type("hostAdministratorField", "Zoe");
    type("hostPinField", "2580");
    type("hostPasswordField", "a good one");
    type("hostFoodTaxField", "8.1");
    type("hostCurrencyField", "CHF");
    type("hostTimeZoneField", "Europe/Zurich");
    startButton(beginning).click();
    startButton("hostButton").click();
  }
  void signIn(const std::string& userName, const std::string& secret = kDemoPin) {
    programme->terminal()->signIn().signIn(userName, secret, [](const QString&) {});
    EXPECT_TRUE(testing::eventually([&] { return !programme->terminal()->terminal().staffId().empty(); }));
  }
  // A restaurant elsewhere.
  HostPlace elsewhere() {
    bool isReady = false;
    host.start([&](const app::Result<void>& ready) { isReady = ready.has_value(); });
    EXPECT_TRUE(testing::eventually([&] { return isReady; }));
    return {.address = host.address().url.toString(), .fingerprint = host.address().fingerprint.text()};
  }

  support::TempDir dir;
  const QString file = QString::fromStdString((dir / "device.ini").string());
  DeviceMemory memory{file};
  DemoHost host{dir / "host", journal::Key::random()};
  std::unique_ptr<StartProgramme> programme;
};

TEST_F(StartProgrammeTest, GoesFromTheFirstStartToTheDemosLogin) {
  begin();
  ASSERT_NE(programme->startScreen(), nullptr);
  startButton("demoCard").click();
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }));
  EXPECT_FALSE(programme->terminal()->signIn().people().empty());
  EXPECT_TRUE(programme->terminal()->signIn().place().about.contains(QLatin1String(kDemoPin)));
  signIn("matteo");
  begin();
  EXPECT_TRUE(testing::eventually([&] { return isAtLogin(); })) << "the next start asks nobody";
}

TEST_F(StartProgrammeTest, AsksAgainWhenAnotherRestaurantIsWanted) {
  begin();
  startButton("demoCard").click();
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }));
  button(programme->terminal()->window(), "leaveButton").click();
  ASSERT_TRUE(testing::eventually([&] { return programme->terminal() == nullptr; }));
  EXPECT_TRUE(programme->startScreen()->isVisible());
  EXPECT_EQ(memory.use(), DeviceMemory::Use::Unknown);
  startButton("demoCard").click();
  EXPECT_TRUE(testing::eventually([&] { return isAtLogin(); })) << "and once more";
}

TEST_F(StartProgrammeTest, GivesTheDemoUp) {
  begin();
  startButton("demoCard").click();
  startButton("cancelStartButton").click();
  EXPECT_FALSE(testing::eventually([&] { return programme->terminal() != nullptr; }, 300));
  EXPECT_EQ(memory.use(), DeviceMemory::Use::Unknown);
}

TEST_F(StartProgrammeTest, JoinsAndRemembers) {
  const HostPlace place = elsewhere();
  begin();
  typeAndJoin(place);
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }));
  signIn("matteo");
  EXPECT_EQ(DeviceMemory(file).place(), place) << "for the next start";
  begin();
  EXPECT_TRUE(isAtLogin()) << "at once";
  button(programme->terminal()->window(), "leaveButton").click();
  ASSERT_TRUE(testing::eventually([&] { return programme->terminal() == nullptr; }));
  EXPECT_EQ(programme->startScreen()->presenter().view().typed, place) << "the fields begin with it";
}

TEST_F(StartProgrammeTest, DoesNotRememberAnotherHost) {
  HostPlace place = elsewhere();
  const QString met = place.fingerprint;
  place.fingerprint = QStringLiteral("sha256:") + QString("5e").repeated(32);
  begin();
  typeAndJoin(place);
  ASSERT_TRUE(testing::eventually([&] { return !said("metFingerprint").isEmpty(); }));
  EXPECT_EQ(programme->startScreen()->presenter().view().met, met);
  EXPECT_EQ(memory.use(), DeviceMemory::Use::Unknown);
}

TEST_F(StartProgrammeTest, SaysThatNobodyAnswersAndTriesAgain) {
  begin();
  typeAndJoin({.address = "https://127.0.0.1:1", .fingerprint = "sha256:" + QString("5e").repeated(32)});
  ASSERT_TRUE(testing::eventually([&] { return said("joinState").startsWith("No host answers"); }));
  typeAndJoin(elsewhere());
  EXPECT_TRUE(testing::eventually([&] { return isAtLogin(); }));
}

// What a newcomer does: types what is asked, and sells something. Then comes back to the same restaurant.
TEST_F(StartProgrammeTest, HostsARestaurantAndComesBackToIt) {
  memory.rememberHost(freePort());
  memory.forgetUse();
  begin();
  setUpRestaurant("beginBareButton");
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }, 20'000));
  EXPECT_EQ(programme->terminal()->signIn().place().restaurant, "Da Zoe");
  EXPECT_EQ(memory.use(), DeviceMemory::Use::Host);
  signIn("zoe", "2580");
  const domain::House& house = programme->terminal()->terminal().house();
  EXPECT_EQ(house.settings.get().currency(), "CHF");
  EXPECT_EQ(house.tables.sorted().size(), 12U);
  EXPECT_EQ(house.items.sorted().size(), 2U) << "there is something to sell";
  const std::string fingerprint = programme->terminal()->device().invitation().fingerprint.toStdString();
  begin();
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }, 20'000)) << "the next start asks nobody";
  EXPECT_EQ(programme->terminal()->device().invitation().fingerprint.toStdString(), fingerprint);
  signIn("zoe", "a good one");
}

TEST_F(StartProgrammeTest, BeginsWithTheDemosMenuAndItsOwnPeople) {
  memory.rememberHost(freePort());
  memory.forgetUse();
  begin();
  setUpRestaurant("beginExampleButton");
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }, 20'000));
  signIn("zoe", "2580");
  const domain::House& house = programme->terminal()->terminal().house();
  EXPECT_GT(house.items.sorted().size(), 50U);
  EXPECT_EQ(house.settings.get().name(), "Da Zoe");
  EXPECT_EQ(house.staff.sorted().size(), 1U);
}

// Somebody else listens where the host should: the restaurant is made, and opens at another port.
TEST_F(StartProgrammeTest, TakesAnotherPortWhereOneIsTaken) {
  QTcpServer other;
  ASSERT_TRUE(other.listen(QHostAddress::Any));
  memory.rememberHost(other.serverPort());
  memory.forgetUse();
  begin();
  setUpRestaurant("beginBareButton");
  ASSERT_TRUE(testing::eventually([&] { return startButton("anotherPortButton").isVisible(); }, 20'000));
  EXPECT_TRUE(said("hostState").contains(QString::number(other.serverPort())));
  startButton("anotherPortButton").click();
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }, 20'000));
  EXPECT_NE(memory.port(), other.serverPort()) << "and stays there";
}

TEST_F(StartProgrammeTest, SaysWhatIsWrongWithADamagedFolderAndGoesBack) {
  std::filesystem::create_directory(dir / "own");
  support::writeFile(dir / "own" / "comanda.key", "this is no key");
  std::filesystem::permissions(dir / "own" / "comanda.key", std::filesystem::perms::owner_read);
  begin();
  startButton("hostCard").click();
  ASSERT_TRUE(testing::eventually([&] { return !said("hostAdvice").isEmpty(); }));
  EXPECT_TRUE(said("hostState").contains("cannot be read"));
  EXPECT_TRUE(said("hostDetail").contains("comanda.key")) << said("hostDetail").toStdString();
  startButton("hostBackButton").click();
  EXPECT_TRUE(startButton("demoCard").isVisible());
}

TEST_F(StartProgrammeTest, WarnsBeforeItStopsWhileOthersAreConnected) {
  memory.rememberHost(freePort());
  memory.forgetUse();
  begin();
  setUpRestaurant("beginBareButton");
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }, 20'000));
  const auto known = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(memory.port()));
  link::HostApi api(
      {.url = known,
       .fingerprint = *link::Fingerprint::parse(programme->terminal()->device().invitation().fingerprint)});
  {
    link::HostLogin login(api);
    link::RemoteLink tablet(api, login);
    login.signIn("zoe", "2580");
    ASSERT_TRUE(testing::eventually(
        [&] { return tablet.gateway().linkState().phase == ports::LinkPhase::Connected; }, 10'000));
    QWidget& window = programme->terminal()->window();
    EXPECT_FALSE(window.close());
    ASSERT_TRUE(testing::eventually([&] { return window.findChild<QWidget*>("closingSheet") != nullptr; }));
    button(window, "keepHostButton").click();
    EXPECT_TRUE(window.isVisible());
    EXPECT_EQ(tablet.gateway().linkState().phase, ports::LinkPhase::Connected) << "nobody was cut off";
  }
  // Until the host has seen that the tablet has gone.
  QWidget& window = programme->terminal()->window();
  EXPECT_TRUE(testing::eventually([&] {
    window.close();
    return !window.isVisible();
  })) << "nobody is left who would notice";
}

TEST_F(StartProgrammeTest, RemembersWhatTheDeviceIsFor) {
  DeviceMemory device(file);
  EXPECT_EQ(device.deviceUse().role, ui_setup::DeviceRole::Everything);
  device.rememberDeviceUse({.role = ui_setup::DeviceRole::Kitchen, .station = "station-grill"});
  device.rememberKitchenFilter("station-bar");
  device.rememberWindow("a place");
  const DeviceMemory again(file);
  EXPECT_EQ(again.deviceUse(),
            (ui_setup::DeviceUse{.role = ui_setup::DeviceRole::Kitchen, .station = "station-grill"}));
  EXPECT_EQ(again.kitchenFilter(), "station-bar");
  EXPECT_EQ(again.window(), "a place");
}

TEST_F(StartProgrammeTest, OpensWithWhatTheDeviceIsForAndFollowsAnother) {
  begin();
  startButton("demoCard").click();
  ASSERT_TRUE(testing::eventually([&] { return isAtLogin(); }));
  TerminalWindow& terminal = *programme->terminal();
  terminal.device().setUse({.role = ui_setup::DeviceRole::Till, .station = {}});
  signIn("matteo");
  EXPECT_EQ(terminal.window().current()->card().id, "till");
  EXPECT_TRUE(button(terminal.window(), "kitchenRailItem").isHidden());
  EXPECT_FALSE(button(terminal.window(), "tillRailItem").isHidden());
  terminal.device().setUse({});
  EXPECT_FALSE(button(terminal.window(), "kitchenRailItem").isHidden());
}

TEST_F(StartProgrammeTest, AsksWhereTheMemoryIsBroken) {
  support::writeFile(dir / "device.ini", "use=terminal\n[host]\naddress=nonsense\n");
  DeviceMemory broken(file);
  EXPECT_EQ(broken.use(), DeviceMemory::Use::Unknown);
}

} // namespace
} // namespace comanda::terminal
