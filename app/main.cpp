// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QCoreApplication>

int main(int argc, char* argv[]) {
  QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("comanda"));
  QCoreApplication::setApplicationVersion(QStringLiteral(COMANDA_VERSION));
  return static_cast<int>(comanda::cli::run(QCoreApplication::arguments()));
}
