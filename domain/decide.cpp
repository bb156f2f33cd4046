// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decide.h"

#include "domain/closing/decide.h"
#include "domain/drawer/decide.h"
#include "domain/floor/decide.h"
#include "domain/kitchen/decide.h"
#include "domain/menu/decide.h"
#include "domain/order/decide.h"
#include "domain/payment/decide.h"
#include "domain/settings/decide.h"
#include "domain/staff/decide.h"
#include "domain/values/assert.h"

namespace comanda::domain {

Decision decide(const House& house, const v1::Command& command, const Context& context) {
  using Body = v1::Command;
  switch (command.body_case()) {
  case Body::kChangeSettings: return settings::decide(house, command.change_settings(), context);
  case Body::kSaveIngredient: return menu::decide(house, command.save_ingredient(), context);
  case Body::kRemoveIngredient: return menu::decide(house, command.remove_ingredient(), context);
  case Body::kSaveCategory: return menu::decide(house, command.save_category(), context);
  case Body::kRemoveCategory: return menu::decide(house, command.remove_category(), context);
  case Body::kSaveModifierGroup: return menu::decide(house, command.save_modifier_group(), context);
  case Body::kRemoveModifierGroup: return menu::decide(house, command.remove_modifier_group(), context);
  case Body::kSaveMenuItem: return menu::decide(house, command.save_menu_item(), context);
  case Body::kRemoveMenuItem: return menu::decide(house, command.remove_menu_item(), context);
  case Body::kSetAvailability: return menu::decide(house, command.set_availability(), context);
  case Body::kSaveRoom: return floor::decide(house, command.save_room(), context);
  case Body::kRemoveRoom: return floor::decide(house, command.remove_room(), context);
  case Body::kSaveTable: return floor::decide(house, command.save_table(), context);
  case Body::kRemoveTable: return floor::decide(house, command.remove_table(), context);
  case Body::kSeatTable: return floor::decide(house, command.seat_table(), context);
  case Body::kFreeTable: return floor::decide(house, command.free_table(), context);
  case Body::kEnterTable: return floor::decide(house, command.enter_table(), context);
  case Body::kLeaveTable: return floor::decide(house, command.leave_table(), context);
  case Body::kOpenOrder: return order::decide(house, command.open_order(), context);
  case Body::kAddLines: return order::decide(house, command.add_lines(), context);
  case Body::kChangeLine: return order::decide(house, command.change_line(), context);
  case Body::kRemoveLines: return order::decide(house, command.remove_lines(), context);
  case Body::kHoldLines: return order::decide(house, command.hold_lines(), context);
  case Body::kSendRound: return order::decide(house, command.send_round(), context);
  case Body::kFireCourse: return order::decide(house, command.fire_course(), context);
  case Body::kServeLines: return order::decide(house, command.serve_lines(), context);
  case Body::kVoidLine: return order::decide(house, command.void_line(), context);
  case Body::kCancelOrder: return order::decide(house, command.cancel_order(), context);
  case Body::kTransferOrder: return order::decide(house, command.transfer_order(), context);
  case Body::kMergeOrders: return order::decide(house, command.merge_orders(), context);
  case Body::kMoveLines: return order::decide(house, command.move_lines(), context);
  case Body::kSplitLine: return order::decide(house, command.split_line(), context);
  case Body::kSetCovers: return order::decide(house, command.set_covers(), context);
  case Body::kAssignOrder: return order::decide(house, command.assign_order(), context);
  case Body::kCloseOrder: return order::decide(house, command.close_order(), context);
  case Body::kSaveStation: return kitchen::decide(house, command.save_station(), context);
  case Body::kRemoveStation: return kitchen::decide(house, command.remove_station(), context);
  case Body::kStartTicket: return kitchen::decide(house, command.start_ticket(), context);
  case Body::kTickLines: return kitchen::decide(house, command.tick_lines(), context);
  case Body::kBumpTicket: return kitchen::decide(house, command.bump_ticket(), context);
  case Body::kServeTicket: return kitchen::decide(house, command.serve_ticket(), context);
  case Body::kRecallTicket: return kitchen::decide(house, command.recall_ticket(), context);
  case Body::kPrioritizeTicket: return kitchen::decide(house, command.prioritize_ticket(), context);
  case Body::kIssueBill: return payment::decide(house, command.issue_bill(), context);
  case Body::kVoidBill: return payment::decide(house, command.void_bill(), context);
  case Body::kTakePayment: return payment::decide(house, command.take_payment(), context);
  case Body::kRefundPayment: return payment::decide(house, command.refund_payment(), context);
  case Body::kOpenDrawer: return drawer::decide(house, command.open_drawer(), context);
  case Body::kMoveCash: return drawer::decide(house, command.move_cash(), context);
  case Body::kCloseDrawer: return drawer::decide(house, command.close_drawer(), context);
  case Body::kCloseDay: return closing::decide(house, command.close_day(), context);
  case Body::kSaveRole: return staff::decide(house, command.save_role(), context);
  case Body::kRemoveRole: return staff::decide(house, command.remove_role(), context);
  case Body::kSaveStaff: return staff::decide(house, command.save_staff(), context);
  case Body::kSetPin: return staff::decide(house, command.set_pin(), context);
  case Body::kSetPassword: return staff::decide(house, command.set_password(), context);
  case Body::kForgetPerson: return staff::decide(house, command.forget_person(), context);
  case Body::BODY_NOT_SET: break;
  }
  COMANDA_ASSERT(false, "a command without a body reached decide");
  return reject(v1::RULE_UNSPECIFIED, "");
}

} // namespace comanda::domain
