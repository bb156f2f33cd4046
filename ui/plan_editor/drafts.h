// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <string>

namespace comanda::ui_plan_editor {

/// Where what somebody changed on the plan and did not save outlives the program, as draft_bytes.h writes it.
/// On the GUI thread.
class Drafts {
public:
  Drafts() = default;
  Drafts(const Drafts&) = delete;
  Drafts& operator=(const Drafts&) = delete;
  virtual ~Drafts() = default;

  /// What was kept of this person last; empty for nothing.
  virtual QByteArray recall(const std::string& staffId) const = 0;
  /// From now on instead of what was kept before; nothing where it is empty.
  virtual void keep(const std::string& staffId, const QByteArray& draft) = 0;
};

} // namespace comanda::ui_plan_editor
