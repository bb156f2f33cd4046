// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/host_sign_in.h"

#include "ui/login/people.h"
#include "ui/models/refusal_text.h"

#include <QTimer>
#include <chrono>
#include <utility>

namespace comanda::terminal {
namespace {

constexpr std::chrono::milliseconds kFarewellEvery{200};
constexpr std::chrono::seconds kSignInMax{15};

} // namespace

HostSignIn::HostSignIn(link::HostApi& api, models::Terminal& terminal) : m_api(api), m_terminal(terminal) {
  connect(&m_farewells, &QTimer::timeout, this, &HostSignIn::letGo);
  m_farewells.setInterval(kFarewellEvery);
  m_guard.setSingleShot(true);
  connect(&m_guard, &QTimer::timeout, this, [this] { fail({}); });
}

HostSignIn::~HostSignIn() {
  m_farewells.stop();
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
  m_notice.clear();
  m_onDone = std::move(onDone);
  m_login = std::make_unique<link::HostLogin>(m_api);
  m_link = std::make_unique<link::RemoteLink>(m_api, *m_login);
  m_login->signIn(userName, secret);
  m_link->gateway().watch(*this);
  soon([this] { m_guard.start(kSignInMax); });
}

void HostSignIn::signOut() {
  m_onDone = {};
  hangUp();
}

// The link may be in the middle of telling: it must not go now. What is meant for one who is not signing in
// any more is dropped.
void HostSignIn::soon(std::function<void()> then) {
  QTimer::singleShot(0, this, [this, attempt = m_attempt, then = std::move(then)] {
    if (attempt == m_attempt) {
      then();
    }
  });
}

void HostSignIn::linkChanged(const ports::LinkState& state) {
  const bool isWaiting = static_cast<bool>(m_onDone);
  const v1::Refusal why = state.why.refusal();
  if (state.trouble != ports::LinkTrouble::None &&
      (isWaiting || state.trouble == ports::LinkTrouble::SignedOut)) {
    soon([this, what = m_login->trouble().what] { fail(what); });
  } else if (isWaiting && state.phase == ports::LinkPhase::Gone && why != v1::REFUSAL_UNSPECIFIED &&
             why != v1::NO_SESSION) {
    v1::Outcome outcome;
    *outcome.mutable_refused() = state.why;
    soon([this, what = models::refusalText(outcome)] { fail(what); });
  } else if (isWaiting) {
    soon([this] { welcome(); });
  }
}

void HostSignIn::houseReplaced(const domain::House& /*house*/) {
  soon([this] { welcome(); });
}

void HostSignIn::welcome() {
  if (!m_onDone || !m_link || m_link->gateway().audience() == v1::AUDIENCE_UNSPECIFIED ||
      m_link->gateway().linkState().phase == ports::LinkPhase::Gone) {
    return;
  }
  // A terminal of the kitchen is not told who works here.
  if (const auto people = ui_login::peopleOf(m_link->gateway().house()); !people.empty()) {
    setPeople(people);
  }
  m_terminal.signIn(m_link->gateway(), m_login->staffId());
  m_guard.stop();
  std::exchange(m_onDone, {})({});
}

void HostSignIn::fail(const QString& trouble) {
  OnDone onDone = std::exchange(m_onDone, {});
  if (!onDone) {
    m_notice = tr("The host has signed you out: your PIN or your rights were changed, or the sign-in has run "
                  "out. Sign in again.");
  }
  hangUp();
  if (onDone) {
    onDone(trouble.isEmpty() ? tr("The host does not answer.") : trouble);
  }
}

void HostSignIn::hangUp() {
  ++m_attempt;
  m_guard.stop();
  m_terminal.signOut();
  if (m_link) {
    m_link->gateway().unwatch(*this);
    if (m_link->gateway().unanswered() > 0) {
      m_leaving.push_back({.login = std::move(m_login), .link = std::move(m_link)});
      m_farewells.start();
    }
  }
  m_link.reset();
  m_login.reset();
}

void HostSignIn::letGo() {
  std::size_t lost = 0;
  std::erase_if(m_leaving, [&lost](const Leaving& leaving) {
    const std::size_t unanswered = leaving.link->gateway().unanswered();
    const bool isOver = leaving.link->gateway().linkState().trouble == ports::LinkTrouble::SignedOut;
    lost += isOver ? unanswered : 0;
    return isOver || unanswered == 0;
  });
  if (lost > 0) {
    m_notice =
        tr("What was done last here did not reach the host any more. Look at the table and the bill, and "
           "do it again.");
    tellPeopleChanged();
  }
  if (m_leaving.empty()) {
    m_farewells.stop();
  }
}

} // namespace comanda::terminal
