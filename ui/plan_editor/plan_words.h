// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor says of a plan.
#pragma once

#include "ui/plan_editor/editor_view.h"
#include "ui/plan_editor/plan_draft.h"

#include <QString>
#include <string>

namespace comanda::ui_plan_editor {

/// "Table 4", "Bar 2": a name that is a word needs no other before it.
QString tableText(const std::string& name);
QString seatsText(int seats);
/// Why a table or a room cannot be saved under its name; empty where it can.
QString nameTrouble(const Plan& plan, const v1::Table& table);
QString nameTrouble(const v1::Room& room);

/// The plan with what is chosen on it, for those who see it.
EditorView viewOf(const Plan& plan, const std::string& roomId, const std::string& tableId, int wall);

} // namespace comanda::ui_plan_editor
