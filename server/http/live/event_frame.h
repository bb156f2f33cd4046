// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "server/http/live/event_channels.h"

#include <QString>
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace comanda::live {

/// What is told of one event on one channel: a text frame, the same for everybody who may see it.
///
///     {"epoch": 1, "seq": 812, "channel": "order:update", "event": "lines_added",
///      "at": "2026-03-14T18:00:05.250Z", "data": {"order_id": "…", "lines": […]}}
///
/// `data` is the body of the event as the contract has it, `event` says which; what was told once is told the
/// same way when it is replayed.
struct EventFrame {
  std::uint64_t seq = 0;
  Topic topic = Topic::Orders;
  v1::Audience audience = v1::AUDIENCE_HOST_ONLY; ///< Who may see it.
  QString text;
  std::size_t bytes = 0; ///< Of `text` in UTF-8.
};

/// An event on every channel it is told on; nothing for most events.
std::vector<EventFrame> framesOf(const v1::Event& event);

/// The frames of the latest events: what a client that was away for a moment resumes from, without the disk.
class RecentFrames {
public:
  /// `seq`: the events up to here are told already. Older frames are let go beyond `bytesMax`.
  RecentFrames(std::uint64_t seq, std::size_t bytesMax) : m_from(seq), m_last(seq), m_bytesMax(bytesMax) {}

  /// All frames of events after this one are here.
  std::uint64_t from() const { return m_from; }
  /// The last event that was added or skipped.
  std::uint64_t last() const { return m_last; }

  /// The next event of the journal.
  void add(const v1::Event& event);
  /// The same when nobody is there to be told: nothing is kept.
  void skipTo(std::uint64_t seq);

  /// Calls visit(frame) for every frame of an event after `seq`, in order, until it says false.
  template <class Visit>
  void forEachAfter(std::uint64_t seq, Visit visit) const {
    auto frame = std::upper_bound(m_frames.begin(), m_frames.end(), seq,
                                  [](std::uint64_t s, const EventFrame& f) { return s < f.seq; });
    for (; frame != m_frames.end() && visit(*frame); ++frame) {
    }
  }

private:
  std::uint64_t m_from;
  std::uint64_t m_last;
  std::size_t m_bytesMax;
  std::size_t m_bytes = 0;
  std::deque<EventFrame> m_frames;
};

} // namespace comanda::live
