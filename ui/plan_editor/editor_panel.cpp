// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/editor_panel.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/scroll.h"
#include "ui/plan_editor/room_form.h"
#include "ui/plan_editor/table_form.h"

#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

namespace comanda::ui_plan_editor {

using kit::Button;
using theme::Token;

namespace {

constexpr int kEditorPanelMarginPx = 16;
constexpr double kCmPerMetre = 100;

QHBoxLayout* rowIn(QWidget* box) {
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::space::kSmall);
  return row;
}

Button* namedButton(const theme::Theme& theme, Button::Kind kind, const QString& text, const char* name) {
  auto* button = new Button(theme, kind, text);
  button->setObjectName(QLatin1String(name));
  return button;
}

} // namespace

EditorPanel::EditorPanel(const theme::Theme& theme, PlanEditor& editor)
    : Panel(theme, Shape::Plain),
      m_theme(theme),
      m_editor(editor),
      m_forms(new QStackedWidget),
      m_room(new RoomForm(theme, editor)),
      m_table(new TableForm(theme, editor)) {
  setLines(Qt::LeftEdge);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kEditorPanelMarginPx + 1, kEditorPanelMarginPx, kEditorPanelMarginPx,
                             kEditorPanelMarginPx);
  column->setSpacing(theme::space::kMedium);
  column->addWidget(makeSteps());
  m_forms->addWidget(m_room);
  m_forms->addWidget(m_table);
  m_forms->addWidget(makeWallForm());
  QScrollArea* scroll = kit::scrolled(m_forms);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(scroll, 1);
  column->addWidget(makeTrouble());
  column->addWidget(makeSaving());
  column->addWidget(makeQuestion());
}

QWidget* EditorPanel::makeSteps() {
  auto* box = new QWidget;
  QHBoxLayout* row = rowIn(box);
  m_undo = namedButton(m_theme, Button::Kind::Quiet, tr("Undo"), "undoButton");
  m_redo = namedButton(m_theme, Button::Kind::Quiet, tr("Redo"), "redoButton");
  for (Button* button : {m_undo, m_redo}) {
    button->setHeight(theme::target::kMin);
    row->addWidget(button, 1);
  }
  connect(m_undo, &Button::clicked, &m_editor, &PlanEditor::undo);
  connect(m_redo, &Button::clicked, &m_editor, &PlanEditor::redo);
  return box;
}

QWidget* EditorPanel::makeWallForm() {
  auto* form = new QWidget;
  auto* column = new QVBoxLayout(form);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kMedium);
  m_wall = new kit::Label(m_theme, {}, theme::type::kHeading, theme::kSemiBold);
  m_wall->setObjectName(QStringLiteral("wallText"));
  auto* hint = new kit::Label(m_theme, tr("Drag one of its ends to make it longer or to turn it."),
                              theme::type::kSecondary, QFont::Normal, Token::Ink2);
  hint->setWordWrap(true);
  Button* remove = namedButton(m_theme, Button::Kind::Danger, tr("Remove this wall"), "removeWallButton");
  remove->setHeight(theme::target::kMin);
  connect(remove, &Button::clicked, &m_editor, &PlanEditor::remove);
  column->addWidget(m_wall);
  column->addWidget(hint);
  column->addWidget(remove);
  column->addStretch(1);
  return form;
}

QWidget* EditorPanel::makeTrouble() {
  m_troubleBox = new QWidget;
  auto* column = new QVBoxLayout(m_troubleBox);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  m_trouble = new kit::Label(m_theme, {}, theme::type::kBody, QFont::Normal, Token::Late);
  m_trouble->setObjectName(QStringLiteral("planTrouble"));
  m_trouble->setWordWrap(true);
  m_keep = namedButton(m_theme, Button::Kind::Quiet, tr("Keep it"), "keepButton");
  m_keep->setHeight(theme::target::kMin);
  connect(m_keep, &Button::clicked, &m_editor, &PlanEditor::keep);
  column->addWidget(m_trouble);
  column->addWidget(m_keep);
  return m_troubleBox;
}

QWidget* EditorPanel::makeSaving() {
  m_saving = new QWidget;
  QHBoxLayout* row = rowIn(m_saving);
  m_discard = namedButton(m_theme, Button::Kind::Quiet, tr("Discard"), "discardButton");
  m_save = namedButton(m_theme, Button::Kind::Primary, tr("Save"), "savePlanButton");
  m_done = namedButton(m_theme, Button::Kind::Primary, tr("Done"), "donePlanButton");
  row->addWidget(m_discard);
  row->addWidget(m_save, 1);
  row->addWidget(m_done, 1);
  connect(m_save, &Button::clicked, &m_editor, &PlanEditor::save);
  connect(m_done, &Button::clicked, this, &EditorPanel::donePressed);
  connect(m_discard, &Button::clicked, this, [this] {
    m_isAsking = true;
    tell();
    m_stay->setFocus();
  });
  return m_saving;
}

QWidget* EditorPanel::makeQuestion() {
  m_question = new QWidget;
  auto* column = new QVBoxLayout(m_question);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  auto* question = new kit::Label(m_theme, tr("Discard everything that is not saved?"), theme::type::kBody,
                                  theme::kSemiBold);
  question->setObjectName(QStringLiteral("discardQuestion"));
  question->setWordWrap(true);
  column->addWidget(question);
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::space::kSmall);
  m_stay = namedButton(m_theme, Button::Kind::Quiet, tr("Keep editing"), "keepEditingButton");
  Button* away = namedButton(m_theme, Button::Kind::Danger, tr("Discard"), "discardNowButton");
  row->addWidget(m_stay, 1);
  row->addWidget(away, 1);
  column->addLayout(row);
  connect(m_stay, &Button::clicked, this, &EditorPanel::leave);
  connect(away, &Button::clicked, this, [this] {
    m_isAsking = false;
    m_editor.discard();
    tell();
  });
  return m_question;
}

void EditorPanel::tell() {
  const EditorView& view = m_editor.view();
  m_undo->setEnabled(view.mayUndo);
  m_redo->setEnabled(view.mayRedo);
  m_room->tell(view);
  m_table->tell(view);
  if (view.chosenWall >= 0) {
    const QLine wall = view.walls[static_cast<std::size_t>(view.chosenWall)];
    const double length = std::hypot(wall.dx(), wall.dy()) / kCmPerMetre;
    m_wall->setText(tr("Wall, %1 m").arg(QLocale().toString(length, 'f', 1)));
  }
  m_forms->setCurrentIndex(view.chosenTable() != nullptr ? 1 : view.chosenWall >= 0 ? 2 : 0);
  m_trouble->setText(view.trouble);
  m_keep->setVisible(view.isKept);
  m_troubleBox->setVisible(!view.trouble.isEmpty());
  tellFoot(view);
}

void EditorPanel::tellFoot(const EditorView& view) {
  const bool isEdited = view.changes > 0;
  m_isAsking = m_isAsking && isEdited && !view.isSaving;
  m_saving->setVisible(!m_isAsking);
  m_question->setVisible(m_isAsking);
  m_discard->setVisible(isEdited);
  m_discard->setEnabled(!view.isSaving);
  m_save->setVisible(isEdited);
  m_save->setEnabled(!view.isSaving);
  m_save->setText(view.isSaving ? tr("Saving…") : tr("Save"));
  m_done->setVisible(!isEdited);
}

void EditorPanel::beginName() {
  if (m_editor.view().chosenTable() != nullptr) {
    m_table->begin();
  } else {
    m_room->begin();
  }
}

void EditorPanel::leave() {
  m_isAsking = false;
  tell();
}

} // namespace comanda::ui_plan_editor
