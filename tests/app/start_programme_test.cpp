// SPDX-License-Identifier: GPL-3.0-or-later
// From the start window to the login, at real hosts.
#include "app/terminal/start_programme.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
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
    programme = std::make_unique<StartProgramme>(memory);
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
  void signIn(const std::string& userName) {
    programme->terminal()->signIn().signIn(userName, kDemoPin, [](const QString&) {});
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

TEST_F(StartProgrammeTest, AsksWhereTheMemoryIsBroken) {
  support::writeFile(dir / "device.ini", "use=terminal\n[host]\naddress=nonsense\n");
  DeviceMemory broken(file);
  EXPECT_EQ(broken.use(), DeviceMemory::Use::Unknown);
}

} // namespace
} // namespace comanda::terminal
