// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/evolve.h"

#include "domain/closing/evolve.h"
#include "domain/drawer/evolve.h"
#include "domain/floor/evolve.h"
#include "domain/kitchen/evolve.h"
#include "domain/menu/evolve.h"
#include "domain/order/evolve.h"
#include "domain/payment/evolve.h"
#include "domain/settings/evolve.h"
#include "domain/staff/evolve.h"

namespace comanda::domain {
namespace {

void evolveBody(House& house, const v1::Event& event) {
  using Body = v1::Event;
  switch (event.body_case()) {
  case Body::kSettingsChanged: return settings::evolve(house, event, event.settings_changed());
  case Body::kBusinessDayStarted: return settings::evolve(house, event, event.business_day_started());
  case Body::kClockJumped: return settings::evolve(house, event, event.clock_jumped());
  case Body::kEpochStarted: return settings::evolve(house, event, event.epoch_started());
  case Body::kIngredientSaved: return menu::evolve(house, event, event.ingredient_saved());
  case Body::kIngredientRemoved: return menu::evolve(house, event, event.ingredient_removed());
  case Body::kCategorySaved: return menu::evolve(house, event, event.category_saved());
  case Body::kCategoryRemoved: return menu::evolve(house, event, event.category_removed());
  case Body::kModifierGroupSaved: return menu::evolve(house, event, event.modifier_group_saved());
  case Body::kModifierGroupRemoved: return menu::evolve(house, event, event.modifier_group_removed());
  case Body::kMenuItemSaved: return menu::evolve(house, event, event.menu_item_saved());
  case Body::kMenuItemRemoved: return menu::evolve(house, event, event.menu_item_removed());
  case Body::kAvailabilityChanged: return menu::evolve(house, event, event.availability_changed());
  case Body::kRoomSaved: return floor::evolve(house, event, event.room_saved());
  case Body::kRoomRemoved: return floor::evolve(house, event, event.room_removed());
  case Body::kTableSaved: return floor::evolve(house, event, event.table_saved());
  case Body::kTableRemoved: return floor::evolve(house, event, event.table_removed());
  case Body::kTableStateChanged: return floor::evolve(house, event, event.table_state_changed());
  case Body::kPresenceLeased: return floor::evolve(house, event, event.presence_leased());
  case Body::kPresenceEnded: return floor::evolve(house, event, event.presence_ended());
  case Body::kOrderOpened: return order::evolve(house, event, event.order_opened());
  case Body::kLinesAdded: return order::evolve(house, event, event.lines_added());
  case Body::kLineChanged: return order::evolve(house, event, event.line_changed());
  case Body::kLinesRemoved: return order::evolve(house, event, event.lines_removed());
  case Body::kLinesHeld: return order::evolve(house, event, event.lines_held());
  case Body::kRoundSent: return order::evolve(house, event, event.round_sent());
  case Body::kLinesServed: return order::evolve(house, event, event.lines_served());
  case Body::kLineVoided: return order::evolve(house, event, event.line_voided());
  case Body::kOrderCancelled: return order::evolve(house, event, event.order_cancelled());
  case Body::kOrderTransferred: return order::evolve(house, event, event.order_transferred());
  case Body::kLinesMoved: return order::evolve(house, event, event.lines_moved());
  case Body::kOrderMerged: return order::evolve(house, event, event.order_merged());
  case Body::kLineSplit: return order::evolve(house, event, event.line_split());
  case Body::kCoversSet: return order::evolve(house, event, event.covers_set());
  case Body::kOrderAssigned: return order::evolve(house, event, event.order_assigned());
  case Body::kOrderClosed: return order::evolve(house, event, event.order_closed());
  case Body::kStationSaved: return kitchen::evolve(house, event, event.station_saved());
  case Body::kStationRemoved: return kitchen::evolve(house, event, event.station_removed());
  case Body::kTicketsMade: return kitchen::evolve(house, event, event.tickets_made());
  case Body::kTicketAdvanced: return kitchen::evolve(house, event, event.ticket_advanced());
  case Body::kTicketLineVoided: return kitchen::evolve(house, event, event.ticket_line_voided());
  case Body::kTicketPrioritized: return kitchen::evolve(house, event, event.ticket_prioritized());
  case Body::kBillIssued: return payment::evolve(house, event, event.bill_issued());
  case Body::kBillVoided: return payment::evolve(house, event, event.bill_voided());
  case Body::kPaymentTaken: return payment::evolve(house, event, event.payment_taken());
  case Body::kPaymentRefunded: return payment::evolve(house, event, event.payment_refunded());
  case Body::kDrawerOpened: return drawer::evolve(house, event, event.drawer_opened());
  case Body::kCashMoved: return drawer::evolve(house, event, event.cash_moved());
  case Body::kDrawerClosed: return drawer::evolve(house, event, event.drawer_closed());
  case Body::kDayClosed: return closing::evolve(house, event, event.day_closed());
  case Body::kRoleSaved: return staff::evolve(house, event, event.role_saved());
  case Body::kRoleRemoved: return staff::evolve(house, event, event.role_removed());
  case Body::kStaffSaved: return staff::evolve(house, event, event.staff_saved());
  case Body::kPinSet: return staff::evolve(house, event, event.pin_set());
  case Body::kPasswordSet: return staff::evolve(house, event, event.password_set());
  case Body::kPersonForgotten: return staff::evolve(house, event, event.person_forgotten());
  case Body::BODY_NOT_SET: return;
  }
}

} // namespace

void evolve(House& house, const v1::Event& event) {
  evolveBody(house, event);
  House::Position& position = house.position.edit();
  position.epoch = event.epoch();
  position.seq = event.seq();
  position.at = event.at();
}

} // namespace comanda::domain
