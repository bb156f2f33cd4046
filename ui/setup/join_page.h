// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/split_page.h"
#include "ui/setup/start_presenter.h"

class QLineEdit;
class QPlainTextEdit;

namespace comanda::kit {
class Button;
} // namespace comanda::kit

namespace comanda::ui_setup {

/// Where the host is and by what it is recognized, and what came of asking it.
class JoinPage : public SplitPage {
  Q_OBJECT

public:
  /// Both outlive this.
  JoinPage(const theme::Theme& theme, StartPresenter& presenter, QWidget* parent = nullptr);

  void tell();
  /// It is in front now.
  void begin();
  /// Brings what is wrong to where one looks and types.
  void refuse();

protected:
  void arrange() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void addAddress();
  void addFingerprint();
  void addOutcome();
  void makeButtons();
  void listen();
  void tellFields();
  void tellOutcome();

  StartPresenter& m_presenter;
  QLineEdit* m_address = nullptr;
  kit::Label* m_addressTrouble = nullptr;
  QPlainTextEdit* m_fingerprint = nullptr;
  kit::Label* m_fingerprintTrouble = nullptr;
  QWidget* m_outcome = nullptr;
  kit::Label* m_state = nullptr; ///< "Connecting…", or what went wrong.
  kit::Label* m_expected = nullptr;
  kit::Label* m_met = nullptr;
  kit::Label* m_advice = nullptr;
  kit::Button* m_join = nullptr;
  kit::Button* m_back = nullptr;
};

} // namespace comanda::ui_setup
