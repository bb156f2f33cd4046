// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/paper/printed_report.h"

#include <QObject>
#include <QThread>
#include <functional>

namespace comanda::reports {

/// Prints reports one after the other on a thread of its own, so that neither the host nor another report
/// waits for paper. Made, called and destroyed on the host thread, where it calls back.
class Printer : public QObject {
public:
  using OnPrinted = std::function<void(Printed)>;

  /// Reports that wait at most; the next one is refused as Overloaded.
  static constexpr int kWaitingMax = 16;

  Printer();
  /// What waits is not printed any more.
  ~Printer() override;

  void print(PrintOrder order, OnPrinted onPrinted);

private:
  class Worker;

  QThread m_thread;
  Worker* m_worker; // lives on m_thread, deleted there
  int m_waiting = 0;
};

} // namespace comanda::reports
