// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor shows, as plain values: the presenter makes them, the scene and the panel show them.
#pragma once

#include "comanda/v1/floor.pb.h"
#include "ui/kit/tab.h"

#include <QLine>
#include <QRect>
#include <QString>
#include <string>
#include <vector>

namespace comanda::ui_plan_editor {

struct TableShown {
  std::string id;
  QString name;
  QString spoken; ///< "Table 4, 4 seats".
  QRect place;    ///< Before it is turned, in centimetres.
  int rotation = 0;
  v1::TableShape shape = v1::RECTANGLE;
  int seats = 0;
  bool isChosen = false;
  bool isWrong = false; ///< It cannot be saved as it is.
};

struct EditorView {
  bool mayEdit = false;
  std::vector<kit::Tab> rooms;
  QString roomName;
  QString roomTrouble; ///< Beside the field of its name.
  bool isFirstRoom = true;
  bool isLastRoom = true;
  std::vector<TableShown> tables; ///< Of the current room, in reading order.
  std::vector<QLine> walls;
  int chosenWall = -1;
  QString nameTrouble; ///< Of the chosen table.
  int changes = 0;     ///< Not saved yet.
  bool isSaving = false;
  bool mayUndo = false;
  bool mayRedo = false;
  QString trouble;     ///< What the host said no to, and why.
  bool isKept = false; ///< What it said no to is the taking away of something that can be kept.

  const TableShown* chosenTable() const {
    for (const TableShown& table : tables) {
      if (table.isChosen) return &table;
    }
    return nullptr;
  }
};

} // namespace comanda::ui_plan_editor
