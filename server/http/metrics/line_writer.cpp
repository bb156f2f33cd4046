// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/line_writer.h"

#include <string>
#include <utility>

namespace comanda::metrics {

LineWriter::LineWriter(std::ostream& stream, std::size_t linesWaitingMax)
    : m_stream(stream),
      m_linesWaitingMax(linesWaitingMax),
      m_worker(new QObject) {
  m_thread.setObjectName(QStringLiteral("log"));
  m_worker->moveToThread(&m_thread);
  QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.start();
}

LineWriter::~LineWriter() {
  handOver();
  QMetaObject::invokeMethod(
      m_worker, [worker = m_worker] { worker->thread()->quit(); }, Qt::QueuedConnection);
  m_thread.wait();
}

void LineWriter::write(std::string line) {
  if (m_waiting >= m_linesWaitingMax) {
    ++m_dropped;
    return;
  }
  if (m_dropped > 0) {
    line.append("\n{\"level\":\"warning\",\"what\":\"log_lines_dropped\",\"lines\":" +
                std::to_string(std::exchange(m_dropped, 0)) + "}");
  }
  ++m_waiting;
  if (m_linesOfTurn++ == 0) {
    QMetaObject::invokeMethod(
        &m_here, [this] { handOver(); }, Qt::QueuedConnection);
  }
  m_turn.append(line).push_back('\n');
}

void LineWriter::handOver() {
  if (m_linesOfTurn == 0) {
    return;
  }
  QMetaObject::invokeMethod(
      m_worker,
      [this, lines = std::exchange(m_turn, {}), count = std::exchange(m_linesOfTurn, 0)] {
        m_stream << lines;
        if (m_waiting.fetch_sub(count) == count) {
          m_stream.flush();
        }
      },
      Qt::QueuedConnection);
}

} // namespace comanda::metrics
