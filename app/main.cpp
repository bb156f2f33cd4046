// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/window.h"

#include <memory>

int main(int argc, char* argv[]) {
  // Only what has a window needs a display.
  const bool hasWindow = comanda::cli::hasWindow(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
  const std::unique_ptr<QCoreApplication> application = hasWindow
                                                            ? comanda::cli::windowApplication(argc, argv)
                                                            : std::make_unique<QCoreApplication>(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("comanda"));
  QCoreApplication::setApplicationVersion(QStringLiteral(COMANDA_VERSION));
  return static_cast<int>(comanda::cli::run(QCoreApplication::arguments()));
}
