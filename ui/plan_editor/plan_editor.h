// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal.h"
#include "ui/plan_editor/desk.h"
#include "ui/plan_editor/editor_view.h"
#include "ui/plan_editor/plan_step.h"

#include <QLine>
#include <QObject>
#include <QPoint>
#include <QRect>
#include <QString>
#include <QTimer>
#include <functional>
#include <string>

namespace comanda::ui_plan_editor {

/// The longest name of a table and of a room, in bytes of UTF-8, as the contract has it.
inline constexpr int kTableNameBytesMax = 20;
inline constexpr int kRoomNameBytesMax = 60;
inline constexpr int kSeatsMax = 200;
inline constexpr int kWallsMax = 100;

/// What the editor of the plan does, without widgets. Nothing reaches the house before it is saved, all at
/// once; until then everything can be undone, and stays with whoever did it, also when the program ends.
class PlanEditor : public QObject {
  Q_OBJECT

public:
  /// Both outlive this.
  PlanEditor(models::Terminal& terminal, Desks& desks, QObject* parent = nullptr);
  ~PlanEditor() override;

  const EditorView& view() const { return m_view; }

  /// Somebody looks at it, or nobody any more: then it does not follow the house.
  void open(const std::string& roomId);
  void close();

  void showRoom(const std::string& roomId);
  void chooseTable(const std::string& tableId);
  void chooseWall(int wall);
  void chooseNothing();

  void addTable(v1::TableShape shape, QPoint near);
  void addWall(QPoint near);
  void placeTable(const std::string& tableId, QRect place);
  void placeWall(int wall, QLine where);
  /// What is chosen.
  void nudge(QPoint way);
  void stretch(QPoint way); ///< A wall by its end.
  void turn();
  void duplicate();
  void remove();
  void rename(const QString& name);
  void setSeats(int seats);
  void setShape(v1::TableShape shape);

  void addRoom();
  void renameRoom(const QString& name);
  /// One place on among the rooms, or back.
  void moveRoom(bool isOn);
  void removeRoom();

  void undo();
  void redo();
  void save();
  void discard();
  /// The table or room that the host does not let go stays.
  void keep();

Q_SIGNALS:
  void changed();
  /// To be said once.
  void said(const QString& sentence);
  /// The name that is wrong is to be mended: of the chosen table, or of the room.
  void nameAsked();

private:
  void follow();
  void refresh();
  void keepNow();
  void tellWhatIsBack();
  void showChosen();
  void showTrouble();
  const v1::Room* room() const { return m_plan.room(m_desk->roomId); }
  void changeTable(const std::string& tableId, const std::function<void(v1::Table&)>& change,
                   PlanStep::Kind kind = PlanStep::Kind::Alone);
  void changeRoom(const std::string& roomId, const std::function<void(v1::Room&)>& change,
                  PlanStep::Kind kind = PlanStep::Kind::Alone);
  void put(const v1::Table& table);
  void take(PlanDraft after, PlanStep::Subject subject, PlanStep::Kind kind = PlanStep::Kind::Alone);
  void goTo(const QUndoCommand* step);
  bool askForName();
  void settleWith(const v1::Outcome& outcome, const PlanDraft& sent, const std::vector<std::string>& ids);

  models::Terminal& m_terminal;
  Desks& m_desks;
  std::string m_staffId;
  Desk* m_desk;     ///< Of whoever works here; never null.
  QTimer m_keeping; ///< Until what was changed outlives the program: a table is nudged in many small steps.
  Plan m_plan;
  EditorView m_view;
  bool m_isOpen = false;
  bool m_isSaving = false;
  std::string m_refusedId; ///< What the host said no to.
  v1::Outcome m_refusal;
};

} // namespace comanda::ui_plan_editor
