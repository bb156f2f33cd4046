// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/reason_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/list_row.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <utility>

namespace comanda::ui_till {

namespace {

constexpr int kReasonTextMax = 60; // letters of up to three bytes fit into the contract's 200

} // namespace

ReasonSheet::ReasonSheet(const theme::Theme& theme, QWidget& over)
    : Sheet(theme, over, {}),
      m_theme(theme),
      m_action(new kit::Button(theme, kit::Button::Kind::Danger, {})) {
  setObjectName(QStringLiteral("reasonSheet"));
  m_action->setObjectName(QStringLiteral("reasonAction"));
  setFooter(m_action);
  connect(m_action, &kit::Button::clicked, this, [this] {
    if (!isOpen()) return; // it slides away already: a second tap is the same tap
    const OnReason onReason = m_onReason;
    const QString reason = m_reason;
    dismiss();
    if (onReason) onReason(reason);
  });
}

void ReasonSheet::ask(const QString& title, const QStringList& reasons, const QString& action,
                      OnReason onReason) {
  m_onReason = std::move(onReason);
  m_reason.clear();
  m_rows.clear();
  auto* list = new QWidget;
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  for (const QString& reason : reasons) {
    auto* row = new kit::ListRow(m_theme, reason);
    row->setObjectName(QStringLiteral("reason%1").arg(m_rows.size() + 1));
    row->setOneOf();
    connect(row, &kit::ListRow::clicked, this, [this, reason] {
      m_reason = reason;
      m_other->clear();
      m_reason = reason;
      follow();
    });
    column->addWidget(row);
    m_rows.push_back(row);
  }
  m_other = new QLineEdit;
  m_other->setObjectName(QStringLiteral("otherReason"));
  m_other->setPlaceholderText(tr("Another reason…"));
  m_other->setAccessibleName(tr("Another reason"));
  m_other->setMaxLength(kReasonTextMax);
  m_other->setMinimumHeight(theme::target::kMin);
  connect(m_other, &QLineEdit::textEdited, this, [this](const QString& text) {
    m_reason = text.trimmed();
    follow();
  });
  column->addSpacing(theme::space::kLarge);
  column->addWidget(m_other);
  column->addStretch(1);
  setContent(list);
  setTitle(title);
  m_action->setText(action);
  follow();
  open();
}

void ReasonSheet::follow() {
  for (kit::ListRow* row : m_rows) {
    row->setChecked(row->text() == m_reason);
  }
  m_action->setEnabled(!m_reason.isEmpty());
}

} // namespace comanda::ui_till
