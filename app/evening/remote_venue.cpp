// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/remote_venue.h"

#include "app/demo/demo_restaurant.h"
#include "app/link_failure.h"
#include "comanda/v1/rest.pb.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace comanda::evening {
namespace {

using ports::LinkPhase;
using ports::LinkTrouble;

v1::UserChange withPassword(const v1::StaffMember& member, const std::string& password) {
  v1::UserChange change;
  change.set_name(member.name());
  change.set_user_name(member.user_name());
  *change.mutable_role_ids() = member.role_ids();
  change.set_active(member.active());
  change.set_language(member.language());
  change.set_password(password);
  return change;
}

} // namespace

RemoteVenue::RemoteVenue(const link::KnownHost& host, Administrator administrator, const Opening& opening)
    : m_administrator(std::move(administrator)),
      m_opening(opening),
      m_api(host) {}

RemoteVenue::~RemoteVenue() {
  office().unwatch(*this);
}

void RemoteVenue::open(OnDone onOpen) {
  m_onOpen = std::move(onOpen);
  m_login.signIn(m_administrator.userName, m_administrator.password);
  std::ranges::fill(m_administrator.password, '\0');
  m_administrator.password.clear();
  office().watch(*this);
}

// The first trouble ends it: nobody has waited for this host yet.
void RemoteVenue::linkChanged(const ports::LinkState& state) {
  if (m_onOpen && state.trouble != LinkTrouble::None) {
    opened(std::unexpected(app::failureOf(state.trouble, m_api, m_login)));
  } else if (m_onOpen && state.phase == LinkPhase::ReadOnly) {
    opened(std::unexpected(app::readOnlyFailure(state)));
  } else if (m_onOpen && state.why.refusal() == v1::NOT_PERMITTED) {
    opened(std::unexpected(
        app::Failure{.code = app::ExitCode::LoginRefused, .what = "This user may not see the house."}));
  }
}

void RemoteVenue::houseReplaced(const domain::House& house) {
  const bool isTheHosts = office().linkState().phase == LinkPhase::Connected;
  if (m_onOpen && isTheHosts && !m_setUp) {
    lookAround(house);
  }
}

void RemoteVenue::lookAround(const domain::House& house) {
  const v1::Settings& settings = house.settings.get();
  if (!settings.name().empty() && settings.slug() != demo::kSlug) {
    opened(std::unexpected(app::Failure{
        .what = "The restaurant at " + m_api.url().toString().toStdString() + " is \"" + settings.name() +
                "\". An evening is played in the demo restaurant alone: start a host with --demo."}));
    return;
  }
  m_setUp.emplace(office(), [this](const app::Result<void>& result) {
    if (result) {
      const domain::House& now = office().house();
      m_stage.begin(m_opening.at, now.position.get().at, now.settings.get().time_zone());
    }
    opened(result);
  });
  if (settings.name().empty()) {
    m_setUp->start();
  } else {
    m_setUp->onlyWait();
  }
}

// Later: whoever is told may be in the middle of being called by the link.
void RemoteVenue::opened(const app::Result<void>& result) {
  QTimer::singleShot(0, this, [onOpen = std::exchange(m_onOpen, {}), result] {
    if (onOpen) {
      onOpen(result);
    }
  });
}

void RemoteVenue::setPasswords(std::vector<app::StaffPassword> passwords, OnDone onDone) {
  if (std::ranges::find(passwords, m_login.staffId(), &app::StaffPassword::staffId) != passwords.end()) {
    onDone(std::unexpected(app::Failure{
        .code = app::ExitCode::LoginRefused,
        .what = "This user is one of those who play, whose passwords are changed: say another --user."}));
    return;
  }
  m_passwords = std::move(passwords);
  m_onPasswords = std::move(onDone);
  setNextPassword();
}

void RemoteVenue::setNextPassword() {
  if (m_passwords.empty()) {
    m_onPasswords({});
    return;
  }
  const app::StaffPassword& next = m_passwords.back();
  const v1::StaffMember* member = office().house().staff.find(next.staffId);
  if (member == nullptr) {
    m_onPasswords(
        std::unexpected(app::Failure{.what = "Somebody who was to play has left: " + next.staffId}));
    return;
  }
  const QString path = QStringLiteral("/api/v1/users/") + QString::fromStdString(next.staffId);
  m_api.put(*this, path, withPassword(*member, next.password), m_login.accessToken(),
            [this](const link::ApiReply& reply) {
              if (reply.isDone()) {
                m_passwords.pop_back();
                m_waits.reset();
                setNextPassword();
              } else if (reply.maySucceedLater() && reply.fault != link::ApiReply::Fault::NotTrusted) {
                QTimer::singleShot(m_waits.next(link::Backoff::chance(), reply.retryAfter), this,
                                   &RemoteVenue::setNextPassword);
              } else {
                m_onPasswords(std::unexpected(
                    app::Failure{.code = app::ExitCode::LoginRefused,
                                 .what = "The players get no passwords. " + reply.what.toStdString()}));
              }
            });
}

} // namespace comanda::evening
