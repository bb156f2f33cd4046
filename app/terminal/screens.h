// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/appearance.h"
#include "ui/approval/approvals.h"
#include "ui/kitchen/bell.h"
#include "ui/login/sign_in.h"
#include "ui/models/terminal.h"
#include "ui/plan_editor/desk.h"
#include "ui/setup/device.h"
#include "ui/shell/language.h"
#include "ui/shell/screen.h"
#include "ui/theme/theme.h"

#include <vector>

namespace comanda::terminal {

/// What the screens of a terminal are made of. All of it outlives them.
struct ScreenParts {
  theme::Theme& theme;
  models::Terminal& terminal;
  ui_login::SignIn& signIn;
  ui_approval::Approvals& approvals;
  shell::Language& language;
  ui_appearance::Memory& memory;
  ui_setup::Device& device;
  ui_plan_editor::Desks& desks;
  ui_kitchen::Bell& bell;
};

/// Every screen that a terminal has, the login first. On the GUI thread.
std::vector<shell::ScreenFactory> screensOf(const ScreenParts& parts);

} // namespace comanda::terminal
