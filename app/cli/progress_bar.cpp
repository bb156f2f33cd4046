// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <algorithm>

namespace comanda::cli {

QString progressBar(std::int64_t done, std::int64_t all, const QString& what,
                    std::chrono::milliseconds elapsed) {
  constexpr std::int64_t kCells = 20;
  const std::int64_t cells = all > 0 ? std::clamp<std::int64_t>(done * kCells / all, 0, kCells) : kCells;
  const std::int64_t percent = all > 0 ? std::clamp<std::int64_t>(done * 100 / all, 0, 100) : 100;
  QString text = QStringLiteral("[%1%2] %3 %, %4 of %5 %6")
                     .arg(QString(cells, u'='), QString(kCells - cells, u' '))
                     .arg(percent)
                     .arg(done)
                     .arg(all)
                     .arg(what);
  const std::int64_t aSecond = elapsed.count() > 0 ? done * 1'000 / elapsed.count() : 0;
  if (aSecond > 0) {
    text += QStringLiteral(", %1/s, %2 s left").arg(aSecond).arg((all - done + aSecond - 1) / aSecond);
  }
  return text;
}

} // namespace comanda::cli
