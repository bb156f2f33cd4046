// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/admin_password.h"

#include <QByteArray>
#include <QtGlobal>

namespace comanda::cli {

std::string takeAdminPassword() {
  const QByteArray password = qgetenv(kAdminPasswordVariable);
  qunsetenv(kAdminPasswordVariable);
  return password.toStdString();
}

} // namespace comanda::cli
