// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/start_presenter.h"

#include <QPointer>
#include <QUrl>
#include <utility>

namespace comanda::ui_setup {

StartPresenter::StartPresenter(Setup& setup, HostPlace last, QObject* parent)
    : QObject(parent),
      m_setup(setup),
      m_host(setup) {
  m_view.typed = std::move(last);
}

StartPresenter::~StartPresenter() = default;

void StartPresenter::tryDemo() {
  if (m_view.isBusy) {
    return;
  }
  begin(tr("Opening the demo restaurant…"));
  const int asked = ++m_asked;
  m_setup.openDemo([self = QPointer<StartPresenter>(this), asked](const QString& trouble) {
    if (self && self->m_asked == asked) self->demoOpened(trouble);
  });
}

void StartPresenter::demoOpened(const QString& trouble) {
  m_view.isBusy = false;
  if (!trouble.isEmpty()) {
    m_view.trouble = tr("The demo restaurant does not open.");
    m_view.advice = trouble;
  }
  Q_EMIT changed();
  if (!trouble.isEmpty()) Q_EMIT refused();
}

void StartPresenter::chooseJoin() {
  if (m_view.isBusy) {
    return;
  }
  m_view.page = StartView::Page::Join;
  forgetTrouble();
  Q_EMIT changed();
}

void StartPresenter::chooseHost() {
  if (m_view.isBusy) {
    return;
  }
  m_view.page = StartView::Page::Host;
  forgetTrouble();
  m_host.begin();
  Q_EMIT changed();
}

void StartPresenter::typeAddress(const QString& text) {
  const auto both = placeIn(text);
  m_view.typed = both ? *both : HostPlace{.address = text, .fingerprint = m_view.typed.fingerprint};
  typed();
}

void StartPresenter::typeFingerprint(const QString& text) {
  const auto both = placeIn(text);
  m_view.typed = both ? *both : HostPlace{.address = m_view.typed.address, .fingerprint = text};
  typed();
}

void StartPresenter::typed() {
  forgetTrouble();
  if (m_wasChecked) checkFields();
  Q_EMIT changed();
}

void StartPresenter::checkFields() {
  const HostPlace place = completed(m_view.typed);
  m_view.addressTrouble = addressTrouble(place.address);
  m_view.fingerprintTrouble = fingerprintTrouble(place.fingerprint);
}

void StartPresenter::join() {
  if (m_view.isBusy) {
    return;
  }
  m_wasChecked = true;
  checkFields();
  if (!m_view.addressTrouble.isEmpty() || !m_view.fingerprintTrouble.isEmpty()) {
    forgetTrouble();
    Q_EMIT changed();
    Q_EMIT refused();
    return;
  }
  const HostPlace place = completed(m_view.typed);
  begin(tr("Connecting to %1…").arg(QUrl(place.address).host()));
  const int asked = ++m_asked;
  m_setup.join(place, [self = QPointer<StartPresenter>(this), asked](const Joined& outcome) {
    if (self && self->m_asked == asked) self->joined(outcome);
  });
}

void StartPresenter::joined(const Joined& outcome) {
  m_view.isBusy = false;
  switch (outcome.how) {
  case Joined::How::Done: break;
  case Joined::How::NobodyThere: tellNobodyThere(); break;
  case Joined::How::AnotherHost: tellAnotherHost(outcome.met); break;
  case Joined::How::Refused:
    m_view.trouble = tr("The host does not let this terminal in.");
    m_view.advice = outcome.what;
    break;
  }
  Q_EMIT changed();
  if (outcome.how != Joined::How::Done) Q_EMIT refused();
}

void StartPresenter::tellNobodyThere() {
  const QString address = completed(m_view.typed).address;
  m_view.trouble = tr("No host answers at %1.").arg(address);
  m_view.advice =
      isThisComputer(address)
          ? tr("This address is the device you are holding. If the host runs on another computer, "
               "type that computer's address in its place.")
          : tr("Is the host switched on, is this device in the restaurant's network, and is the "
               "address the one on the host's screen?");
}

void StartPresenter::tellAnotherHost(const QString& met) {
  m_view.trouble = tr("This is another host than the one you expect.");
  m_view.expected = completed(m_view.typed).fingerprint;
  m_view.met = met.isEmpty() ? tr("none that can be read") : met;
  m_view.advice =
      tr("Compare them with the host's own screen. Is the lower one there, the host was set up anew: "
         "paste its line again. If neither is there, somebody else answers: do not join, and tell "
         "whoever looks after the host.");
}

void StartPresenter::goBack() {
  if (m_view.page == StartView::Page::Host && m_host.stop()) {
    return;
  }
  if (m_view.isBusy) {
    ++m_asked;
    m_view.isBusy = false;
    m_setup.giveUp();
  } else {
    m_view.page = StartView::Page::Choices;
  }
  forgetTrouble();
  Q_EMIT changed();
}

void StartPresenter::begin(const QString& busy) {
  forgetTrouble();
  m_view.isBusy = true;
  m_view.busy = busy;
  Q_EMIT changed();
}

void StartPresenter::forgetTrouble() {
  m_view.trouble.clear();
  m_view.advice.clear();
  m_view.met.clear();
  m_view.expected.clear();
}

} // namespace comanda::ui_setup
