// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/plan_editor.h"

#include "ui/models/refusal_text.h"
#include "ui/plan_editor/plan_words.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace comanda::ui_plan_editor {
namespace {

constexpr std::chrono::milliseconds kKeepAfter{300};

} // namespace

PlanEditor::PlanEditor(models::Terminal& terminal, Desks& desks, QObject* parent)
    : QObject(parent),
      m_terminal(terminal),
      m_desks(desks),
      m_staffId(terminal.staffId()),
      m_desk(&desks.of(m_staffId)) {
  m_keeping.setSingleShot(true);
  m_keeping.setInterval(kKeepAfter);
  connect(&m_keeping, &QTimer::timeout, this, &PlanEditor::keepNow);
  connect(&m_terminal, &models::Terminal::changed, this, &PlanEditor::follow);
  connect(&m_terminal, &models::Terminal::personChanged, this, [this] {
    keepNow();
    m_staffId = m_terminal.staffId();
    m_desk = &m_desks.of(m_staffId);
    m_isSaving = false; // who is gone is not answered; what is saved by then is found to be so
    m_refusal.Clear();
    refresh();
  });
}

PlanEditor::~PlanEditor() {
  keepNow();
}

void PlanEditor::keepNow() {
  m_keeping.stop();
  m_desks.keep(m_staffId);
}

void PlanEditor::open(const std::string& roomId) {
  m_isOpen = true;
  if (!roomId.empty() && roomId != m_desk->roomId) {
    showRoom(roomId);
  } else {
    refresh();
  }
  tellWhatIsBack();
}

void PlanEditor::close() {
  m_isOpen = false;
  keepNow();
}

void PlanEditor::tellWhatIsBack() {
  if (m_view.mayEdit && m_view.changes > 0 && std::exchange(m_desk->isBack, false)) {
    Q_EMIT said(tr("What you changed here and did not save is back. Save it, or discard it."));
  }
}

// A whole house happens while nobody looks at its plan.
void PlanEditor::follow() {
  if (m_isOpen) refresh();
}

void PlanEditor::refresh() {
  const domain::House& house = m_terminal.house();
  m_plan = planOf(house, m_desk->draft);
  if (room() == nullptr) {
    m_desk->roomId = m_plan.rooms.empty() ? std::string() : m_plan.rooms.front().id();
  }
  showChosen();
  m_view = viewOf(m_plan, m_desk->roomId, m_desk->tableId, m_desk->wall);
  m_view.mayEdit = m_terminal.may(v1::PERMISSION_MANAGE_FLOOR);
  m_view.changes = static_cast<int>(commandsOf(house, m_desk->draft).size());
  m_view.isSaving = m_isSaving;
  m_view.mayUndo = m_desk->steps.canUndo() && !m_isSaving; // what is on its way cannot be called back
  m_view.mayRedo = m_desk->steps.canRedo() && !m_isSaving;
  showTrouble();
  if (!m_keeping.isActive()) m_keeping.start();
  Q_EMIT changed();
}

void PlanEditor::showChosen() {
  const v1::Table* table = m_plan.table(m_desk->tableId);
  if (table == nullptr || table->room_id() != m_desk->roomId) m_desk->tableId.clear();
  if (room() == nullptr || m_desk->wall >= room()->walls_size()) m_desk->wall = -1;
}

// A name that is taken stands beside its field, everything else above the buttons.
void PlanEditor::showTrouble() {
  const QString why = models::refusalText(m_refusal);
  if (why.isEmpty()) {
    return;
  }
  if (m_refusal.rejected().rule() == v1::TABLE_NAME_TAKEN) {
    if (m_refusedId == m_desk->tableId) m_view.nameTrouble = why;
    return;
  }
  const v1::Table* table = m_terminal.house().tables.find(m_refusedId);
  const v1::Room* refused = m_terminal.house().rooms.find(m_refusedId);
  const QString name = table != nullptr     ? tableText(table->name())
                       : refused != nullptr ? QString::fromStdString(refused->name())
                                            : QString();
  m_view.trouble = name.isEmpty() ? why : tr("%1: %2", "table, what is wrong").arg(name, why);
  const auto isGone = [this](const auto& changes) {
    const auto found = changes.find(m_refusedId);
    return found != changes.end() && !found->second.after;
  };
  m_view.isKept = (table != nullptr && isGone(m_desk->draft.tables)) ||
                  (refused != nullptr && isGone(m_desk->draft.rooms));
}

void PlanEditor::showRoom(const std::string& roomId) {
  m_desk->roomId = roomId;
  chooseNothing();
}

void PlanEditor::chooseTable(const std::string& tableId) {
  m_desk->tableId = tableId;
  m_desk->wall = -1;
  refresh();
}

