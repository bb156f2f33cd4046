// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the sheets of the floor. Each tells what was chosen, once, and belongs to whoever shows it.
#pragma once

#include "ui/floor/presenter.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>
#include <functional>

namespace comanda::ui_floor {

/// Numbers of guests to tap.
QWidget* coversContent(const theme::Theme& theme, const std::function<void(int)>& onCovers);

struct TableChoices {
  std::function<void()> order, move, merge, bill, clear;
};
/// What else can be done with a table. `hasOrder` says what the first of them is called.
QWidget* actionsContent(const theme::Theme& theme, const FloorPresenter::Actions& actions, bool hasOrder,
                        const TableChoices& choices);

/// Takeaway orders, and a button for a new one.
QWidget* takeawayContent(const theme::Theme& theme, const FloorView& view, bool maySell,
                         const std::function<void(const std::string&)>& onOrder,
                         const std::function<void()>& onNew);

} // namespace comanda::ui_floor
