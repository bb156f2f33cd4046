// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/panel.h"
#include "ui/till/till_view.h"

#include <array>
#include <vector>

class QBoxLayout;
class QHBoxLayout;

namespace comanda::kit {
class Button;
class Chip;
class Keypad;
class Label;
class MoneyLabel;
} // namespace comanda::kit

namespace comanda::ui_till {

class PaidNotice;

/// The right of the till: what is due, how it is paid, what is handed over, and the one button that does it.
/// When nothing is open any more, a calm word instead.
class PayPanel : public kit::Panel {
  Q_OBJECT

public:
  explicit PayPanel(const theme::Theme& theme, QWidget* parent = nullptr);

  void follow(const TillView& view);
  /// So that digits are taken without a tap before.
  void takeKeys();

Q_SIGNALS:
  void tenderChosen(comanda::v1::Tender tender);
  void entryChosen(comanda::ui_till::Entry entry);
  void quickGiven(qint64 minorUnits);
  void typed(const QString& digits);
  void erased();
  void acted();
  void orderAsked();

private:
  void makeHead(QBoxLayout& column);
  void makeTenders(QBoxLayout& column);
  void makeEntries(QBoxLayout& column);
  void showOnly(const TillView& view);
  void showQuick(const std::vector<QuickAmount>& quick);
  void showEntries(const TillView& view);

  const theme::Theme& m_theme;
  kit::Label* m_dueTitle = nullptr;
  kit::MoneyLabel* m_due = nullptr;
  kit::Label* m_taken = nullptr;
  kit::Label* m_notice = nullptr;
  kit::Button* m_toOrder = nullptr;
  std::array<kit::Button*, 3> m_tenders{};
  QHBoxLayout* m_quickRow = nullptr;
  std::vector<kit::Button*> m_quick;
  std::vector<QuickAmount> m_shownQuick;
  std::array<kit::Chip*, 3> m_entries{};
  kit::Keypad* m_keypad = nullptr;
  kit::Label* m_result = nullptr;
  QBoxLayout* m_entryBox = nullptr;
  kit::Button* m_primary = nullptr;
  PaidNotice* m_paid = nullptr;
  QWidget* m_paying = nullptr;
  QWidget* m_handing = nullptr; ///< How it is paid: tenders, quick amounts, figures, keypad.
};

} // namespace comanda::ui_till
