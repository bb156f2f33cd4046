// SPDX-License-Identifier: GPL-3.0-or-later
// The main of test programs that need an event loop. A warning of Qt's that nobody expected fails the test it
// came in.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QString>

namespace {

void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& message) {
  if (type != QtDebugMsg && type != QtInfoMsg) {
    ADD_FAILURE() << "Qt says: " << message.toStdString();
  }
}

} // namespace

int main(int argc, char* argv[]) {
  ::testing::InitGoogleTest(&argc, argv);
  QCoreApplication application(argc, argv);
  qInstallMessageHandler(failOnWarning);
  return RUN_ALL_TESTS();
}
