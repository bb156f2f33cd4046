// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/plan_editor_screen.h"

#include "ui/kit/button.h"
#include "ui/kit/overlay.h"
#include "ui/kit/panel.h"
#include "ui/kit/tab_chips.h"
#include "ui/kit/toast.h"
#include "ui/plan_editor/editor_panel.h"
#include "ui/plan_editor/plan_view.h"

#include <QBoxLayout>
#include <QShortcut>
#include <algorithm>
#include <utility>

namespace comanda::ui_plan_editor {

using theme::Token;

namespace {

constexpr int kEditorSideWidePx = 348;
constexpr int kEditorSideNarrowPx = 296;
constexpr int kEditorWideFromPx = 1120;
constexpr int kEditorSidePercentMax = 38; // the plan comes first, however large the text is
constexpr int kEditorSmallToPx = 600;

} // namespace

PlanEditorScreen::PlanEditorScreen(const theme::Theme& theme, std::unique_ptr<PlanEditor> editor,
                                   shell::Navigator& navigator, QWidget* parent)
    : Screen({.id = QStringLiteral("planEditor"),
              .label = tr("Plan"),
              .icon = kit::Icon::Floor,
              .place = Place::Nowhere},
             parent),
      m_theme(theme),
      m_editor(std::move(editor)),
      m_navigator(navigator),
      m_frame(new QVBoxLayout),
      m_plan(new PlanView(theme, *m_editor)),
      m_panel(new EditorPanel(theme, *m_editor)),
      m_forbidden(new kit::Overlay(theme, *this)),
      m_toast(new kit::Toast(theme, *this)) {
  auto* whole = new QHBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  m_frame->addWidget(makePlanCard());
  whole->addLayout(m_frame, 1);
  whole->addWidget(m_panel);
  m_toast->setObjectName(QStringLiteral("planToast"));
  m_forbidden->raise();
  makeShortcuts();
  connect(m_editor.get(), &PlanEditor::changed, this, &PlanEditorScreen::tell);
  connect(m_editor.get(), &PlanEditor::said, this,
          [this](const QString& sentence) { m_toast->say(sentence); });
  connect(m_editor.get(), &PlanEditor::nameAsked, m_panel, &EditorPanel::beginName);
  connect(m_panel, &EditorPanel::donePressed, this, [this] {
    const auto current = std::ranges::find_if(m_editor->view().rooms, &kit::Tab::isCurrent);
    const bool hasRoom = current != m_editor->view().rooms.end();
    m_navigator.go(QStringLiteral("floor"), hasRoom ? QString::fromStdString(current->id) : QString());
  });
  connect(&theme, &theme::Theme::changed, this, &PlanEditorScreen::arrange);
}

PlanEditorScreen::~PlanEditorScreen() = default;

QWidget* PlanEditorScreen::makePlanCard() {
  auto* card = new kit::Panel(m_theme, kit::Panel::Shape::Card);
  card->setFill(Token::Raised);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(theme::space::kMedium, theme::space::kMedium, theme::space::kMedium,
                             theme::space::kMedium);
  column->setSpacing(theme::space::kSmall);
  column->addWidget(makePalette());
  column->addWidget(m_plan, 1);
  m_noRoom = new kit::Overlay(m_theme, *card);
  connect(m_noRoom, &kit::Overlay::actionPressed, m_editor.get(), &PlanEditor::addRoom);
  return card;
}

QWidget* PlanEditorScreen::makePalette() {
  m_palette = new QWidget;
  auto* row = new QHBoxLayout(m_palette);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::space::kSmall);
  const auto add = [&](const QString& text, const QString& spoken, const char* name, auto then) {
    auto* button = new kit::Button(m_theme, kit::Button::Kind::Quiet, kit::Icon::Plus, text);
    button->setHeight(theme::target::kMin);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(spoken);
    connect(button, &kit::Button::clicked, this, then);
    row->addWidget(button);
  };
  add(tr("Square"), tr("Add a square table"), "addSquareButton",
      [this] { m_editor->addTable(v1::RECTANGLE, m_plan->middle()); });
  add(tr("Round"), tr("Add a round table"), "addRoundButton",
      [this] { m_editor->addTable(v1::ROUND, m_plan->middle()); });
  add(tr("Counter"), tr("Add a place at the counter"), "addCounterButton",
      [this] { m_editor->addTable(v1::COUNTER, m_plan->middle()); });
  add(tr("Wall"), tr("Add a wall"), "addWallButton", [this] { m_editor->addWall(m_plan->middle()); });
  row->addStretch(1);
  m_palette->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  return m_palette;
}

