// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/host_presenter.h"
#include "ui/setup/split_page.h"

#include <array>

class QLineEdit;

namespace comanda::kit {
class Button;
} // namespace comanda::kit

namespace comanda::ui_setup {

/// What a new restaurant needs, and what came of opening this device's own.
class HostPage : public SplitPage {
  Q_OBJECT

public:
  /// Both outlive this.
  HostPage(const theme::Theme& theme, HostPresenter& presenter, QWidget* parent = nullptr);

  /// It is in front now.
  void begin();

Q_SIGNALS:
  void left();

protected:
  void arrange() override;

private:
  struct Entry {
    QLineEdit* edit = nullptr;
    kit::Label* trouble = nullptr;
  };

  QWidget* makeFields();
  QWidget* makeEntry(HostField field, const QString& label, const QString& name, const QString& example);
  QWidget* makeRow(QWidget* left, QWidget* right);
  QWidget* makeTaxChoice();
  QWidget* makeBeginnings();
  QWidget* makeOutcome();
  void makeButtons();
  void tell();
  void tellFields();
  void tellOutcome();
  void refuse();

  HostPresenter& m_presenter;
  std::array<Entry, kHostFields> m_entries;
  kit::Label* m_folder = nullptr;
  QWidget* m_fields = nullptr;
  kit::Button* m_taxIncluded = nullptr;
  kit::Button* m_taxAdded = nullptr;
  kit::Button* m_example = nullptr;
  kit::Button* m_bareRoom = nullptr;
  QWidget* m_outcome = nullptr;
  kit::Label* m_state = nullptr; ///< "Setting the restaurant up…", or what went wrong.
  kit::Label* m_advice = nullptr;
  kit::Label* m_detail = nullptr;
  kit::Button* m_back = nullptr;
  kit::Button* m_anotherPort = nullptr;
  kit::Button* m_confirm = nullptr;
};

} // namespace comanda::ui_setup
