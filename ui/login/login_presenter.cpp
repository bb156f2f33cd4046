// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_presenter.h"

#include <QPointer>
#include <algorithm>
#include <utility>

namespace comanda::ui_login {

namespace {

// The memory that a secret was in is written over; a string that is merely cleared still holds it.
void wipe(std::string& secret) {
  volatile char* at = secret.data();
  for (std::size_t i = 0; i < secret.size(); ++i)
    at[i] = '\0';
  secret.clear();
}

} // namespace

LoginPresenter::LoginPresenter(SignIn& signIn, QObject* parent) : QObject(parent), m_signIn(signIn) {
  m_digits.reserve(kPinDigitsMax); // so that it never moves and leaves a copy behind
  m_signIn.onPeopleChanged([this] { refresh(); });
  refresh();
}

LoginPresenter::~LoginPresenter() {
  m_signIn.onPeopleChanged({});
  wipe(m_digits);
}

void LoginPresenter::refresh() {
  const Place place = m_signIn.place();
  m_view.restaurant = place.restaurant.isEmpty() ? QStringLiteral("Comanda") : place.restaurant;
  m_view.about = place.about;
  m_view.people = m_signIn.people();
  const auto found = std::ranges::find(m_view.people, m_chosenId, &Person::id);
  m_view.chosen = found == m_view.people.end() ? -1 : static_cast<int>(found - m_view.people.begin());
  m_view.canType = !m_view.isBusy && !userName().empty();
  m_view.canLeave = !m_view.isBusy && m_signIn.canLeave();
  m_view.digits = static_cast<int>(m_digits.size());
  m_view.canConfirm = m_view.canType && m_view.digits >= kPinDigitsMin;
  m_view.greeting = m_view.chosen >= 0 ? tr("Hello %1").arg(found->name) : tr("Who are you?");
  m_view.isTrouble = !m_trouble.isEmpty();
  // Until somebody says who they are: then it has been read.
  const QString notice = userName().empty() ? m_signIn.notice() : QString();
  if (m_view.isTrouble) {
    m_view.hint = m_trouble;
  } else if (!notice.isEmpty()) {
    m_view.hint = notice;
    m_view.isTrouble = true;
  } else if (m_view.isBusy) {
    m_view.hint = tr("One moment…");
  } else if (m_view.chosen < 0 && !m_view.people.empty()) {
    m_view.hint = tr("Tap your name");
  } else if (m_view.people.empty() && userName().empty()) {
    m_view.hint = tr("Type your user name");
  } else {
    m_view.hint = m_view.secret == LoginView::Secret::Pin ? tr("Your PIN") : tr("Your password");
  }
  Q_EMIT changed();
}

std::string LoginPresenter::userName() const {
  if (m_view.people.empty()) {
    return m_typedName.trimmed().toLower().toStdString();
  }
  return m_view.chosen < 0 ? std::string() : m_view.people[static_cast<std::size_t>(m_view.chosen)].userName;
}

void LoginPresenter::choose(const std::string& personId) {
  if (m_view.isBusy) {
    return;
  }
  m_chosenId = personId;
  m_view.secret = LoginView::Secret::Pin;
  forgetDigits();
  forgetTrouble();
  refresh();
}

void LoginPresenter::typeUserName(const QString& userName) {
  m_typedName = userName;
  forgetTrouble();
  refresh();
}

void LoginPresenter::typeDigit(const QString& digit) {
  if (!m_view.canType || m_view.digits >= kPinDigitsMax) {
    return;
  }
  forgetTrouble();
  m_digits += digit.toStdString();
  refresh();
  if (m_view.digits == kPinDigitsMax) confirm();
}

void LoginPresenter::eraseDigit() {
  if (!m_view.isBusy && !m_digits.empty()) {
    m_digits.back() = '\0';
    m_digits.pop_back();
    refresh();
  }
}

void LoginPresenter::confirm() {
  if (m_view.canConfirm) {
    std::string secret = m_digits;
    forgetDigits();
    send(std::move(secret));
  }
}

void LoginPresenter::useSecret(LoginView::Secret secret) {
  m_view.secret = secret;
  forgetDigits();
  forgetTrouble();
  refresh();
}

void LoginPresenter::signInWith(const QString& password) {
  if (m_view.canType && !password.isEmpty()) {
    send(password.toStdString());
  }
}

void LoginPresenter::leave() {
  if (m_view.canLeave) m_signIn.leave();
}

void LoginPresenter::begin() {
  ++m_asked;
  m_view.isBusy = false;
  m_view.secret = LoginView::Secret::Pin;
  m_chosenId.clear();
  m_typedName.clear();
  forgetDigits();
  forgetTrouble();
  refresh();
}

void LoginPresenter::send(std::string secret) {
  forgetTrouble();
  m_view.isBusy = true;
  refresh();
  const int asked = ++m_asked;
  m_signIn.signIn(userName(), secret, [self = QPointer<LoginPresenter>(this), asked](const QString& trouble) {
    if (self && self->m_asked == asked) self->done(trouble);
  });
  wipe(secret);
}

void LoginPresenter::done(const QString& trouble) {
  m_view.isBusy = false;
  m_trouble = trouble;
  refresh();
  if (!trouble.isEmpty()) Q_EMIT rejected();
}

void LoginPresenter::forgetDigits() {
  wipe(m_digits);
}

void LoginPresenter::forgetTrouble() {
  m_trouble.clear();
}

} // namespace comanda::ui_login
