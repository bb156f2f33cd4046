// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"
#include "ui/theme/theme.h"
#include "ui/till/till_presenter.h"

#include <array>
#include <vector>

namespace comanda::kit {
class Chip;
class Overlay;
class Sheet;
class Toast;
} // namespace comanda::kit

namespace comanda::ui_approval {
class ApprovalSheet;
}

namespace comanda::ui_till {

class CheckSide;
class PayPanel;
class ReasonSheet;
class ReceiptSheet;
class RefundSheet;

/// The till. Its argument is the id of an order; without one it lists the open checks.
class TillScreen : public shell::Screen {
  Q_OBJECT

public:
  /// All of them outlive this.
  TillScreen(models::Terminal& terminal, ui_approval::Approvals& approvals, shell::Navigator& navigator,
             theme::Theme& theme, QWidget* parent = nullptr);

  QWidget* headerWidget() override;
  void shown(const QString& argument) override;
  void hidden() override;
  TillPresenter& presenter() { return m_presenter; }

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void connectCheck();
  void connectPanel();
  void followSoon();
  void follow();
  void followHeader();
  void showOverlay();
  std::vector<kit::Sheet*> sheets() const;
  void askRefund(const QString& paymentId);
  void askWhyToRefund(const QString& paymentId, std::int64_t minorUnits);
  void askVoid();
  void askPortions(const QString& lineId, int portions);

  theme::Theme& m_theme;
  TillPresenter m_presenter;
  CheckSide* m_check;
  PayPanel* m_panel;
  kit::Overlay* m_over;
  kit::Toast* m_toast;
  ReasonSheet* m_reason;
  ui_approval::ApprovalSheet* m_approval;
  RefundSheet* m_refund;
  ReceiptSheet* m_receipt;
  kit::Sheet* m_portions;
  QWidget* m_header = nullptr;
  std::array<kit::Chip*, 5> m_splits{};
  kit::Chip* m_all = nullptr;
  bool m_isDue = false; ///< Something has changed while nobody saw it.
};

} // namespace comanda::ui_till