void PlanEditorScreen::makeShortcuts() {
  const auto add = [this](const QKeySequence& keys, auto then) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, then);
  };
  add(Qt::CTRL | Qt::Key_Z, [this] { m_editor->undo(); });
  add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_editor->redo(); });
  add(Qt::CTRL | Qt::Key_Y, [this] { m_editor->redo(); });
  add(Qt::CTRL | Qt::Key_D, [this] { m_editor->duplicate(); });
  add(Qt::CTRL | Qt::Key_S, [this] { m_editor->save(); });
}

QWidget* PlanEditorScreen::headerWidget() {
  m_rooms = new kit::TabChips(m_theme, QStringLiteral("planRoom-"));
  m_rooms->setObjectName(QStringLiteral("planRoomChips"));
  m_rooms->setAccessibleName(tr("Rooms"));
  connect(m_rooms, &kit::TabChips::chosen, m_editor.get(), &PlanEditor::showRoom);
  m_rooms->tell(m_editor->view().rooms);
  return m_rooms;
}

void PlanEditorScreen::shown(const QString& argument) {
  m_editor->open(argument.toStdString());
  m_plan->setFocus(Qt::OtherFocusReason);
}

void PlanEditorScreen::hidden() {
  m_panel->leave();
  m_editor->close();
}

void PlanEditorScreen::tell() {
  const EditorView& view = m_editor->view();
  m_plan->tell();
  m_panel->tell();
  m_palette->setEnabled(!view.rooms.empty());
  if (view.rooms.empty()) {
    m_noRoom->tell(kit::Overlay::Kind::Empty, tr("There is no room yet."), kit::Icon::Floor);
    m_noRoom->setAction(tr("Add a room"));
  } else {
    m_noRoom->clear();
  }
  if (view.mayEdit) {
    m_forbidden->clear();
  } else {
    m_forbidden->tell(kit::Overlay::Kind::Empty, tr("Only somebody who manages the floor arranges its plan."),
                      kit::Icon::Floor);
    m_forbidden->raise();
  }
  if (m_rooms) m_rooms->tell(view.rooms);
}

void PlanEditorScreen::resizeEvent(QResizeEvent* event) {
  Screen::resizeEvent(event);
  arrange();
}

void PlanEditorScreen::arrange() {
  const int around = std::min(width(), height()) < kEditorSmallToPx ? theme::space::kMedium : 22;
  m_frame->setContentsMargins(around, around, around, around);
  const int wide = width() >= kEditorWideFromPx ? kEditorSideWidePx : kEditorSideNarrowPx;
  m_panel->setFixedWidth(std::min(m_theme.px(wide), width() * kEditorSidePercentMax / 100));
  // Words before signs, where they have no room for both.
  const int room = width() - m_panel->width() - 2 * around - 2 * theme::space::kMedium;
  const auto buttons = m_palette->findChildren<kit::Button*>();
  int needed = 0;
  for (kit::Button* button : buttons) {
    button->setGlyph(kit::Icon::Plus);
    needed += button->sizeHint().width() + theme::space::kSmall;
  }
  for (kit::Button* button : buttons) {
    if (needed > room) button->setGlyph(kit::Icon::None);
  }
}

} // namespace comanda::ui_plan_editor
