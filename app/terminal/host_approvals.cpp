// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/host_approvals.h"

#include "ui/models/refusal_text.h"

#include <google/protobuf/empty.pb.h>

#include <utility>

namespace comanda::terminal {
namespace {

using ui_approval::Answer;

const QString kLogoutPath = QStringLiteral("/api/v1/auth/logout");

} // namespace

HostApprovals::HostApprovals(link::HostApi& api, std::chrono::milliseconds answerMax) : m_api(api) {
  m_guard.setSingleShot(true);
  m_guard.setInterval(answerMax);
  connect(&m_guard, &QTimer::timeout, this, [this] { lose({}); });
}

HostApprovals::~HostApprovals() {
  giveUp();
}

void HostApprovals::carryOut(const std::string& userName, const std::string& secret, v1::CommandBatch batch,
                             OnAnswer onAnswer) {
  giveUp();
  m_batch = std::move(batch);
  m_onAnswer = std::move(onAnswer);
  m_login = std::make_unique<link::HostLogin>(m_api);
  m_login->onChanged([this] { soon([this] { followLogin(); }); });
  m_login->signIn(userName, secret);
  m_guard.start();
}

// Whoever stands there waits for no second attempt: a wrong PIN, a lockout and a host that is away are told.
void HostApprovals::followLogin() {
  if (m_login->state() == link::HostLogin::State::SignedIn) {
    m_link = std::make_unique<link::RemoteLink>(m_api, *m_login); // listens to the login from now on
    m_link->gateway().watch(*this);
  } else if (const QString what = m_login->trouble().what; !what.isEmpty()) {
    finish({.how = Answer::How::NotAsked, .sentence = what});
  }
}

void HostApprovals::giveUp() {
  m_onAnswer = {};
  hangUp();
}

// The link may be in the middle of telling: it must not go now.
void HostApprovals::soon(std::function<void()> then) {
  QTimer::singleShot(0, this, [this, attempt = m_attempt, then = std::move(then)] {
    if (attempt == m_attempt) {
      then();
    }
  });
}

void HostApprovals::linkChanged(const ports::LinkState& state) {
  if (state.trouble != ports::LinkTrouble::None) {
    soon([this, what = m_login->trouble().what] { lose(what); });
  } else if (const v1::Refusal why = state.why.refusal(); state.phase == ports::LinkPhase::Gone &&
                                                          why != v1::REFUSAL_UNSPECIFIED &&
                                                          why != v1::NO_SESSION) {
    v1::Outcome outcome;
    *outcome.mutable_refused() = state.why;
    soon([this, what = models::refusalText(outcome)] { lose(what); });
  }
}

void HostApprovals::houseReplaced(const domain::House& /*house*/) {
  soon([this] { send(); });
}

void HostApprovals::send() {
  if (m_isSent || m_link->gateway().audience() == v1::AUDIENCE_UNSPECIFIED) {
    return; // it was not welcomed yet
  }
  m_isSent = true;
  m_link->gateway().submit(
      m_batch, [this](const v1::Outcome& outcome) { soon([this, outcome] { answered(outcome); }); });
}

void HostApprovals::answered(const v1::Outcome& outcome) {
  if (outcome.has_accepted()) {
    finish({});
  } else {
    finish({.how = Answer::How::Refused, .sentence = models::refusalText(outcome)});
  }
}

void HostApprovals::lose(const QString& sentence) {
  const QString why = sentence.isEmpty() ? tr("The host does not answer.") : sentence;
  if (m_isSent) {
    finish({.how = Answer::How::Unknown,
            .sentence = tr("%1 It may have been done: look first, then try again.").arg(why)});
  } else {
    finish({.how = Answer::How::NotAsked, .sentence = why});
  }
}

void HostApprovals::finish(Answer answer) {
  const OnAnswer onAnswer = std::exchange(m_onAnswer, {});
  hangUp();
  if (onAnswer) {
    onAnswer(answer);
  }
}

// Nobody stays signed in who was here for a moment only.
void HostApprovals::hangUp() {
  ++m_attempt;
  m_guard.stop();
  if (m_link) {
    m_link->gateway().unwatch(*this);
  }
  if (m_login && m_login->state() == link::HostLogin::State::SignedIn) {
    m_api.post(m_api, kLogoutPath, google::protobuf::Empty(), m_login->accessToken(),
               [](const link::ApiReply&) {});
  }
  m_link.reset();
  m_login.reset();
  m_batch.Clear();
  m_isSent = false;
}

} // namespace comanda::terminal
