// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/own_venue.h"

#include "domain/staff/permission_matrix.h"
#include "domain/values/timestamp.h"

#include <string>
#include <utility>

namespace comanda::evening {
namespace {

// No id comes twice: an evening that goes on begins at another event of the journal.
std::uint64_t diceSeed(std::uint64_t seed, const Opening& opening) {
  return seed * 1'000'003 + opening.seq;
}

} // namespace

OwnVenue::OwnVenue(std::filesystem::path folder, journal::Key key, const Opening& opening, std::uint64_t seed)
    : m_folder(std::move(folder)),
      m_key(std::move(key)),
      m_seed(diceSeed(seed, opening)),
      m_clock(opening.at),
      m_ids(m_clock, m_seed) {}

OwnVenue::~OwnVenue() = default;

values::Instant OwnVenue::momentOf(const google::protobuf::Timestamp& dated) const {
  return values::fromTimestamp(dated);
}

void OwnVenue::open(OnDone onOpen) {
  m_onOpen = std::move(onOpen);
  m_host.onFailure([this](const journal::Error& error) { tellFailure(app::failureOf(error)); });
  m_host.onTrouble([this](const journal::Error& error) { tellTrouble(error.what); });
  m_host.start(m_folder, m_key.clone(), m_clock, [this](const std::optional<journal::Error>& error) {
    if (error) {
      m_onOpen(std::unexpected(app::failureOf(*error)));
      return;
    }
    const std::string hostActor(staff::kHostActor);
    m_office = m_host.openLink({.staffId = hostActor, .deviceId = hostActor});
    m_setUp.emplace(m_office->gateway(), [this](const app::Result<void>& done) {
      if (done) {
        makeDoor();
      } else {
        m_onOpen(done);
      }
    });
    m_setUp->start();
  });
}

void OwnVenue::makeDoor() {
  m_host.makeDoor(m_folder, m_key.clone(), std::make_unique<SeededIds>(m_clock, ~m_seed),
                  [this](const app::Result<void>& made) {
                    if (made) {
                      openDoor();
                    } else {
                      m_onOpen(made);
                    }
                  });
}

void OwnVenue::openDoor() {
  m_host.openDoor(app::HostDoor::Opening::toThisComputer(),
                  [this](const app::Result<link::KnownHost>& address) {
                    if (!address) {
                      m_onOpen(std::unexpected(address.error()));
                      return;
                    }
                    m_api = std::make_unique<link::HostApi>(*address);
                    m_onOpen({});
                  });
}

void OwnVenue::setPasswords(std::vector<app::StaffPassword> passwords, OnDone onDone) {
  m_host.setPasswords(std::move(passwords), std::move(onDone));
}

} // namespace comanda::evening
