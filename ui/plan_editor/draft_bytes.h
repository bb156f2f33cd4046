// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/plan_draft.h"

#include <QByteArray>

namespace comanda::ui_plan_editor {

/// More is neither kept nor read: several times as much as the largest plan.
inline constexpr qsizetype kDraftBytesMax = 1'048'576;
inline constexpr quint32 kDraftChangesMax = 2'000;

/// A draft as it is kept on a device: a number that says what it is, then rooms and tables, each a count and
/// for each change its id, what was there before and what is there now, as the contract's messages. Empty for
/// a draft without a change, and for one that is too large.
QByteArray bytesOf(const PlanDraft& draft);

/// Nothing changed where the bytes are no such draft: somebody may have damaged the file.
PlanDraft draftOf(const QByteArray& bytes);

} // namespace comanda::ui_plan_editor
