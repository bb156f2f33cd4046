// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approval/approval_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/chip_flow.h"
#include "ui/kit/keypad.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/login/pin_dots.h"

#include <QAccessible>
#include <QLineEdit>
#include <QVBoxLayout>
#include <utility>

namespace comanda::ui_approval {
namespace {

using theme::Token;

constexpr int kLowBelowPx = 640;
constexpr int kLowPadPx = 236;
constexpr int kReasonLettersMax = 60; // of up to three bytes: they fit into the contract's 200

QVBoxLayout* columnIn(QWidget* page) {
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  return column;
}

} // namespace

ApprovalSheet::ApprovalSheet(const theme::Theme& theme, QWidget& over, models::Terminal& terminal,
                             Approvals& approvals)
    : Sheet(theme, over, QString()),
      m_theme(theme),
      m_presenter(terminal, approvals),
      m_next(new kit::Button(theme, kit::Button::Kind::Primary, tr("Next"))) {
  setObjectName(QStringLiteral("approvalSheet"));
  m_next->setObjectName(QStringLiteral("approvalNext"));
  setFooter(m_next);
  connect(m_next, &kit::Button::clicked, &m_presenter, &ApprovalPresenter::goOn);
  connect(&m_presenter, &ApprovalPresenter::changed, this, [this] {
    if (isOpen()) {
      follow(); // what it forgets as it slides away stays to be seen until then
    }
  });
  connect(&m_presenter, &ApprovalPresenter::rejected, this, &ApprovalSheet::reject);
  connect(&m_presenter, &ApprovalPresenter::withdrawn, this, &ApprovalSheet::dismiss);
  connect(&m_presenter, &ApprovalPresenter::approved, this, [this](const QString& by) {
    dismiss();
    Q_EMIT approved(by);
  });
  connect(this, &Sheet::dismissed, &m_presenter, &ApprovalPresenter::giveUp);
}

ApprovalSheet::~ApprovalSheet() {
  m_presenter.disconnect(this); // it has more to say than there are widgets to say it
}

void ApprovalSheet::ask(Wish wish) {
  m_presenter.ask(std::move(wish));
  setTitle(m_presenter.view().title);
  auto* content = new QWidget;
  auto* column = columnIn(content);
  m_why = makeReasons();
  m_who = makePeople();
  column->addWidget(m_why);
  column->addWidget(m_who);
  column->addStretch();
  listen();
  setContent(content);
  fitPad();
  follow();
  open();
}

QWidget* ApprovalSheet::makeReasons() {
  auto* page = new QWidget;
  auto* column = columnIn(page);
  column->addWidget(
      new kit::Label(m_theme, tr("Why?"), theme::type::kSecondary, theme::kSemiBold, Token::Ink2));
  m_reasons.clear();
  for (const QString& reason : m_presenter.view().reasons) {
    auto* row = new kit::ListRow(m_theme, reason);
    row->setObjectName(QStringLiteral("approvalReason%1").arg(m_reasons.size() + 1));
    row->setOneOf();
    column->addWidget(row);
    m_reasons.push_back(row);
  }
  m_other = new QLineEdit;
  m_other->setObjectName(QStringLiteral("approvalOther"));
  m_other->setPlaceholderText(tr("Another reason…"));
  m_other->setAccessibleName(tr("Another reason"));
  m_other->setMaxLength(kReasonLettersMax);
  m_other->setMinimumHeight(theme::target::kMin);
  column->addSpacing(theme::space::kMedium);
  column->addWidget(m_other);
  return page;
}

QWidget* ApprovalSheet::makePeople() {
  auto* page = new QWidget;
  auto* column = columnIn(page);
  m_given = new kit::ListRow(m_theme, QString());
  m_given->setObjectName(QStringLiteral("approvalGiven"));
  m_given->setNote(tr("change"), Token::Accent);
  column->addWidget(m_given);
  auto* flow = new kit::ChipFlow;
  m_people.clear();
  for (const ui_login::Person& person : m_presenter.view().people) {
    auto* chip = new kit::Chip(m_theme, person.name);
    chip->setShape(kit::Chip::Shape::Box);
    chip->setOneOf();
    chip->setObjectName(QStringLiteral("approver:") + QString::fromStdString(person.id));
    connect(chip, &kit::Chip::clicked, this, [this, id = person.id] {
      m_presenter.choosePerson(id);
      follow(); // a chip that was chosen before stays checked
      m_pad->setFocus(Qt::OtherFocusReason);
    });
    flow->add(chip);
    m_people.push_back(chip);
  }
  column->addWidget(flow);
  m_hint = new kit::Label(m_theme, QString(), theme::type::kBody, theme::kSemiBold);
  m_hint->setObjectName(QStringLiteral("approvalHint"));
  m_hint->setWordWrap(true);
  m_hint->setAlignment(Qt::AlignCenter);
  column->addWidget(m_hint);
  m_dots = new ui_login::PinDots(m_theme);
  column->addWidget(m_dots);
  m_pad = new kit::Keypad(m_theme, kit::Keypad::Kind::Pin);
  m_pad->setObjectName(QStringLiteral("approvalPad"));
  column->addWidget(m_pad);
  return page;
}

void ApprovalSheet::listen() {
  for (kit::ListRow* row : m_reasons) {
    connect(row, &kit::ListRow::clicked, this, [this, reason = row->text()] {
      m_other->clear();
      m_presenter.chooseReason(reason);
    });
  }
  connect(m_other, &QLineEdit::textEdited, &m_presenter, &ApprovalPresenter::typeReason);
  connect(m_other, &QLineEdit::returnPressed, &m_presenter, &ApprovalPresenter::goOn);
  connect(m_given, &kit::ListRow::clicked, &m_presenter, &ApprovalPresenter::goBack);
  connect(m_pad, &kit::Keypad::typed, &m_presenter, &ApprovalPresenter::typeDigit);
  connect(m_pad, &kit::Keypad::erased, &m_presenter, &ApprovalPresenter::eraseDigit);
  connect(m_pad, &kit::Keypad::confirmed, &m_presenter, &ApprovalPresenter::confirm);
}

void ApprovalSheet::follow() {
  const ApprovalView& view = m_presenter.view();
  const bool isWhy = view.page == ApprovalView::Page::Reason;
  const bool isTurned = m_why->isHidden() == isWhy;
  m_why->setVisible(isWhy);
  m_who->setVisible(!isWhy);
  m_next->setVisible(isWhy);
  m_next->setEnabled(view.canGoOn);
  for (kit::ListRow* row : m_reasons) {
    row->setChecked(row->text() == view.reason);
  }
  m_given->setTitle(view.reason);
  m_given->setEnabled(view.canGoBack);
  for (std::size_t i = 0; i < m_people.size(); ++i) {
    m_people[i]->setChecked(static_cast<int>(i) == view.chosen);
    m_people[i]->setEnabled(view.canGoBack);
  }
  m_hint->setText(view.hint);
  m_hint->setToken(view.isTrouble ? Token::Late : Token::Ink2);
  m_dots->tell(view.digits);
  m_pad->setEnabled(view.canType);
  m_pad->setConfirmEnabled(view.canConfirm);
  if (isTurned && isOpen()) {
    QWidget* first =
        isWhy ? static_cast<QWidget*>(m_reasons.empty() ? static_cast<QWidget*>(m_other) : m_reasons.front())
              : m_pad;
    first->setFocus(Qt::OtherFocusReason);
  }
}

// The whole pad is to be seen without scrolling, also on a screen that is 600 high.
void ApprovalSheet::fitPad() {
  if (m_pad != nullptr) {
    m_pad->setMaximumHeight(height() < m_theme.px(kLowBelowPx) ? m_theme.px(kLowPadPx) : QWIDGETSIZE_MAX);
  }
}

void ApprovalSheet::resizeEvent(QResizeEvent* event) {
  Sheet::resizeEvent(event);
  fitPad();
}

void ApprovalSheet::reject() {
  m_dots->shake();
  m_pad->setFocus(Qt::OtherFocusReason); // while one waited it had lost the keyboard
  QAccessibleEvent spoken(m_hint, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
}

} // namespace comanda::ui_approval