void PlanEditor::chooseWall(int wall) {
  m_desk->tableId.clear();
  m_desk->wall = wall;
  refresh();
}

void PlanEditor::chooseNothing() {
  m_desk->tableId.clear();
  m_desk->wall = -1;
  refresh();
}

void PlanEditor::take(PlanDraft after, PlanStep::Subject subject, PlanStep::Kind kind) {
  m_refusal.Clear();
  m_desk->steps.push(
      new PlanStep(m_desk->draft, std::move(after), std::move(subject), kind)); // the stack owns it
  refresh();
}

void PlanEditor::undo() {
  if (!m_view.mayUndo) {
    return;
  }
  const QUndoCommand* step = m_desk->steps.command(m_desk->steps.index() - 1);
  m_desk->steps.undo();
  goTo(step);
}

void PlanEditor::redo() {
  if (!m_view.mayRedo) {
    return;
  }
  m_desk->steps.redo();
  goTo(m_desk->steps.command(m_desk->steps.index() - 1));
}

// One sees what was undone.
void PlanEditor::goTo(const QUndoCommand* step) {
  m_refusal.Clear();
  const PlanStep::Subject& subject = static_cast<const PlanStep*>(step)->subject();
  m_desk->roomId = subject.roomId;
  m_desk->tableId = subject.tableId;
  if (!subject.tableId.empty()) m_desk->wall = -1;
  refresh();
}

void PlanEditor::discard() {
  m_refusal.Clear();
  m_desk->steps.clear();
  m_desk->draft = {};
  refresh();
}

void PlanEditor::save() {
  if (m_isSaving || m_view.changes == 0 || askForName()) {
    return;
  }
  const std::vector<PlanCommand> edits = commandsOf(m_terminal.house(), m_desk->draft);
  if (edits.size() > kChangesPerSaveMax) {
    Q_EMIT said(
        tr("These are more changes than are saved at once. Undo some of them and save the others first."));
    return;
  }
  std::vector<v1::Command> commands;
  std::vector<std::string> ids;
  for (const PlanCommand& edit : edits) {
    commands.push_back(edit.command);
    ids.push_back(edit.id);
  }
  m_isSaving = true;
  m_refusal.Clear();
  refresh();
  m_terminal.submit(std::move(commands), this, [this, sent = m_desk->draft, ids](const v1::Outcome& outcome) {
    settleWith(outcome, sent, ids);
  });
}

void PlanEditor::settleWith(const v1::Outcome& outcome, const PlanDraft& sent,
                            const std::vector<std::string>& ids) {
  m_isSaving = false;
  if (outcome.has_accepted()) {
    settle(m_desk->draft, sent);
    m_desk->steps.clear(); // the way back leads no further than to what is saved
    refresh();
    Q_EMIT said(tr("The plan is saved."));
    return;
  }
  m_refusal = outcome;
  const std::size_t index = outcome.rejected().command_index();
  m_refusedId = outcome.has_rejected() && index < ids.size() ? ids[index] : std::string();
  if (const v1::Table* table = m_plan.table(m_refusedId)) {
    m_desk->roomId = table->room_id();
    m_desk->tableId = table->id();
    m_desk->wall = -1;
  }
  refresh();
  if (outcome.rejected().rule() == v1::TABLE_NAME_TAKEN) Q_EMIT nameAsked();
}

// Goes to the first name that cannot be saved; false where all can.
bool PlanEditor::askForName() {
  for (const v1::Room& wrong : m_plan.rooms) {
    if (!nameTrouble(wrong).isEmpty()) {
      showRoom(wrong.id());
      Q_EMIT nameAsked();
      return true;
    }
  }
  const auto wrong = std::ranges::find_if(
      m_plan.tables, [this](const v1::Table& table) { return !nameTrouble(m_plan, table).isEmpty(); });
  if (wrong == m_plan.tables.end()) {
    return false;
  }
  m_desk->roomId = wrong->room_id();
  chooseTable(std::string(wrong->id()));
  Q_EMIT nameAsked();
  return true;
}

void PlanEditor::keep() {
  const domain::House& house = m_terminal.house();
  PlanDraft after;
  PlanStep::Subject subject;
  if (const v1::Table* table = house.tables.find(m_refusedId)) {
    after.tables[table->id()] = {*table, *table};
    subject = {table->room_id(), table->id()};
  } else if (const v1::Room* kept = house.rooms.find(m_refusedId)) {
    after.rooms[kept->id()] = {*kept, *kept};
    subject = {kept->id(), {}};
  } else {
    return;
  }
  m_desk->roomId = subject.roomId;
  m_desk->tableId = subject.tableId;
  take(std::move(after), subject);
}

} // namespace comanda::ui_plan_editor
