// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/drafts.h"
#include "ui/plan_editor/plan_draft.h"

#include <QByteArray>
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
  QByteArray kept;     ///< Of the draft, as it outlives the program.
  bool isBack = false; ///< The draft is of before the program ended, and nobody was told so yet.
};

/// One desk per person, kept while others work at the terminal and while its window is another one. With
/// drafts, what is on a desk outlives the program. Belongs to the GUI thread.
class Desks {
public:
  Desks() = default;
  /// The drafts outlive this.
  explicit Desks(Drafts& drafts) : m_drafts(&drafts) {}

  Desk& of(const std::string& staffId);
  /// What is on the desk now is not lost from here on.
  void keep(const std::string& staffId);

private:
  Drafts* m_drafts = nullptr;
  std::map<std::string, std::unique_ptr<Desk>> m_desks;
};

} // namespace comanda::ui_plan_editor
