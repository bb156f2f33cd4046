// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/plan_draft.h"

#include <QUndoStack>
#include <map>
#include <memory>
#include <string>

namespace comanda::ui_plan_editor {

/// Where somebody was with the plan: what is not saved yet, the way back, and what is being looked at.
struct Desk {
  PlanDraft draft;
  QUndoStack steps;
  std::string roomId;
  std::string tableId; ///< The chosen one; or
  int wall = -1;       ///< the chosen wall; or neither.
};

/// One desk per person, kept while others work at the terminal and while its window is another one. Belongs
/// to the GUI thread.
class Desks {
public:
  Desk& of(const std::string& staffId) {
    std::unique_ptr<Desk>& desk = m_desks[staffId];
    if (!desk) desk = std::make_unique<Desk>();
    return *desk;
  }

private:
  std::map<std::string, std::unique_ptr<Desk>> m_desks;
};

} // namespace comanda::ui_plan_editor
