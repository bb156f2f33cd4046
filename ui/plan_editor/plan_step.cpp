// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/plan_step.h"

#include <utility>

namespace comanda::ui_plan_editor {

namespace {

template <class Changes, class Some>
void take(Changes& all, const Some& some) {
  for (const auto& [id, change] : some) {
    if (change) {
      all.insert_or_assign(id, *change);
    } else {
      all.erase(id);
    }
  }
}

template <class Changes, class Some>
void note(const Changes& now, const Changes& then, Some& before, Some& after) {
  for (const auto& [id, change] : then) {
    const auto found = now.find(id);
    before[id] = found == now.end() ? std::nullopt : std::optional(found->second);
    after[id] = change;
  }
}

} // namespace

PlanStep::PlanStep(PlanDraft& draft, PlanDraft after, Subject subject, Kind kind)
    : m_draft(draft),
      m_subject(std::move(subject)),
      m_kind(kind) {
  note(draft.rooms, after.rooms, m_before.rooms, m_after.rooms);
  note(draft.tables, after.tables, m_before.tables, m_after.tables);
}

void PlanStep::undo() {
  put(m_before);
}

void PlanStep::redo() {
  put(m_after);
}

bool PlanStep::mergeWith(const QUndoCommand* next) {
  const auto& other = static_cast<const PlanStep&>(*next); // Qt asks for none but those of the same kind
  if (other.m_subject.roomId != m_subject.roomId || other.m_subject.tableId != m_subject.tableId) {
    return false;
  }
  m_after = other.m_after;
  return true;
}

void PlanStep::put(const Part& part) {
  take(m_draft.rooms, part.rooms);
  take(m_draft.tables, part.tables);
}

} // namespace comanda::ui_plan_editor
