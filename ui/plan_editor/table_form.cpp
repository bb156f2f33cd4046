// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/table_form.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/plan_editor/name_field.h"
#include "ui/plan_editor/plan_words.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace comanda::ui_plan_editor {

using kit::Button;

TableForm::TableForm(const theme::Theme& theme, PlanEditor& editor)
    : m_theme(theme),
      m_editor(editor),
      m_name(new NameField(theme, tr("Name of the table"), QStringLiteral("tableNameField"),
                           kTableNameBytesMax)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kMedium);
  column->addWidget(m_name);
  connect(m_name, &NameField::typed, &m_editor, &PlanEditor::rename);
  addSeats(*column);
  addShapes(*column);
  addActions(*column);
  column->addStretch(1);
}

Button* TableForm::button(const QString& text, const char* name) {
  auto* made = new Button(m_theme, Button::Kind::Quiet, text);
  made->setHeight(theme::target::kMin);
  made->setObjectName(QLatin1String(name));
  return made;
}

void TableForm::addSeats(QVBoxLayout& column) {
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::space::kSmall);
  m_fewer = button({}, "seatsFewerButton");
  m_fewer->setGlyph(kit::Icon::Minus);
  m_fewer->setAccessibleName(tr("One seat less"));
  m_more = button({}, "seatsMoreButton");
  m_more->setGlyph(kit::Icon::Plus);
  m_more->setAccessibleName(tr("One seat more"));
  m_seats = new kit::Label(m_theme, {}, theme::type::kHeading, theme::kSemiBold);
  m_seats->setObjectName(QStringLiteral("seatsText"));
  m_seats->setAlignment(Qt::AlignCenter);
  connect(m_fewer, &Button::clicked, this, [this] {
    if (const TableShown* table = m_editor.view().chosenTable()) m_editor.setSeats(table->seats - 1);
  });
  connect(m_more, &Button::clicked, this, [this] {
    if (const TableShown* table = m_editor.view().chosenTable()) m_editor.setSeats(table->seats + 1);
  });
  row->addWidget(m_fewer);
  row->addWidget(m_seats, 1);
  row->addWidget(m_more);
  column.addLayout(row);
}

void TableForm::addShapes(QVBoxLayout& column) {
  auto* grid = new QGridLayout;
  grid->setSpacing(theme::space::kSmall);
  const auto add = [&](v1::TableShape shape, const QString& text, const char* name) {
    Button* made = button(text, name);
    made->setOneOf();
    made->setAccessibleName(tr("Shape: %1").arg(text));
    connect(made, &Button::clicked, this, [this, made, shape] {
      made->setChecked(true); // there is always one
      m_editor.setShape(shape);
    });
    m_shapes[shape] = made;
    return made;
  };
  // Three side by side would be wider than the panel where it is narrow.
  grid->addWidget(add(v1::RECTANGLE, tr("Square"), "shapeSquareButton"), 0, 0);
  grid->addWidget(add(v1::ROUND, tr("Round"), "shapeRoundButton"), 0, 1);
  grid->addWidget(add(v1::COUNTER, tr("Counter"), "shapeCounterButton"), 1, 0, 1, 2);
  column.addLayout(grid);
}

void TableForm::addActions(QVBoxLayout& column) {
  auto* grid = new QGridLayout;
  grid->setSpacing(theme::space::kSmall);
  Button* turn = button(tr("Turn"), "turnButton");
  Button* twin = button(tr("Duplicate"), "duplicateButton");
  Button* remove = button(tr("Remove this table"), "removeTableButton");
  remove->setKind(Button::Kind::Danger);
  connect(turn, &Button::clicked, &m_editor, &PlanEditor::turn);
  connect(twin, &Button::clicked, &m_editor, &PlanEditor::duplicate);
  connect(remove, &Button::clicked, &m_editor, &PlanEditor::remove);
  grid->addWidget(turn, 0, 0);
  grid->addWidget(twin, 0, 1);
  grid->addWidget(remove, 1, 0, 1, 2);
  column.addLayout(grid);
}

void TableForm::tell(const EditorView& view) {
  const TableShown* table = view.chosenTable();
  if (table == nullptr) {
    return;
  }
  m_name->tell(table->name, view.nameTrouble);
  m_seats->setText(seatsText(table->seats));
  m_fewer->setEnabled(table->seats > 1);
  m_more->setEnabled(table->seats < kSeatsMax);
  for (const auto& [shape, made] : m_shapes) {
    made->setChecked(shape == table->shape);
  }
}

void TableForm::begin() {
  m_name->begin();
}

} // namespace comanda::ui_plan_editor
