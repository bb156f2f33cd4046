// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/demo_set_up.h"
#include "app/evening/opening.h"
#include "app/evening/remote_stage.h"
#include "app/evening/venue.h"
#include "app/link/backoff.h"
#include "app/link/host_api.h"
#include "app/link/host_login.h"
#include "app/link/remote_link.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"

#include <QObject>
#include <optional>
#include <string>
#include <vector>

namespace comanda::evening {

/// A host that runs as a program of its own, here or on another computer. An administrator opens it: sets the
/// demo restaurant up where there is none yet, and gives those who play their passwords. In another
/// restaurant than that one no evening is played.
class RemoteVenue : public QObject, public Venue, private ports::HouseObserver {
public:
  struct Administrator {
    std::string userName;
    std::string password;
  };

  RemoteVenue(const link::KnownHost& host, Administrator administrator, const Opening& opening);
  ~RemoteVenue() override;

  void open(OnDone onOpen) override;
  link::LinkClient& office() override { return m_link.gateway(); }
  void setPasswords(std::vector<app::StaffPassword> passwords, OnDone onDone) override;
  link::HostApi& api() override { return m_api; }
  const Stage& stage() const override { return m_stage; }
  ports::IdSource& ids() override { return m_ids; }
  void goOn(values::Instant now, const google::protobuf::Timestamp& lastDated) override {
    m_stage.goOn(now, lastDated);
  }
  bool isElsewhere() const override { return true; }

private:
  void linkChanged(const ports::LinkState& state) override;
  void houseReplaced(const domain::House& house) override;
  void happened(const domain::House&, std::span<const v1::Event>) override {}

  void lookAround(const domain::House& house);
  void opened(const app::Result<void>& result);
  void setNextPassword();

  Administrator m_administrator;
  Opening m_opening;
  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  RemoteStage m_stage;
  link::HostApi m_api;
  link::HostLogin m_login{m_api};
  link::RemoteLink m_link{m_api, m_login};
  std::optional<DemoSetUp> m_setUp;
  OnDone m_onOpen;                             ///< Until it is open.
  std::vector<app::StaffPassword> m_passwords; ///< To be set, the next one last.
  OnDone m_onPasswords;
  link::Backoff m_waits{{.first = std::chrono::milliseconds(500)}};
};

} // namespace comanda::evening
