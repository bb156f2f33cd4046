// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/start_presenter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace comanda::kit {
class Button;
class Label;
class Panel;
} // namespace comanda::kit

namespace comanda::ui_setup {

/// Where the host is and by what it is recognized, and what came of asking it.
class JoinPage : public QWidget {
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
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QWidget* makeGuide();
  QWidget* makePanel();
  QWidget* makeForm();
  void addAddress(QVBoxLayout& column);
  void addFingerprint(QVBoxLayout& column);
  void addOutcome(QVBoxLayout& column);
  void listen();
  void tellFields();
  void tellOutcome();
  void arrange();

  const theme::Theme& m_theme;
  StartPresenter& m_presenter;
  QBoxLayout* m_layout;
  QWidget* m_guide = nullptr;
  kit::Panel* m_panel = nullptr;
  QScrollArea* m_scroll = nullptr;
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
