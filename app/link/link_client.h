// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/link.pb.h"
#include "domain/ports/gateway.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace comanda::link {

/// What a terminal may have on its mind at one time.
struct LinkLimits {
  std::size_t batches = std::numeric_limits<std::size_t>::max(); ///< Without an outcome yet.
  std::size_t batchesBytes = std::numeric_limits<std::size_t>::max();
  std::size_t frameBytes = std::numeric_limits<std::size_t>::max();
  std::size_t questions = std::numeric_limits<std::size_t>::max(); ///< Without an answer yet.
};

/// A terminal's end of the link: a gateway over frames. Keeps a house of its own in step with the host's
/// events, and every batch until it has its outcome. Whoever carries the bytes (in process, over the network)
/// gives it frames and takes them from it. Belongs to one thread.
class LinkClient : public ports::Gateway {
public:
  using Send = std::function<void(std::string frame)>;

  explicit LinkClient(Send send, const LinkLimits& limits = {});

  /// Says hello: the host answers with the house. After the link was cut, what has no outcome yet is sent
  /// once more as soon as the host has welcomed it, in the order in which it was submitted.
  void connect();
  /// The carrier has lost the host, or hung up, or cannot find it: nothing comes any more until connect(). A
  /// reason that the host gave itself stays.
  void cutOff(ports::LinkTrouble trouble = ports::LinkTrouble::None);
  /// A serialised v1::ToTerminal. False: that was no frame; the carrier has to hang up.
  [[nodiscard]] bool receive(std::string_view frame);
  /// Batches that have no outcome yet.
  std::size_t unanswered() const { return m_outbox.size(); }

  void submit(v1::CommandBatch batch, OnOutcome onOutcome) override;
  void ask(v1::Query query, OnAnswer onAnswer) override;
  const domain::House& house() const override { return m_house; }
  std::uint64_t seq() const override { return m_seq; }
  v1::Audience audience() const override { return m_audience; }
  const ports::LinkState& linkState() const override { return m_state; }
  void watch(ports::HouseObserver& observer) override;
  void unwatch(ports::HouseObserver& observer) override;

private:
  struct Batch {
    std::uint64_t number = 0; ///< In the order in which they were submitted.
    std::string frame;
    bool isOnItsWay = false; ///< It was sent over the link as it is now.
    std::vector<OnOutcome> onOutcomes;
  };

  void send(const v1::ToHost& frame) { m_send(frame.SerializeAsString()); }
  void sendWhatWaits();
  void welcomed(v1::Welcome welcome);
  void happened(const v1::Events& events);
  void answered(const v1::Outcome& outcome);
  void enter(ports::LinkPhase phase, v1::Refused why = {},
             ports::LinkTrouble trouble = ports::LinkTrouble::None);

  Send m_send;
  LinkLimits m_limits;
  domain::House m_house;
  v1::Audience m_audience = v1::AUDIENCE_UNSPECIFIED;
  std::uint64_t m_seq = 0;
  ports::LinkState m_state;
  bool m_isConnecting = false; ///< Said hello, not welcomed yet.
  bool m_isCutOff = true;
  std::uint64_t m_lastAsk = 0;
  std::uint64_t m_lastBatch = 0;
  std::unordered_map<std::string, Batch> m_outbox; ///< By id.
  std::size_t m_outboxBytes = 0;
  bool m_isResendDue = false; ///< Some of them are not on their way; they go before any other.
  std::unordered_map<std::uint64_t, OnAnswer> m_answers;
  std::vector<ports::HouseObserver*> m_observers;
};

} // namespace comanda::link
