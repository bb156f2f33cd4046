// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/printer.h"

#include <QMetaObject>
#include <optional>
#include <utility>

namespace comanda::reports {

/// What runs on the printer's thread.
class Printer::Worker : public QObject {
public:
  Printed print(const PrintOrder& order) {
    if (!m_typeface) {
      auto opened = pdf::Typeface::open();
      if (!opened) {
        return std::unexpected(PrintFault{.kind = PrintFault::Kind::Trouble, .what = opened.error()});
      }
      m_typeface = *std::move(opened);
    }
    return printedReport(order, *m_typeface);
  }

private:
  std::optional<pdf::Typeface> m_typeface;
};

Printer::Printer() : m_worker(new Worker) {
  m_thread.setObjectName(QStringLiteral("printer"));
  m_worker->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.start();
}

Printer::~Printer() {
  m_thread.requestInterruption();
  m_thread.quit();
  m_thread.wait();
}

void Printer::print(PrintOrder order, OnPrinted onPrinted) {
  if (m_waiting >= kWaitingMax) {
    onPrinted(std::unexpected(
        PrintFault{.kind = PrintFault::Kind::Overloaded, .what = "Too many reports wait to be printed."}));
    return;
  }
  ++m_waiting;
  QMetaObject::invokeMethod(
      m_worker,
      [this, worker = m_worker, order = std::move(order), onPrinted = std::move(onPrinted)]() mutable {
        if (worker->thread()->isInterruptionRequested()) {
          return;
        }
        QMetaObject::invokeMethod(
            this,
            [this, printed = worker->print(order), onPrinted = std::move(onPrinted)]() mutable {
              --m_waiting;
              onPrinted(std::move(printed));
            },
            Qt::QueuedConnection);
      },
      Qt::QueuedConnection);
}

} // namespace comanda::reports
