// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QString>

namespace comanda::bench {

/// What a process has in memory, in MiB; 0 where the system does not tell.
inline double residentMegabytes(qint64 processId) {
  QFile status(QStringLiteral("/proc/%1/status").arg(processId));
  const bool isOpen = status.open(QIODevice::ReadOnly);
  const auto resident =
      QRegularExpression(QStringLiteral(R"(VmRSS:\s+(\d+) kB)")).match(QString::fromUtf8(status.readAll()));
  return isOpen && resident.hasMatch() ? resident.captured(1).toDouble() / 1'024 : 0;
}

} // namespace comanda::bench
