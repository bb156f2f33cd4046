// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/terminal.h"

#include "domain/staff/permission_matrix.h"
#include "ui/models/late_refusal.h"

#include <QPointer>
#include <chrono>
#include <utility>

namespace comanda::models {

Terminal::Terminal(const ports::Clock& clock, ports::IdSource& ids, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_ids(ids) {
  m_changes.setSingleShot(true);
  m_changes.setInterval(0);
  connect(&m_changes, &QTimer::timeout, this, &Terminal::changed);
}

Terminal::~Terminal() {
  if (m_gateway != nullptr) {
    m_gateway->unwatch(*this);
  }
}

void Terminal::signIn(ports::Gateway& gateway, std::string staffId) {
  signOut();
  ++m_session;
  m_gateway = &gateway;
  m_staffId = std::move(staffId);
  m_gateway->watch(*this);
  Q_EMIT personChanged();
}

void Terminal::signOut() {
  if (m_gateway == nullptr) {
    return;
  }
  ++m_session;
  std::exchange(m_gateway, nullptr)->unwatch(*this);
  m_staffId.clear();
  Q_EMIT linkChanged();
  Q_EMIT personChanged();
  m_changes.start();
}

const domain::House& Terminal::house() const {
  static const domain::House kNone;
  return m_gateway != nullptr ? m_gateway->house() : kNone;
}

bool Terminal::may(v1::Permission permission) const {
  return staff::isPermitted(house(), m_staffId, permission);
}

v1::Audience Terminal::audience() const {
  return m_gateway != nullptr ? m_gateway->audience() : v1::AUDIENCE_UNSPECIFIED;
}

const ports::LinkState& Terminal::linkState() const {
  static const ports::LinkState kNone;
  return m_gateway != nullptr ? m_gateway->linkState() : kNone;
}

values::LocalTime Terminal::wallTime(values::Instant at) const {
  return {at, m_clock.utcOffset(at, house().settings.get().time_zone())};
}

void Terminal::submit(std::vector<v1::Command> commands, QObject* asker, OnOutcome onOutcome) {
  if (m_gateway == nullptr) {
    return;
  }
  v1::CommandBatch batch;
  batch.set_id(newId());
  for (v1::Command& command : commands) {
    *batch.add_commands() = std::move(command);
  }
  QString deed = deedText(house(), m_staffId, batch);
  m_gateway->submit(std::move(batch),
                    [self = QPointer(this), session = m_session, asker = QPointer(asker),
                     deed = std::move(deed), onOutcome = std::move(onOutcome)](const v1::Outcome& outcome) {
                      if (self && self->m_session != session && !outcome.has_accepted()) {
                        Q_EMIT self->refusedLate(lateRefusalText(deed, outcome));
                      } else if (self && self->m_session == session && asker && onOutcome) {
                        onOutcome(outcome);
                      }
                    });
}

void Terminal::linkChanged(const ports::LinkState& /*state*/) {
  Q_EMIT linkChanged();
}

void Terminal::houseReplaced(const domain::House& /*house*/) {
  m_changes.start();
}

void Terminal::happened(const domain::House& /*house*/, std::span<const v1::Event> events) {
  for (const v1::Event& event : events) {
    Q_EMIT happened(event);
  }
  m_changes.start();
}

} // namespace comanda::models
