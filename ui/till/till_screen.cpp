// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/till_screen.h"

#include "ui/approval/approval_sheet.h"
#include "ui/kit/chip.h"
#include "ui/kit/chip_flow.h"
#include "ui/kit/overlay.h"
#include "ui/kit/toast.h"
#include "ui/till/check_side.h"
#include "ui/till/pay_panel.h"
#include "ui/till/reason_sheet.h"
#include "ui/till/receipt_sheet.h"
#include "ui/till/refund_sheet.h"

#include <QHBoxLayout>
#include <algorithm>

namespace comanda::ui_till {

namespace {

constexpr int kPayPanelPx = 428;
constexpr int kPortionsToChooseMax = 30;
constexpr std::array kSplits{Split::Whole, Split::Seat, Split::Evenly, Split::Item, Split::Amount};
constexpr std::array kSplitNames{"splitWhole", "splitSeat", "splitEvenly", "splitItem", "splitAmount"};

} // namespace

TillScreen::TillScreen(models::Terminal& terminal, ui_approval::Approvals& approvals,
                       shell::Navigator& navigator, theme::Theme& theme, QWidget* parent)
    : Screen({.id = QStringLiteral("till"), .label = tr("Till"), .icon = kit::Icon::Till}, parent),
      m_theme(theme),
      m_presenter(terminal, navigator),
      m_check(new CheckSide(theme)),
      m_panel(new PayPanel(theme)),
      m_over(new kit::Overlay(theme, *this)),
      m_toast(new kit::Toast(theme, *this)),
      m_reason(new ReasonSheet(theme, *this)),
      m_approval(new ui_approval::ApprovalSheet(theme, *this, terminal, approvals)),
      m_refund(new RefundSheet(theme, *this)),
      m_receipt(new ReceiptSheet(theme, *this)),
      m_portions(new kit::Sheet(theme, *this, tr("How many are paid apart?"))) {
  setAccessibleName(tr("Till"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_check, 1);
  row->addWidget(m_panel);
  m_over->setObjectName(QStringLiteral("tillOverlay"));
  m_toast->setObjectName(QStringLiteral("tillToast"));
  connect(m_over, &kit::Overlay::actionPressed, this, [this] { m_presenter.open({}); });
  connect(&m_presenter, &TillPresenter::changed, this, &TillScreen::followSoon);
  connect(&m_presenter, &TillPresenter::refused, this, [this](const QString& text) { m_toast->say(text); });
  connect(&m_presenter, &TillPresenter::done, this, [this](const QString& text) { m_toast->say(text); });
  connect(m_approval, &ui_approval::ApprovalSheet::approved, &m_presenter, &TillPresenter::approved);
  // The next person finds no question of the one before.
  for (kit::Sheet* sheet : sheets()) {
    connect(&terminal, &models::Terminal::personChanged, sheet, &kit::Sheet::dismiss);
  }
  connectCheck();
  connectPanel();
  follow();
}

void TillScreen::connectCheck() {
  connect(m_check, &CheckSide::checkChosen, this, [this](const QString& orderId) {
    m_presenter.open(orderId);
    m_panel->takeKeys();
  });
  connect(m_check, &CheckSide::partChosen, &m_presenter, &TillPresenter::choosePart);
  connect(m_check, &CheckSide::lineTicked, &m_presenter, &TillPresenter::tickLine);
  connect(m_check, &CheckSide::waysChosen, &m_presenter, &TillPresenter::setWays);
  connect(m_check, &CheckSide::issueAsked, &m_presenter, &TillPresenter::issueBill);
  connect(m_check, &CheckSide::orderAsked, &m_presenter, &TillPresenter::backToOrder);
  connect(m_check, &CheckSide::splitAsked, this, &TillScreen::askPortions);
  connect(m_check, &CheckSide::receiptAsked, this, [this] { m_receipt->show(m_presenter.receipt()); });
  connect(m_check, &CheckSide::refundAsked, this, &TillScreen::askRefund);
  connect(m_check, &CheckSide::voidAsked, this, &TillScreen::askVoid);
}

void TillScreen::connectPanel() {
  connect(m_panel, &PayPanel::tenderChosen, &m_presenter, &TillPresenter::setTender);
  connect(m_panel, &PayPanel::entryChosen, &m_presenter, &TillPresenter::setEntry);
  connect(m_panel, &PayPanel::quickGiven, &m_presenter, &TillPresenter::give);
  connect(m_panel, &PayPanel::typed, &m_presenter, &TillPresenter::type);
  connect(m_panel, &PayPanel::erased, &m_presenter, &TillPresenter::erase);
  connect(m_panel, &PayPanel::acted, &m_presenter, &TillPresenter::act);
  connect(m_panel, &PayPanel::orderAsked, &m_presenter, &TillPresenter::backToOrder);
}

std::vector<kit::Sheet*> TillScreen::sheets() const {
  return {m_reason, m_approval, m_refund, m_receipt, m_portions};
}

QWidget* TillScreen::headerWidget() {
  if (m_header != nullptr) {
    return m_header;
  }
  m_header = new QWidget;
  auto* row = new QHBoxLayout(m_header);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::space::kSmall);
  const std::array texts{tr("Whole"), tr("By seat"), tr("Evenly"), tr("By item"), tr("By amount")};
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    m_splits[i] = new kit::Chip(m_theme, texts[i]);
    m_splits[i]->setObjectName(QLatin1String(kSplitNames[i]));
    m_splits[i]->setOneOf(QAccessible::PageTab);
    connect(m_splits[i], &kit::Chip::clicked, this, [this, i] { m_presenter.setSplit(kSplits[i]); });
    row->addWidget(m_splits[i]);
  }
  m_all = new kit::Chip(m_theme, tr("Open checks"));
  m_all->setObjectName(QStringLiteral("openChecksChip"));
  connect(m_all, &kit::Chip::clicked, this, [this] { m_presenter.open({}); });
  row->addWidget(m_all);
  row->addStretch(1);
  followHeader();
  return m_header;
}

