// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/desk.h"

#include "ui/plan_editor/draft_bytes.h"

namespace comanda::ui_plan_editor {

Desk& Desks::of(const std::string& staffId) {
  std::unique_ptr<Desk>& desk = m_desks[staffId];
  if (!desk) {
    desk = std::make_unique<Desk>();
    if (m_drafts != nullptr && !staffId.empty()) {
      desk->kept = m_drafts->recall(staffId);
      desk->draft = draftOf(desk->kept);
      desk->isBack = !desk->draft.rooms.empty() || !desk->draft.tables.empty();
    }
  }
  return *desk;
}

void Desks::keep(const std::string& staffId) {
  if (m_drafts == nullptr || staffId.empty()) {
    return;
  }
  Desk& desk = of(staffId);
  const QByteArray bytes = bytesOf(desk.draft);
  if (bytes != desk.kept) {
    desk.kept = bytes;
    m_drafts->keep(staffId, bytes);
  }
}

} // namespace comanda::ui_plan_editor
