// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/host_presenter.h"
#include "ui/setup/setup.h"

#include <QObject>
#include <QString>

namespace comanda::ui_setup {

/// The start as it is shown.
struct StartView {
  enum class Page { Choices, Join, Host };

  Page page = Page::Choices;
  bool isBusy = false;
  QString busy; ///< "Connecting to 192.168.1.10…"
  HostPlace typed;
  QString addressTrouble; ///< Beside its field; empty where nothing is wrong.
  QString fingerprintTrouble;
  QString trouble; ///< What went wrong, in a few words.
  QString advice;  ///< And what to do.
  QString met;     ///< The fingerprint of another host than the one expected, which is `expected`.
  QString expected;
};

/// What this device is to be. Keeps what was typed, whatever goes wrong.
class StartPresenter : public QObject {
  Q_OBJECT

public:
  /// Outlives this. `last` is what was joined before: the fields begin with it.
  explicit StartPresenter(Setup& setup, HostPlace last = {}, QObject* parent = nullptr);
  ~StartPresenter() override;

  const StartView& view() const { return m_view; }
  HostPresenter& host() { return m_host; }

  void tryDemo();
  void chooseJoin();
  /// Opens this device's own restaurant, or asks what a new one needs.
  void chooseHost();
  /// A text with both, address and fingerprint, in either field fills both.
  void typeAddress(const QString& text);
  void typeFingerprint(const QString& text);
  void join();
  /// Out of what is under way, or else back to the choices.
  void goBack();

Q_SIGNALS:
  void changed();
  /// Something is not as it should be: the view says what.
  void refused();

private:
  void begin(const QString& busy);
  void checkFields();
  void typed();
  void demoOpened(const QString& trouble);
  void joined(const Joined& outcome);
  void tellNobodyThere();
  void tellAnotherHost(const QString& met);
  void forgetTrouble();

  Setup& m_setup;
  HostPresenter m_host;
  StartView m_view;
  bool m_wasChecked = false; ///< From the first try on a field says at once what is wrong with it.
  int m_asked = 0;           ///< Which answer is awaited.
};

} // namespace comanda::ui_setup
