// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/room_form.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/plan_editor/name_field.h"

#include <QVBoxLayout>

namespace comanda::ui_plan_editor {

using kit::Button;

namespace {

Button* roomButton(const theme::Theme& theme, Button::Kind kind, const QString& text, const char* name) {
  auto* button = new Button(theme, kind, text);
  button->setHeight(theme::target::kMin);
  button->setObjectName(QLatin1String(name));
  return button;
}

} // namespace

RoomForm::RoomForm(const theme::Theme& theme, PlanEditor& editor)
    : m_theme(theme),
      m_editor(editor),
      m_name(
          new NameField(theme, tr("Name of the room"), QStringLiteral("roomNameField"), kRoomNameBytesMax)),
      m_back(roomButton(theme, Button::Kind::Quiet, tr("Earlier"), "roomEarlierButton")),
      m_on(roomButton(theme, Button::Kind::Quiet, tr("Later"), "roomLaterButton")),
      m_remove(roomButton(theme, Button::Kind::Danger, tr("Remove this room"), "removeRoomButton")) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kMedium);
  column->addWidget(m_name);
  auto* places = new QHBoxLayout;
  places->setSpacing(theme::space::kSmall);
  places->addWidget(m_back, 1);
  places->addWidget(m_on, 1);
  column->addLayout(places);
  Button* add = roomButton(theme, Button::Kind::Quiet, tr("Add a room"), "addRoomButton");
  column->addWidget(add);
  column->addWidget(m_remove);
  auto* hint =
      new kit::Label(theme,
                     tr("Tap a table or a wall to change it, drag it to move it. Arrow keys move what is "
                        "chosen, with Shift they change its size."),
                     theme::type::kSecondary, QFont::Normal, theme::Token::Ink2);
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addStretch(1);
  m_back->setAccessibleName(tr("Earlier among the rooms"));
  m_on->setAccessibleName(tr("Later among the rooms"));
  connect(m_name, &NameField::typed, &m_editor, &PlanEditor::renameRoom);
  connect(m_back, &Button::clicked, this, [this] { m_editor.moveRoom(false); });
  connect(m_on, &Button::clicked, this, [this] { m_editor.moveRoom(true); });
  connect(add, &Button::clicked, &m_editor, &PlanEditor::addRoom);
  connect(m_remove, &Button::clicked, &m_editor, &PlanEditor::removeRoom);
}

void RoomForm::tell(const EditorView& view) {
  m_name->tell(view.roomName, view.roomTrouble);
  m_name->setVisible(!view.rooms.empty());
  m_back->setEnabled(!view.isFirstRoom);
  m_on->setEnabled(!view.isLastRoom);
  m_remove->setEnabled(!view.rooms.empty());
}

void RoomForm::begin() {
  m_name->begin();
}

} // namespace comanda::ui_plan_editor
