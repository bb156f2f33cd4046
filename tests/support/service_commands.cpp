// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of an evening; those that set the house up are in commands.cpp.
#include "tests/support/commands.h"

namespace comanda::testing {
v1::NewLine newLine(const std::string& id, const std::string& itemId, int quantity) {
  v1::NewLine line;
  line.set_id(id);
  line.set_item_id(itemId);
  line.set_quantity(quantity);
  return line;
}

v1::NewLine steak(const std::string& id, int quantity) {
  v1::NewLine line = newLine(id, "steak", quantity);
  v1::ModifierChoice* choice = line.add_modifiers();
  choice->set_group_id("doneness");
  choice->set_modifier_id("medium");
  return line;
}

v1::NewLine beer(const std::string& id, int quantity, const std::string& variantId) {
  v1::NewLine line = newLine(id, "beer", quantity);
  line.set_variant_id(variantId);
  return line;
}

v1::NewLine held(v1::NewLine line) {
  line.set_hold(true);
  return line;
}

v1::Command openOrder(const std::string& orderId, const std::string& tableId, int covers) {
  v1::OpenOrder body;
  body.set_order_id(orderId);
  body.set_type(v1::DINE_IN);
  body.set_table_id(tableId);
  body.set_covers(covers);
  return commandOf(body);
}

v1::Command openTakeaway(const std::string& orderId) {
  v1::OpenOrder body;
  body.set_order_id(orderId);
  body.set_type(v1::TAKEAWAY);
  return commandOf(body);
}

v1::Command addLines(const std::string& orderId, const std::vector<v1::NewLine>& lines) {
  v1::AddLines body;
  body.set_order_id(orderId);
  body.mutable_lines()->Assign(lines.begin(), lines.end());
  return commandOf(body);
}

v1::Command sendRound(const std::string& orderId, const std::string& roundId) {
  v1::SendRound body;
  body.set_order_id(orderId);
  body.set_round_id(roundId);
  return commandOf(body);
}

v1::Command fireCourse(const std::string& orderId, const std::string& roundId, int course) {
  v1::FireCourse body;
  body.set_order_id(orderId);
  body.set_round_id(roundId);
  body.set_course(course);
  return commandOf(body);
}

v1::Command serveLines(const std::string& orderId, const std::vector<std::string>& lineIds) {
  v1::ServeLines body;
  body.set_order_id(orderId);
  body.mutable_line_ids()->Assign(lineIds.begin(), lineIds.end());
  return commandOf(body);
}

v1::Command voidLine(const std::string& orderId, const std::string& lineId, const std::string& reason) {
  v1::VoidLine body;
  body.set_order_id(orderId);
  body.set_line_id(lineId);
  body.set_reason(reason);
  return commandOf(body);
}

v1::Command moveLines(const std::string& from, const std::string& into,
                      const std::vector<std::string>& lineIds) {
  v1::MoveLines body;
  body.set_from_order_id(from);
  body.set_into_order_id(into);
  body.mutable_line_ids()->Assign(lineIds.begin(), lineIds.end());
  return commandOf(body);
}

v1::Command splitLine(const std::string& orderId, const std::string& lineId, const std::string& newId,
                      int quantity) {
  v1::SplitLine body;
  body.set_order_id(orderId);
  body.set_line_id(lineId);
  body.set_new_line_id(newId);
  body.set_quantity(quantity);
  return commandOf(body);
}

v1::Command cancelOrder(const std::string& orderId, const std::string& reason) {
  v1::CancelOrder body;
  body.set_order_id(orderId);
  body.set_reason(reason);
  return commandOf(body);
}

v1::Command closeOrder(const std::string& orderId) {
  v1::CloseOrder body;
  body.set_order_id(orderId);
  return commandOf(body);
}

v1::Command openDelivery(const std::string& orderId, const std::string& address) {
  v1::OpenOrder body;
  body.set_order_id(orderId);
  body.set_type(v1::DELIVERY);
  body.mutable_guest()->set_id("guest-1");
  body.mutable_guest()->set_address(address);
  return commandOf(body);
}

v1::Command changeLine(const std::string& orderId, const v1::NewLine& line) {
  v1::ChangeLine body;
  body.set_order_id(orderId);
  *body.mutable_line() = line;
  return commandOf(body);
}

v1::Command removeLines(const std::string& orderId, const std::vector<std::string>& lineIds) {
  v1::RemoveLines body;
  body.set_order_id(orderId);
  body.mutable_line_ids()->Assign(lineIds.begin(), lineIds.end());
  return commandOf(body);
}

v1::Command holdLines(const std::string& orderId, const std::vector<std::string>& lineIds, bool hold) {
  v1::HoldLines body;
  body.set_order_id(orderId);
  body.mutable_line_ids()->Assign(lineIds.begin(), lineIds.end());
  body.set_hold(hold);
  return commandOf(body);
}

v1::Command transferOrder(const std::string& orderId, const std::string& tableId) {
  v1::TransferOrder body;
  body.set_order_id(orderId);
  body.set_table_id(tableId);
  return commandOf(body);
}

v1::Command mergeOrders(const std::string& from, const std::string& into) {
  v1::MergeOrders body;
  body.set_from_order_id(from);
  body.set_into_order_id(into);
  return commandOf(body);
}

v1::Command setCovers(const std::string& orderId, int covers) {
  v1::SetCovers body;
  body.set_order_id(orderId);
  body.set_covers(covers);
  return commandOf(body);
}

v1::Command assignOrder(const std::string& orderId, const std::string& ownerId) {
  v1::AssignOrder body;
  body.set_order_id(orderId);
  body.set_owner_id(ownerId);
  return commandOf(body);
}

v1::Command startTicket(const std::string& ticketId) {
  v1::StartTicket body;
  body.set_ticket_id(ticketId);
  return commandOf(body);
}

v1::Command bumpTicket(const std::string& ticketId) {
  v1::BumpTicket body;
  body.set_ticket_id(ticketId);
  return commandOf(body);
}

v1::Command serveTicket(const std::string& ticketId) {
  v1::ServeTicket body;
  body.set_ticket_id(ticketId);
  return commandOf(body);
}

v1::Command recallTicket(const std::string& ticketId) {
  v1::RecallTicket body;
  body.set_ticket_id(ticketId);
  return commandOf(body);
}

v1::Command tickLines(const std::string& ticketId, const std::vector<std::string>& lineIds, bool ready) {
  v1::TickLines body;
  body.set_ticket_id(ticketId);
  body.mutable_line_ids()->Assign(lineIds.begin(), lineIds.end());
  body.set_ready(ready);
  return commandOf(body);
}

v1::Command prioritizeTicket(const std::string& ticketId, bool priority) {
  v1::PrioritizeTicket body;
  body.set_ticket_id(ticketId);
  body.set_priority(priority);
  return commandOf(body);
}

v1::Command issueBill(const std::string& billId, const std::string& orderId,
                      const std::vector<std::string>& lineIds) {
  v1::IssueBill body;
  body.set_bill_id(billId);
  body.set_order_id(orderId);
  body.mutable_line_ids()->Assign(lineIds.begin(), lineIds.end());
  return commandOf(body);
}

v1::Command voidBill(const std::string& billId, const std::string& reason) {
  v1::VoidBill body;
  body.set_bill_id(billId);
  body.set_reason(reason);
  return commandOf(body);
}

v1::Command pay(const std::string& paymentId, const std::string& billId, v1::Tender tender,
                std::int64_t amount, std::int64_t tip, std::int64_t tendered) {
  v1::TakePayment body;
  body.set_payment_id(paymentId);
  body.set_bill_id(billId);
  body.set_tender(tender);
  body.set_amount(amount);
  body.set_tip(tip);
  body.set_tendered(tendered);
  return commandOf(body);
}

v1::Command refund(const std::string& refundId, const std::string& billId, const std::string& paymentId,
                   std::int64_t amount, std::int64_t tip) {
  v1::RefundPayment body;
  body.set_refund_id(refundId);
  body.set_bill_id(billId);
  body.set_payment_id(paymentId);
  body.set_amount(amount);
  body.set_tip(tip);
  body.set_reason("complaint");
  return commandOf(body);
}

v1::Command openDrawer(const std::string& drawerId, const std::string& name, std::int64_t openingFloat) {
  v1::OpenDrawer body;
  body.set_drawer_id(drawerId);
  body.set_name(name);
  body.set_opening_float(openingFloat);
  return commandOf(body);
}

v1::Command moveCash(const std::string& movementId, const std::string& drawerId, v1::CashMovementKind kind,
                     std::int64_t amount, const std::string& reason) {
  v1::MoveCash body;
  body.set_movement_id(movementId);
  body.set_drawer_id(drawerId);
  body.set_kind(kind);
  body.set_amount(amount);
  body.set_reason(reason);
  return commandOf(body);
}

v1::Command closeDrawer(const std::string& drawerId, std::int64_t counted) {
  v1::CloseDrawer body;
  body.set_drawer_id(drawerId);
  body.set_counted(counted);
  return commandOf(body);
}

v1::Command closeDay() {
  return commandOf(v1::CloseDay());
}

v1::Command atDrawer(v1::Command command, const std::string& drawerId) {
  if (command.has_take_payment()) {
    command.mutable_take_payment()->set_drawer_id(drawerId);
  } else {
    command.mutable_refund_payment()->set_drawer_id(drawerId);
  }
  return command;
}

} // namespace comanda::testing
