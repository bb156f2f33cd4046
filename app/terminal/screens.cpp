// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/screens.h"

#include "ui/appearance/appearance_screen.h"
#include "ui/floor/screen.h"
#include "ui/kitchen/kitchen_screen.h"
#include "ui/login/login_screen.h"
#include "ui/order/order_screen.h"
#include "ui/overview/overview_screen.h"
#include "ui/plan_editor/plan_editor_screen.h"
#include "ui/setup/device_screen.h"
#include "ui/till/till_screen.h"

#include <memory>

namespace comanda::terminal {

std::vector<shell::ScreenFactory> screensOf(const ScreenParts& parts) {
  using shell::Navigator;
  return {
      [parts](Navigator&) {
        return std::make_unique<ui_login::LoginScreen>(
            parts.theme, std::make_unique<ui_login::LoginPresenter>(parts.signIn));
      },
      [parts](Navigator& navigator) {
        return std::make_unique<ui_floor::FloorScreen>(
            parts.theme, std::make_unique<ui_floor::FloorPresenter>(parts.terminal, navigator));
      },
      [parts](Navigator& navigator) {
        return std::make_unique<ui_order::OrderScreen>(parts.theme, parts.terminal, parts.approvals,
                                                       navigator);
      },
      [parts](Navigator& navigator) {
        return std::make_unique<ui_kitchen::KitchenScreen>(parts.terminal, navigator, parts.theme,
                                                           parts.bell);
      },
      [parts](Navigator& navigator) {
        return std::make_unique<ui_till::TillScreen>(parts.terminal, parts.approvals, navigator, parts.theme);
      },
      [parts](Navigator& navigator) {
        return std::make_unique<ui_overview::OverviewScreen>(parts.theme, parts.terminal, navigator);
      },
      [parts](Navigator& navigator) {
        return std::make_unique<ui_plan_editor::PlanEditorScreen>(
            parts.theme, std::make_unique<ui_plan_editor::PlanEditor>(parts.terminal, parts.desks),
            navigator);
      },
      [parts](Navigator&) {
        return std::make_unique<ui_setup::DeviceScreen>(parts.theme, parts.terminal, parts.device);
      },
      [parts](Navigator&) {
        return std::make_unique<ui_appearance::AppearanceScreen>(parts.theme, parts.language, parts.memory);
      },
  };
}

} // namespace comanda::terminal
