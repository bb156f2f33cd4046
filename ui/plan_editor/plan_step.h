// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/plan_draft.h"

#include <QUndoCommand>
#include <map>
#include <optional>
#include <string>

namespace comanda::ui_plan_editor {

/// Something that was done on the plan, and how it was before: the changes of a few rooms and tables, each
/// whole, or nothing where there was none.
class PlanStep : public QUndoCommand {
public:
  /// Steps of the same kind with the same thing become one, one after the other. Alone never does.
  enum class Kind { Alone = -1, Nudge = 1, Stretch, Rename, Seats };

  /// What it is about: shown again when it is undone or done again.
  struct Subject {
    std::string roomId;
    std::string tableId; ///< Empty for the room or its walls.
  };

  /// The draft outlives this. `after` holds all that is different, and may hold what is not.
  PlanStep(PlanDraft& draft, PlanDraft after, Subject subject, Kind kind = Kind::Alone);

  const Subject& subject() const { return m_subject; }

  void undo() override;
  void redo() override;
  int id() const override { return static_cast<int>(m_kind); }
  bool mergeWith(const QUndoCommand* next) override;

private:
  template <class Thing>
  using Some = std::map<std::string, std::optional<Change<Thing>>>;
  struct Part {
    Some<v1::Room> rooms;
    Some<v1::Table> tables;
  };
  void put(const Part& part);

  PlanDraft& m_draft;
  Part m_before;
  Part m_after;
  Subject m_subject;
  Kind m_kind;
};

} // namespace comanda::ui_plan_editor
