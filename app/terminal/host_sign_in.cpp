// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/host_sign_in.h"

#include "domain/staff/permission_matrix.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace comanda::terminal {

HostSignIn::HostSignIn(link::HostApi& api, models::Terminal& terminal) : m_api(api), m_terminal(terminal) {}

HostSignIn::~HostSignIn() {
  hangUp();
}

void HostSignIn::setPeople(std::vector<ui_login::Person> people) {
  m_people = std::move(people);
  tellPeopleChanged();
}

void HostSignIn::setPlace(ui_login::Place place) {
  m_place = std::move(place);
  tellPeopleChanged();
}

void HostSignIn::signIn(const std::string& userName, const std::string& secret, OnDone onDone) {
  hangUp();
  m_onDone = std::move(onDone);
  m_login = std::make_unique<link::HostLogin>(m_api);
  m_link = std::make_unique<link::RemoteLink>(m_api, *m_login);
  m_login->signIn(userName, secret);
  m_link->gateway().watch(*this);
}

void HostSignIn::signOut() {
  hangUp();
}

void HostSignIn::linkChanged(const ports::LinkState& state) {
  const bool isWaiting = static_cast<bool>(m_onDone);
  if (state.trouble != ports::LinkTrouble::None &&
      (isWaiting || state.trouble == ports::LinkTrouble::SignedOut)) {
    const QString what = m_login->trouble().what;
    // The link is in the middle of telling: it must not go now.
    QTimer::singleShot(0, this, [this, what] { fail(what); });
  } else if (isWaiting) {
    QTimer::singleShot(0, this, [this] { welcome(); });
  }
}

void HostSignIn::houseReplaced(const domain::House& /*house*/) {
  QTimer::singleShot(0, this, [this] { welcome(); });
}

void HostSignIn::welcome() {
  if (!m_onDone || !m_link || m_link->gateway().audience() == v1::AUDIENCE_UNSPECIFIED ||
      m_link->gateway().linkState().phase == ports::LinkPhase::Gone) {
    return;
  }
  // A terminal of the kitchen is not told who works here.
  if (const auto people = peopleOf(m_link->gateway().house()); !people.empty()) {
    setPeople(people);
  }
  m_terminal.signIn(m_link->gateway(), m_login->staffId());
  std::exchange(m_onDone, {})({});
}

void HostSignIn::fail(const QString& trouble) {
  OnDone onDone = std::exchange(m_onDone, {});
  hangUp();
  if (onDone) {
    onDone(trouble.isEmpty() ? tr("The host does not answer.") : trouble);
  }
}

void HostSignIn::hangUp() {
  m_terminal.signOut();
  if (m_link) {
    m_link->gateway().unwatch(*this);
  }
  m_link.reset();
  m_login.reset();
}

std::vector<ui_login::Person> peopleOf(const domain::House& house) {
  std::vector<ui_login::Person> people;
  for (const v1::StaffMember* member : house.staff.sorted()) {
    if (!member->active() || member->user_name().empty()) {
      continue;
    }
    const v1::Role* role = member->role_ids().empty() ? nullptr : staff::findRole(house, member->role_ids(0));
    people.push_back({.id = member->id(),
                      .userName = member->user_name(),
                      .name = QString::fromStdString(member->name()),
                      .role = role == nullptr ? QString() : QString::fromStdString(role->name())});
  }
  std::ranges::sort(people, {}, &ui_login::Person::name);
  return people;
}

} // namespace comanda::terminal