void TillScreen::shown(const QString& argument) {
  if (!argument.isEmpty() || m_presenter.view().phase == TillView::Phase::Over) {
    m_presenter.open(argument);
  }
  m_panel->takeKeys();
}

void TillScreen::hidden() {
  for (kit::Sheet* sheet : sheets()) {
    sheet->dismiss();
  }
  m_presenter.leave();
}

void TillScreen::showEvent(QShowEvent* event) {
  Screen::showEvent(event);
  if (m_isDue) follow();
}

void TillScreen::followSoon() {
  if (isVisible()) {
    follow();
  } else {
    m_isDue = true; // a whole house happens while another screen is in front
  }
}

void TillScreen::follow() {
  m_isDue = false;
  const TillView& view = m_presenter.view();
  const bool isCheck = view.phase == TillView::Phase::Paying || view.phase == TillView::Phase::Paid;
  setTitle(isCheck ? tr("%1 · bill").arg(view.title) : view.title);
  m_check->follow(view);
  if (isCheck) {
    m_panel->follow(view); // before it is seen: a window grows to the largest that it ever shows
  }
  m_panel->setVisible(isCheck);
  followHeader();
  showOverlay();
}

void TillScreen::followHeader() {
  if (m_header == nullptr) {
    return;
  }
  const TillView& view = m_presenter.view();
  for (std::size_t i = 0; i < kSplits.size(); ++i) {
    m_splits[i]->setVisible(view.phase == TillView::Phase::Paying);
    m_splits[i]->setChecked(view.split == kSplits[i]);
  }
  m_all->setVisible(view.phase != TillView::Phase::Choosing);
}

void TillScreen::showOverlay() {
  const TillView& view = m_presenter.view();
  if (view.phase == TillView::Phase::Over) {
    m_over->setAction(tr("Open checks"));
    m_over->tell(kit::Overlay::Kind::Empty, view.notice, kit::Icon::Till);
  } else if (view.phase == TillView::Phase::Choosing && view.checks.empty()) {
    m_over->setAction({});
    m_over->tell(kit::Overlay::Kind::Empty, tr("No check is open. What is ordered can be paid here."),
                 kit::Icon::Till);
  } else {
    m_over->clear();
  }
}

void TillScreen::askRefund(const QString& paymentId) {
  m_refund->ask(
      m_presenter.refundable(paymentId), [this](std::int64_t amount) { return m_presenter.money(amount); },
      [this, paymentId](std::int64_t amount) { return m_presenter.backText(paymentId, amount); },
      [this, paymentId](std::int64_t amount) { askWhyToRefund(paymentId, amount); });
}

void TillScreen::askWhyToRefund(const QString& paymentId, std::int64_t minorUnits) {
  const QStringList reasons = {tr("Wrong amount"), tr("Wrong way of paying"), tr("The guest complained"),
                               tr("Paid twice")};
  if (!m_presenter.mayRefund()) {
    m_approval->ask(m_presenter.refundWish(paymentId, minorUnits, reasons));
    return;
  }
  m_reason->ask(tr("Give money back"), reasons, m_presenter.backText(paymentId, minorUnits),
                [this, paymentId, minorUnits](const QString& reason) {
                  m_presenter.refund(paymentId, minorUnits, reason);
                });
}

void TillScreen::askPortions(const QString& lineId, int portions) {
  auto* flow = new kit::ChipFlow;
  for (int apart = 1; apart < portions && apart <= kPortionsToChooseMax; ++apart) {
    auto* chip = new kit::Chip(m_theme, QString::number(apart));
    chip->setShape(kit::Chip::Shape::Box);
    chip->setAccessibleName(tr("%1 of %2 apart").arg(apart).arg(portions));
    chip->setObjectName(QStringLiteral("portions-%1").arg(apart));
    connect(chip, &kit::Chip::clicked, this, [this, lineId, apart] {
      if (!m_portions->isOpen()) return; // a second tap is the same tap
      m_portions->dismiss();
      m_presenter.splitLine(lineId, apart);
    });
    flow->add(chip);
  }
  m_portions->setContent(flow);
  m_portions->open();
}

void TillScreen::askVoid() {
  const QStringList reasons = {tr("Something is missing on it"), tr("Wrong table"),
                               tr("The guests pay in another way")};
  const QString billId = m_presenter.view().billId; // another part may be chosen when the reason is known
  const QString action = tr("Void bill %1").arg(m_presenter.view().billNumber);
  if (!m_presenter.mayVoid()) {
    m_approval->ask(m_presenter.voidWish(billId, action, reasons));
    return;
  }
  m_reason->ask(action, reasons, action,
                [this, billId](const QString& reason) { m_presenter.voidBill(billId, reason); });
}

void TillScreen::resizeEvent(QResizeEvent* event) {
  Screen::resizeEvent(event);
  m_panel->setFixedWidth(std::min(m_theme.px(kPayPanelPx), width() * 45 / 100));
}

} // namespace comanda::ui_till
