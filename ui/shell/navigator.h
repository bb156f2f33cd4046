// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace comanda::shell {

/// How a screen has another one shown, without knowing it: by its id, with an argument that it understands,
/// such as go("order", tableId).
class Navigator {
public:
  Navigator() = default;
  Navigator(const Navigator&) = delete;
  Navigator& operator=(const Navigator&) = delete;
  virtual ~Navigator() = default;

  /// An id that no screen has is not gone to: false.
  virtual bool go(const QString& screenId, const QString& argument = {}) = 0;
  /// To where the person was before; stays where nothing was before.
  virtual void goBack() = 0;
};

} // namespace comanda::shell
