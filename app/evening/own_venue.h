// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/demo_set_up.h"
#include "app/evening/opening.h"
#include "app/evening/seeded_ids.h"
#include "app/evening/stage_clock.h"
#include "app/evening/venue.h"
#include "app/host_thread.h"
#include "server/journal/secret_key.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace comanda::evening {

/// A host of the evening's own, on a thread of this program and with a front door on the loopback. The
/// stage's clock is its clock, and the evening's dice make all ids, those of logins too (a terminal is known
/// to the journal by its login): the same seed on the same journal gives the same evening.
class OwnVenue : public Venue, private Stage {
public:
  OwnVenue(std::filesystem::path folder, journal::Key key, const Opening& opening, std::uint64_t seed);
  ~OwnVenue() override;

  void open(OnDone onOpen) override;
  link::LinkClient& office() override { return m_office->gateway(); }
  void setPasswords(std::vector<app::StaffPassword> passwords, OnDone onDone) override;
  link::HostApi& api() override { return *m_api; }
  const Stage& stage() const override { return *this; }
  ports::IdSource& ids() override { return m_ids; }
  void goOn(values::Instant now, const google::protobuf::Timestamp&) override { m_clock.set(now); }
  bool isElsewhere() const override { return false; }

private:
  values::Instant momentOf(const google::protobuf::Timestamp& dated) const override;
  values::LocalTime wallTime(values::Instant now) const override { return {now, StageClock::kOffset}; }

  void makeDoor();
  void openDoor();

  std::filesystem::path m_folder;
  journal::Key m_key;
  std::uint64_t m_seed;
  StageClock m_clock;
  SeededIds m_ids;
  OnDone m_onOpen;
  app::HostThread m_host;
  std::unique_ptr<link::LocalLink> m_office;
  std::optional<DemoSetUp> m_setUp;
  std::unique_ptr<link::HostApi> m_api;
};

} // namespace comanda::evening
