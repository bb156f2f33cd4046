// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/link.pb.h"
#include "server/host/dispatcher.h"
#include "server/host/house_views.h"
#include "server/host/identity.h"
#include "server/host/query_desk.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace comanda::host {

/// The largest frame that a terminal may send, in bytes; the host's own may be as large as a snapshot.
inline constexpr std::size_t kFrameBytesMax = 2 * 1024 * 1024;

/// One terminal's end of the link in the host: reads its frames, gives it outcomes, answers and events. The
/// same for the host's own screens and for terminals on the network; only who carries the bytes differs.
/// Lives on the host thread and may go at any time: what is still under way for it then finds nobody.
class LinkSession {
public:
  using Send = std::function<void(const std::string& frame)>;

  /// `send` takes serialised v1::ToTerminal frames, in order.
  LinkSession(Dispatcher& dispatcher, QueryDesk& queries, HouseViews& views, Identity identity, Send send);

  /// A serialised v1::ToHost. False: the terminal does not speak the protocol; its carrier has to hang up.
  [[nodiscard]] bool receive(std::string_view frame);

  /// Whether the terminal ever said hello in a version that the host speaks.
  bool hasSaidHello() const { return m_hasSaidHello; }

  /// A transaction of the journal happened. Whoever may see more or less after it is welcomed anew; whoever
  /// may see nothing any more is told nothing any more.
  void tell(const Commit& commit);

  /// The host takes no changes any more: a terminal that was welcomed, or is about to be, is told why.
  void hostFailed();

  /// The host's house was read anew from the disk after a failure: a terminal that said hello is welcomed to
  /// it.
  void houseReplaced();

private:
  // Callbacks that outlive the session find it gone.
  struct Alive {};

  void welcome();
  void turnAway(v1::Refused why);
  void tellReadOnly();
  void submit(const v1::CommandBatch& batch);
  void ask(const v1::Ask& ask);
  void send(const v1::ToTerminal& frame);
  template <class Function>
  auto whileAlive(Function function);

  Dispatcher& m_dispatcher;
  QueryDesk& m_queries;
  HouseViews& m_views;
  Identity m_identity;
  Send m_send;
  bool m_hasSaidHello = false;
  bool m_isWelcomeUnderWay = false;
  v1::Audience m_audience = v1::AUDIENCE_UNSPECIFIED; ///< Unspecified until it is welcomed.
  std::uint64_t m_toldSeq = 0;                        ///< What the terminal knows of.
  std::shared_ptr<Alive> m_alive = std::make_shared<Alive>();
};

} // namespace comanda::host
