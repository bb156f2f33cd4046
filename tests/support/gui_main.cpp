// SPDX-License-Identifier: GPL-3.0-or-later
// The main of test programs with widgets. A warning of Qt's that nobody expected fails the test it came in.
#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QString>
#include <QTemporaryDir>

namespace {

void failOnGuiWarning(QtMsgType type, const QMessageLogContext&, const QString& message) {
  // The offscreen platform says so whenever a window is shown; there is nobody to hint a size to.
  const bool isOffscreens = message.contains(QLatin1String("propagateSizeHints"));
  // A computer that runs tests has nothing to be heard with; the kitchen's bell is silent there.
  const bool isSilence = message.startsWith(QLatin1String("PulseAudioService"));
  if (type != QtDebugMsg && type != QtInfoMsg && !isOffscreens && !isSilence) {
    ADD_FAILURE() << "Qt says: " << message.toStdString();
  }
}

} // namespace

int main(int argc, char* argv[]) {
  ::testing::InitGoogleTest(&argc, argv);
  if (GTEST_FLAG_GET(list_tests)) {
    return RUN_ALL_TESTS(); // ctest asks for them without the environment that the tests are run in
  }
  // Without a screen, unless somebody wants to watch.
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  // What the person who builds has chosen for their own terminal is not what the tests find.
  const QTemporaryDir settings;
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  QApplication application(argc, argv);
  qInstallMessageHandler(failOnGuiWarning);
  return RUN_ALL_TESTS();
}
