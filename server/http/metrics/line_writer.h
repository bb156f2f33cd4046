// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/metrics/request_log.h"

#include <QObject>
#include <QThread>
#include <atomic>
#include <cstddef>
#include <ostream>

namespace comanda::metrics {

/// Writes lines to a stream on a thread of its own: a terminal that is stopped or a pipe that nobody reads
/// must not hold up the host. Made, called and destroyed on one thread, which runs an event loop: the lines
/// of one of its turns are handed over together, for waking another thread takes longer than writing a line.
class LineWriter : public LogOutput {
public:
  /// Lines that wait at most; those beyond are dropped, and how many is said as soon as there is room.
  static constexpr std::size_t kLinesWaitingMax = 10'000;

  /// Nobody else uses `stream` while this lives.
  explicit LineWriter(std::ostream& stream, std::size_t linesWaitingMax = kLinesWaitingMax);
  /// Writes what waits.
  ~LineWriter() override;

  void write(std::string line) override;

private:
  void handOver();

  std::ostream& m_stream;
  std::size_t m_linesWaitingMax;
  std::atomic<std::size_t> m_waiting{0};
  std::size_t m_dropped = 0;
  std::string m_turn; ///< The lines of this turn of the event loop.
  std::size_t m_linesOfTurn = 0;
  QObject m_here;
  QThread m_thread;
  QObject* m_worker; // lives on m_thread, deleted there
};

} // namespace comanda::metrics
