// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/host_presenter.h"

#include <QLocale>
#include <QPointer>
#include <QTimeZone>
#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace comanda::ui_setup {
namespace {

constexpr std::chrono::milliseconds kKeepTypedAfter{300};

} // namespace

HostPresenter::HostPresenter(Setup& setup, QObject* parent) : QObject(parent), m_setup(setup) {
  const std::optional<HostForm> typed = m_setup.typed();
  m_view.form =
      typed ? *typed : proposedForm(QLocale::system(), QString::fromLatin1(QTimeZone::systemTimeZoneId()));
  m_areDecimalsTyped =
      typed && typed->at(HostField::Decimals) != QString::number(decimalsOf(typed->at(HostField::Currency)));
  m_keeping.setSingleShot(true);
  m_keeping.setInterval(kKeepTypedAfter);
  connect(&m_keeping, &QTimer::timeout, this, &HostPresenter::keepNow);
}

HostPresenter::~HostPresenter() {
  keepNow();
}

void HostPresenter::keepSoon() {
  m_isKeepingDue = true;
  if (!m_keeping.isActive()) m_keeping.start();
}

void HostPresenter::keepNow() {
  m_keeping.stop();
  if (!std::exchange(m_isKeepingDue, false)) {
    return;
  }
  HostForm form = m_view.form;
  form.at(HostField::Password).clear();
  form.at(HostField::Pin).clear();
  m_setup.keepTyped(form);
}

void HostPresenter::begin() {
  const OwnPlace own = m_setup.own();
  m_view.folder = own.folder;
  m_view.asks = !own.isThere;
  forgetTrouble();
  if (own.isThere) {
    open(false);
  } else {
    Q_EMIT changed();
  }
}

void HostPresenter::type(HostField field, const QString& text) {
  m_view.form.at(field) = text;
  m_areDecimalsTyped = m_areDecimalsTyped || field == HostField::Decimals;
  if (field == HostField::Currency && !m_areDecimalsTyped) {
    m_view.form.at(HostField::Decimals) = QString::number(decimalsOf(text));
  }
  forgetTrouble();
  keepSoon();
  if (m_wasChecked) checkFields();
  Q_EMIT changed();
}

void HostPresenter::setPricesIncludeTax(bool include) {
  m_view.form.pricesIncludeTax = include;
  keepSoon();
  Q_EMIT changed();
}

void HostPresenter::setBeginning(NewRestaurant::Beginning beginning) {
  m_view.form.beginning = beginning;
  keepSoon();
  Q_EMIT changed();
}

bool HostPresenter::checkFields() {
  for (int i = 0; i < kHostFields; ++i) {
    m_view.troubles[static_cast<std::size_t>(i)] = troubleOf(m_view.form, static_cast<HostField>(i));
  }
  return std::ranges::all_of(m_view.troubles, &QString::isEmpty);
}

void HostPresenter::confirm() {
  if (m_view.isBusy) {
    return;
  }
  if (!m_view.asks) {
    open(false);
    return;
  }
  m_wasChecked = true;
  forgetTrouble();
  if (!checkFields()) {
    Q_EMIT changed();
    Q_EMIT refused();
    return;
  }
  keepNow();
  wait(tr("Setting the restaurant up…"));
  m_setup.host(restaurantIn(m_view.form), answer());
}

void HostPresenter::takeAnotherPort() {
  if (!m_view.isBusy) open(true);
}

void HostPresenter::open(bool atAnotherPort) {
  wait(tr("Opening your restaurant…"));
  m_setup.openOwn(atAnotherPort, answer());
}

void HostPresenter::wait(const QString& busy) {
  forgetTrouble();
  m_view.isBusy = true;
  m_view.busy = busy;
  Q_EMIT changed();
}

bool HostPresenter::stop() {
  if (!m_view.isBusy) {
    return false;
  }
  ++m_asked;
  m_view.isBusy = false;
  m_setup.giveUp();
  forgetTrouble();
  Q_EMIT changed();
  return true;
}

std::function<void(const Hosted&)> HostPresenter::answer() {
  return [self = QPointer<HostPresenter>(this), asked = ++m_asked](const Hosted& outcome) {
    if (self && self->m_asked == asked) self->answered(outcome);
  };
}

void HostPresenter::answered(const Hosted& outcome) {
  m_view.isBusy = false;
  if (outcome.how == Hosted::How::Done) m_setup.keepTyped(std::nullopt);
  // What was typed may have become a restaurant by now, although it does not open.
  m_view.asks = outcome.how == Hosted::How::NotSetUp || !m_setup.own().isThere;
  if (outcome.how == Hosted::How::Refused) m_view.asks = true;
  tell(outcome);
  Q_EMIT changed();
  if (!m_view.trouble.isEmpty()) Q_EMIT refused();
}

void HostPresenter::tell(const Hosted& outcome) {
  using How = Hosted::How;
  m_view.detail = outcome.what;
  m_view.canTakeAnotherPort = outcome.how == How::PortTaken || outcome.how == How::CannotListen;
  const auto say = [this](const QString& trouble, const QString& advice) {
    m_view.trouble = trouble;
    m_view.advice = advice;
  };
  const int port = m_setup.own().port;
  switch (outcome.how) {
  case How::Done:
  case How::NotSetUp: m_view.detail.clear(); return;
  case How::PortTaken:
    return say(tr("Another program uses port %1 of this computer.").arg(port),
               tr("Close it and try again: often it is another Comanda. Or take another port; devices that "
                  "have joined already join once more then."));
  case How::CannotListen:
    return say(tr("This computer does not let Comanda listen at port %1.").arg(port),
               tr("Take another port, or ask whoever looks after this computer."));
  case How::NotWritable:
    return say(tr("The folder of the restaurant cannot be written."),
               tr("Give yourself the right to write %1, and try again.").arg(m_view.folder));
  case How::DiskFull:
    return say(tr("The disk is full."), tr("Free some space on the disk of this computer, and try again."));
  case How::InUse:
    return say(tr("Your restaurant is open already."),
               tr("Another Comanda on this computer works on it: go on there, or close it and try again."));
  case How::NewerVersion:
    return say(tr("A newer Comanda has worked on this restaurant."),
               tr("Install that version or a later one: this one must not touch its data."));
  case How::ClockBehind:
    return say(tr("The clock of this computer is behind the restaurant's last entry."),
               tr("Set date and time, and try again."));
  case How::Damaged:
    return say(tr("The data of your restaurant cannot be read."),
               tr("Keep a copy of %1, and restore the last backup with “comanda restore”. Until then this "
                  "device can join another host, or show the demo.")
                   .arg(m_view.folder));
  case How::Refused:
    return say(tr("The restaurant was not set up."), tr("Change what is said here, and try again."));
  }
}

void HostPresenter::forgetTrouble() {
  m_view.trouble.clear();
  m_view.advice.clear();
  m_view.detail.clear();
  m_view.canTakeAnotherPort = false;
}

} // namespace comanda::ui_setup
