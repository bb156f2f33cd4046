// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/link.pb.h"
#include "domain/ports/gateway.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace comanda::link {

/// A terminal's end of the link: a gateway over frames. Keeps a house of its own in step with the host's
/// events. Whoever carries the bytes (in process, later the network) gives it frames and takes them from it.
/// Belongs to one thread.
class LinkClient : public ports::Gateway {
public:
  using Send = std::function<void(std::string frame)>;

  explicit LinkClient(Send send);

  /// Says hello: the host answers with the house.
  void connect();
  /// The carrier has lost the host, or hung up: nothing comes any more until connect(). A reason that the
  /// host gave itself stays.
  void cutOff();
  /// A serialised v1::ToTerminal. False: that was no frame; the carrier has to hang up.
  [[nodiscard]] bool receive(std::string_view frame);
  /// Last event that this terminal knows of.
  std::uint64_t seq() const { return m_seq; }

  void submit(v1::CommandBatch batch, OnOutcome onOutcome) override;
  void ask(v1::Query query, OnAnswer onAnswer) override;
  const domain::House& house() const override { return m_house; }
  v1::Audience audience() const override { return m_audience; }
  const ports::LinkState& linkState() const override { return m_state; }
  void watch(ports::HouseObserver& observer) override;
  void unwatch(ports::HouseObserver& observer) override;

private:
  void send(const v1::ToHost& frame) { m_send(frame.SerializeAsString()); }
  void welcomed(v1::Welcome welcome);
  void happened(const v1::Events& events);
  void answered(const v1::Outcome& outcome);
  void enter(ports::LinkPhase phase, v1::Refused why = {});

  Send m_send;
  domain::House m_house;
  v1::Audience m_audience = v1::AUDIENCE_UNSPECIFIED;
  std::uint64_t m_seq = 0;
  ports::LinkState m_state;
  bool m_isConnecting = false; ///< Said hello, not welcomed yet.
  bool m_isCutOff = true;
  std::uint64_t m_lastAsk = 0;
  std::unordered_map<std::string, std::vector<OnOutcome>> m_outcomes;
  std::unordered_map<std::uint64_t, OnAnswer> m_answers;
  std::vector<ports::HouseObserver*> m_observers;
};

} // namespace comanda::link
