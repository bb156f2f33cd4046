// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/host/host.h"
#include "server/http/limits.h"
#include "server/http/live/event_frame.h"
#include "server/http/live/event_request.h"
#include "server/http/live/live_socket.h"
#include "server/trust/logins.h"

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>

namespace comanda::live {

/// Tells event clients what happens, and what happened since they were here last: every event of the topics
/// that they chose and may hear, once, in the order of the journal. Lives on the host thread.
///
/// Each client stands somewhere in the journal. Where it stands at the end it is told of commits as they
/// happen. Otherwise it is brought there: from the latest frames, which are kept in memory, or else page by
/// page from the journal, as fast as it reads. Frames are made once for all clients. Where there is much to
/// tell to many, it is done in turns, so that the host thread gets on with other things between them.
///
/// A client that cannot be served gets one more frame that says why and is closed:
///
///     {"error": "too_far_back", "detail": "…", "epoch": 1, "seq": 212000}
///
/// too_far_back (more than replayEventsMax events behind), unknown_epoch (the journal is not the one that the
/// client knows, or it is behind the client), unreadable (resume later). `seq` is where the journal stands.
class EventFeed : public QObject {
public:
  struct Settings {
    Patience patience = {};
    std::uint64_t replayEventsMax = http::kReplayEventsMax;
    int replayPageEvents = http::kReplayPageEvents;
    std::size_t replayUnreadBytesMax = http::kReplayUnreadBytesMax;
    std::size_t recentBytesMax = http::kRecentEventBytesMax;
    std::size_t clientsMax = http::kEventClientsMax;
  };

  /// All of them outlive this.
  EventFeed(host::Host& host, const ports::Clock& clock, ports::IdSource& ids, const Settings& settings);
  EventFeed(host::Host& host, const ports::Clock& clock, ports::IdSource& ids);
  ~EventFeed() override;

  /// A client that was let in. Its messages are refused: this socket only tells.
  void add(std::unique_ptr<QWebSocket> socket, trust::Session session, const EventRequest& request);

  /// The login is over: its sockets close at once.
  void endSession(const trust::Session& session);
  /// The host stops: every client is told to come back later.
  void closeAll();

  std::size_t clients() const { return m_clients.size(); }
  bool isFull() const { return m_clients.size() >= m_settings.clientsMax; }

private:
  enum class Progress {
    AtTheEnd,
    Queued,  ///< Waits for its page of the journal.
    Reading, ///< Its page is being read.
    Pausing, ///< Has enough to read for now.
  };
  struct Client {
    std::unique_ptr<LiveSocket> socket;
    trust::Session session;
    Topics wanted = Topics::none();
    Topics topics = Topics::none();
    v1::Audience audience = v1::AUDIENCE_UNSPECIFIED;
    std::uint64_t seq = 0; ///< It knows what it may know up to here.
    Progress progress = Progress::Pausing;

    bool mayHear(const EventFrame& frame) const;
  };

  void begin(std::uint64_t id, Client& client, const EventRequest& request);
  bool checkRights(Client& client);
  void tell(const host::Commit& commit);
  void spread();
  int advance(std::uint64_t id, Client& client);
  void readPages();
  void readPage(std::uint64_t id, const Client& client);
  void takePage(std::uint64_t id, const v1::Answer& answer);
  void takeEvents(Client& client, const v1::JournalPage& page);
  void giveUp(Client& client, std::string_view error, std::string_view detail, CloseCode code);
  void sweepLater();
  void tick();

  host::Host& m_host;
  const ports::Clock& m_clock;
  ports::IdSource& m_ids;
  Settings m_settings;
  std::uint32_t m_epoch;
  RecentFrames m_recent;
  std::map<std::uint64_t, Client> m_clients; ///< In order of their coming.
  std::uint64_t m_lastId = 0;
  std::uint64_t m_spreadTo = 0;    ///< The client that was told last.
  std::size_t m_clientsToTell = 0; ///< Those after it, and round to the first.
  bool m_isSpreadDue = false;
  std::deque<std::uint64_t> m_queue; ///< Clients that wait for a page.
  int m_reading = 0;
  bool m_isSweepDue = false;
  QTimer m_ticks;
  host::Subscription m_commits;
};

} // namespace comanda::live
