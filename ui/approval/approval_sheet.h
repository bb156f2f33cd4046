// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/approval/approval_presenter.h"
#include "ui/kit/sheet.h"

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace comanda::kit {
class Button;
class Chip;
class Keypad;
class Label;
class ListRow;
} // namespace comanda::kit

namespace comanda::ui_login {
class PinDots;
}

namespace comanda::ui_approval {

/// Over the screen on which somebody wants what they may not: why, who says yes, and their PIN. Nobody logs
/// out.
class ApprovalSheet : public kit::Sheet {
  Q_OBJECT

public:
  /// Terminal and approvals outlive this.
  ApprovalSheet(const theme::Theme& theme, QWidget& over, models::Terminal& terminal, Approvals& approvals);
  ~ApprovalSheet() override;

  void ask(Wish wish);

Q_SIGNALS:
  void approved(const QString& by);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QWidget* makeReasons();
  QWidget* makePeople();
  void listen();
  void follow();
  void fitPad();
  void reject();

  const theme::Theme& m_theme;
  ApprovalPresenter m_presenter;
  QWidget* m_why = nullptr;
  QWidget* m_who = nullptr;
  std::vector<kit::ListRow*> m_reasons;
  std::vector<kit::Chip*> m_people;
  QLineEdit* m_other = nullptr;
  kit::ListRow* m_given = nullptr; ///< The reason, once there is one.
  kit::Label* m_hint = nullptr;
  ui_login::PinDots* m_dots = nullptr;
  kit::Keypad* m_pad = nullptr;
  kit::Button* m_next;
};

} // namespace comanda::ui_approval
