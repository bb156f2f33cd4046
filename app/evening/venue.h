// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/stage.h"
#include "app/failure.h"
#include "app/host_door.h"
#include "app/link/host_api.h"
#include "app/link/link_client.h"
#include "domain/ports/id_source.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace comanda::evening {

/// Where an evening is played: a host with a front door, through which everybody who plays comes in. Lives on
/// the main thread, where it also calls back.
class Venue {
public:
  using OnDone = std::function<void(app::Result<void>)>;

  virtual ~Venue() = default;

  /// Opens the house, and sets it up as the demo restaurant where it is none yet. Afterwards the office shows
  /// it.
  virtual void open(OnDone onOpen) = 0;

  /// The gateway of somebody who may do and see everything; not one of those who play.
  virtual link::LinkClient& office() = 0;

  /// Gives members of staff other passwords.
  virtual void setPasswords(std::vector<app::StaffPassword> passwords, OnDone onDone) = 0;

  /// The front door. There is one as soon as the house is open.
  virtual link::HostApi& api() = 0;

  virtual const Stage& stage() const = 0;
  virtual ports::IdSource& ids() = 0;

  /// It is later on the stage; `lastDated` is how the host has dated what happened last.
  virtual void goOn(values::Instant now, const google::protobuf::Timestamp& lastDated) = 0;

  /// The host is another program: it lives by a clock of its own, may have other guests, and nobody but the
  /// link tells how it does. Where it is not, the order in which commands arrive must follow from the seed
  /// alone, so one player sends after the other.
  virtual bool isElsewhere() const = 0;

  /// Told when the venue's own host fails for good, and of what it could not read.
  void onFailure(std::function<void(app::Failure)> onFailure) { m_onFailure = std::move(onFailure); }
  void onTrouble(std::function<void(std::string)> onTrouble) { m_onTrouble = std::move(onTrouble); }

protected:
  void tellFailure(app::Failure failure) {
    if (m_onFailure) {
      m_onFailure(std::move(failure));
    }
  }
  void tellTrouble(std::string what) {
    if (m_onTrouble) {
      m_onTrouble(std::move(what));
    }
  }

private:
  std::function<void(app::Failure)> m_onFailure;
  std::function<void(std::string)> m_onTrouble;
};

} // namespace comanda::evening
