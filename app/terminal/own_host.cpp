// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/own_host.h"

#include "app/terminal/founding.h"
#include "domain/staff/permission_matrix.h"
#include "ui/login/people.h"
#include "ui/models/refusal_text.h"

#include <QTextStream>
#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

namespace comanda::terminal {
namespace {

using ui_setup::Hosted;

void note(const journal::Error& error) {
  QTextStream(stderr) << "comanda: " << QString::fromStdString(error.what) << "\n";
}

} // namespace

Hosted hostedAs(const app::Failure& failure) {
  using app::ExitCode;
  using How = Hosted::How;
  const auto as = [&failure](How how) {
    return Hosted{.how = how, .what = QString::fromStdString(failure.what)};
  };
  switch (failure.code) {
  case ExitCode::AddressInUse: return as(How::PortTaken);
  case ExitCode::CannotListen: return as(How::CannotListen);
  case ExitCode::NotWritable:
  case ExitCode::IsNoFolder: return as(How::NotWritable);
  case ExitCode::DiskFull: return as(How::DiskFull);
  case ExitCode::InUse: return as(How::InUse);
  case ExitCode::NewerVersion: return as(How::NewerVersion);
  case ExitCode::ClockJumped: return as(How::ClockBehind);
  case ExitCode::CheckFailed: return as(How::Refused);
  default: return as(How::Damaged);
  }
}

OwnHost::OwnHost(app::DataFolder data, std::uint16_t port) : m_data(std::move(data)), m_port(port) {
  m_host.onFailure(note);
  m_host.onTrouble(note);
}

OwnHost::~OwnHost() = default;

void OwnHost::open(OnReady onReady) {
  m_onReady = std::move(onReady);
  auto key = app::readOrMakeKey(m_data);
  if (!key) {
    tell(hostedAs(app::failureOf(key.error())));
    return;
  }
  m_key = *std::move(key);
  m_host.start(m_data.folder, m_key->clone(), m_clock, [this](const std::optional<journal::Error>& error) {
    if (error) {
      tell(hostedAs(app::failureOf(*error)));
    } else {
      started();
    }
  });
}

void OwnHost::started() {
  const std::string itself(staff::kHostActor);
  m_office = m_host.openLink({.staffId = itself, .deviceId = itself});
  m_host.makeDoor(m_data.folder, m_key->clone(), std::make_unique<host::RandomIds>(m_clock),
                  [this](const app::Result<void>& made) {
                    if (made) {
                      look();
                    } else {
                      tell(made);
                    }
                  });
}

// The office is welcomed before the door is made; whoever can sign in stands in its house.
void OwnHost::look() {
  m_host.askIsSetUp([this](bool isSetUp) {
    if (isSetUp) {
      openDoor();
    } else {
      tell({.how = Hosted::How::NotSetUp, .what = {}});
    }
  });
}

void OwnHost::setUp(const ui_setup::NewRestaurant& wanted, OnReady onReady) {
  m_onReady = std::move(onReady);
  m_wanted = wanted;
  m_batches = foundingBatches(wanted, m_ids);
  std::ranges::reverse(m_batches);
  submitNext();
}

void OwnHost::submitNext() {
  if (m_batches.empty()) {
    setSecrets();
    return;
  }
  v1::CommandBatch batch = std::move(m_batches.back());
  m_batches.pop_back();
  m_office->gateway().submit(std::move(batch), [this](const v1::Outcome& outcome) {
    if (outcome.has_accepted()) {
      submitNext();
    } else {
      tell({.how = Hosted::How::Refused, .what = models::refusalText(outcome)});
    }
  });
}

// The password first: with it somebody can sign in, whatever happens before the PIN is set.
void OwnHost::setSecrets() {
  std::vector<app::StaffPassword> secrets{
      {.staffId = kFounderId, .password = m_wanted.pin.toStdString()},
      {.staffId = kFounderId, .password = m_wanted.password.toStdString()}};
  m_wanted = {};
  m_host.setPasswords(std::move(secrets), [this](const app::Result<void>& done) {
    if (done) {
      openDoor();
    } else {
      tell(done);
    }
  });
}

void OwnHost::openDoor() {
  m_host.openDoor(app::HostDoor::Opening::toTheNetwork(m_port),
                  [this](const app::Result<link::KnownHost>& address) {
                    if (!address) {
                      tell(hostedAs(address.error()));
                      return;
                    }
                    m_address = *address;
                    tell(Hosted{});
                  });
}

void OwnHost::tell(const app::Result<void>& done) {
  tell(done ? Hosted{} : hostedAs(done.error()));
}

// Whoever is told may let go of this: nothing is touched afterwards.
void OwnHost::tell(Hosted outcome) {
  const OnReady onReady = std::exchange(m_onReady, {});
  if (onReady) {
    onReady(outcome);
  }
}

std::vector<ui_login::Person> OwnHost::people() const {
  return ui_login::peopleOf(m_office->gateway().house());
}

QString OwnHost::restaurant() const {
  return QString::fromStdString(m_office->gateway().house().settings.get().name());
}

void OwnHost::countTerminals(std::function<void(std::size_t)> onCounted) {
  m_host.countTerminals(std::move(onCounted));
}

void OwnHost::drain(std::function<void()> onDrained) {
  m_host.drainDoor(std::move(onDrained));
}

} // namespace comanda::terminal
