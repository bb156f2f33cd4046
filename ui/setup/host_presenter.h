// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/host_form.h"
#include "ui/setup/setup.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <array>

namespace comanda::ui_setup {

/// Hosting a restaurant as it is shown.
struct HostView {
  bool asks = true; ///< What a new restaurant needs; otherwise there is one, which is opened.
  HostForm form;
  std::array<QString, kHostFields> troubles; ///< Beside their fields; empty where nothing is wrong.
  QString folder;
  bool isBusy = false;
  QString busy;
  QString trouble; ///< What went wrong, in a few words.
  QString advice;  ///< What to do.
  QString detail;  ///< The host's own sentence, for whoever is asked for help.
  bool canTakeAnotherPort = false;

  const QString& troubleAt(HostField field) const { return troubles[static_cast<std::size_t>(field)]; }
};

/// A restaurant of this device's own: what a new one needs, or what keeps the one that is there from being
/// opened. Keeps what was typed, whatever goes wrong; all but the secrets also
/// when the program ends.
class HostPresenter : public QObject {
  Q_OBJECT

public:
  /// Outlives this.
  explicit HostPresenter(Setup& setup, QObject* parent = nullptr);
  ~HostPresenter() override;

  const HostView& view() const { return m_view; }

  /// Somebody wants to host: opens what is there.
  void begin();
  void type(HostField field, const QString& text);
  void setPricesIncludeTax(bool include);
  void setBeginning(NewRestaurant::Beginning beginning);
  /// Makes the restaurant, or opens the one that is there once more.
  void confirm();
  void takeAnotherPort();
  /// Out of what is under way; false where nothing is.
  bool stop();

Q_SIGNALS:
  void changed();
  /// Something is not as it should be: the view says what.
  void refused();

private:
  void open(bool atAnotherPort);
  void wait(const QString& busy);
  std::function<void(const Hosted&)> answer();
  void answered(const Hosted& outcome);
  void tell(const Hosted& outcome);
  bool checkFields();
  void keepSoon();
  void keepNow();
  void forgetTrouble();

  Setup& m_setup;
  HostView m_view;
  bool m_wasChecked = false;       ///< From the first try on a field says at once what is wrong with it.
  bool m_areDecimalsTyped = false; ///< Until then they follow the currency.
  QTimer m_keeping;                ///< Until what was typed outlives the program.
  bool m_isKeepingDue = false;
  int m_asked = 0; ///< Which answer is awaited.
};

} // namespace comanda::ui_setup
