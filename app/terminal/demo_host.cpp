// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/demo_host.h"

#include "domain/staff/permission_matrix.h"
#include "server/host/random_ids.h"
#include "ui/login/people.h"

#include <QObject>
#include <string>
#include <utility>

namespace comanda::terminal {

DemoHost::DemoHost(std::filesystem::path folder, journal::Key key)
    : m_folder(std::move(folder)),
      m_key(std::move(key)) {}

DemoHost::~DemoHost() = default;

void DemoHost::start(OnReady onReady) {
  m_onReady = std::move(onReady);
  m_host.start(m_folder, m_key.clone(), m_clock, [this](const std::optional<journal::Error>& error) {
    if (error) {
      m_onReady(std::unexpected(app::failureOf(*error)));
      return;
    }
    const std::string itself(staff::kHostActor);
    m_office = m_host.openLink({.staffId = itself, .deviceId = itself});
    m_setUp.emplace(m_office->gateway(), [this](const app::Result<void>& done) {
      if (done) {
        makeDoor();
      } else {
        m_onReady(done);
      }
    });
    m_setUp->start();
  });
}

void DemoHost::makeDoor() {
  m_host.makeDoor(m_folder, m_key.clone(), std::make_unique<host::RandomIds>(m_clock),
                  [this](const app::Result<void>& made) {
                    if (made) {
                      openDoor();
                    } else {
                      m_onReady(made);
                    }
                  });
}

void DemoHost::openDoor() {
  m_host.openDoor(app::HostDoor::Opening::toThisComputer(),
                  [this](const app::Result<link::KnownHost>& address) {
                    if (!address) {
                      m_onReady(std::unexpected(address.error()));
                      return;
                    }
                    m_address = *address;
                    setPins();
                  });
}

void DemoHost::setPins() {
  std::vector<app::StaffPassword> pins;
  for (const ui_login::Person& person : people()) {
    pins.push_back({.staffId = person.id, .password = kDemoPin});
  }
  m_host.setPasswords(std::move(pins), [this](const app::Result<void>& done) { m_onReady(done); });
}

std::vector<ui_login::Person> DemoHost::people() const {
  return ui_login::peopleOf(m_office->gateway().house());
}

ui_login::Place DemoHost::place() {
  return {.restaurant = QObject::tr("The demo restaurant"),
          .about = QObject::tr("Everybody's PIN is %1.").arg(QLatin1String(kDemoPin))};
}

} // namespace comanda::terminal
