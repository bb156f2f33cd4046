// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/table_actions.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"

#include <QHBoxLayout>
#include <algorithm>

namespace comanda::ui_floor {

namespace {

constexpr int kChosenLettersMax = 12;

} // namespace

TableActions::TableActions(const theme::Theme& theme, FloorPresenter& presenter, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_presenter(presenter),
      m_chosen(new kit::Chip(theme, {})) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::space::kSmall);
  m_chosen->setObjectName(QStringLiteral("chosenTableChip"));
  m_chosen->setCheckable(true);
  connect(m_chosen, &kit::Chip::clicked, &m_presenter, &FloorPresenter::chooseNone);
  row->addWidget(m_chosen);
  m_bill = add(tr("Bill"), tr("Bill"), "billButton", &FloorPresenter::billChosen);
  m_move = add(tr("Move"), tr("Move to another table"), "moveButton", &FloorPresenter::moveChosen);
  m_merge = add(tr("Merge"), tr("Put on another table's check"), "mergeButton", &FloorPresenter::mergeChosen);
  row->addStretch(1);
  // Where texts are very large it is narrower than it wants to be; the plan does not become wider for it.
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  tell();
}

kit::Button* TableActions::add(const QString& text, const QString& spoken, const char* name,
                               void (FloorPresenter::*act)()) {
  auto* button = new kit::Button(m_theme, kit::Button::Kind::Quiet, text);
  button->setHeight(theme::target::kMin);
  button->setObjectName(QLatin1String(name));
  button->setAccessibleName(spoken);
  connect(button, &kit::Button::clicked, &m_presenter, act);
  layout()->addWidget(button);
  return button;
}

void TableActions::tell() {
  const FloorView& view = m_presenter.view();
  const FloorPresenter::Actions may = m_presenter.actionsForSome();
  const bool hasOrders =
      std::ranges::any_of(view.tables, [](const TableView& table) { return table.hasOrder; });
  m_chosen->setText(view.chosen.size() > kChosenLettersMax
                        ? view.chosen.left(kChosenLettersMax - 1) + QChar(u'…')
                        : view.chosen);
  m_chosen->setAccessibleName(tr("%1, chosen").arg(view.chosen));
  m_chosen->setChecked(true);
  m_chosen->updateGeometry();
  m_bill->setVisible(may.bill);
  m_move->setVisible(may.move);
  m_merge->setVisible(may.merge);
  for (kit::Button* button : {m_bill, m_move, m_merge}) {
    button->setEnabled(hasOrders);
  }
  showChosen();
}

void TableActions::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showChosen();
}

// Where texts are very large the table is marked on the plan alone, and the buttons keep their words.
void TableActions::showChosen() {
  int needed = m_chosen->sizeHint().width();
  for (const kit::Button* button : {m_bill, m_move, m_merge}) {
    if (!button->isHidden()) needed += theme::space::kSmall + button->sizeHint().width();
  }
  m_chosen->setVisible(!m_presenter.view().chosen.isEmpty() && needed <= width());
}

} // namespace comanda::ui_floor
