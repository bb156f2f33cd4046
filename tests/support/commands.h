// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/contract/envelope.h"

#include <string>
#include <vector>

/// Builders: commands as a test reads them. Everything that a test does not name has a plain value.
namespace comanda::testing {

using contract::commandOf;

v1::Settings trattoriaSettings();
v1::Command changeSettings(const v1::Settings& settings);

v1::MenuItem menuItem(const std::string& id, const std::string& categoryId, std::int64_t price);
v1::Command saveItem(const v1::MenuItem& item);
v1::Command saveCategory(const std::string& id, const std::string& stationId = "",
                         const std::string& parentId = "");
v1::Command saveGroup(const v1::ModifierGroup& group);
v1::Command available(const std::string& itemId, v1::Availability::State state, int remaining = 0);
v1::Command countdown(const std::string& itemId, int remaining);

v1::Command saveStation(const std::string& id, v1::StationKind kind, int parallel = 2);
v1::Command saveRoom(const std::string& id);
v1::Command saveTable(const std::string& id, const std::string& roomId = "hall", int seats = 4);
v1::Command seatTable(const std::string& tableId, int covers);
v1::Command freeTable(const std::string& tableId);
v1::Command saveStaff(const std::string& id, const std::vector<std::string>& roleIds, bool active = true);

v1::NewLine newLine(const std::string& id, const std::string& itemId, int quantity = 1);
/// A steak with its required doneness, "medium".
v1::NewLine steak(const std::string& id, int quantity = 1);
v1::NewLine beer(const std::string& id, int quantity = 1, const std::string& variantId = "small");
v1::NewLine held(v1::NewLine line);
/// The line with one more choice.
v1::NewLine choosing(v1::NewLine line, const std::string& groupId, const std::string& modifierId,
                     v1::PreModifier pre = v1::PRE_MODIFIER_UNSPECIFIED, int quantity = 0,
                     const std::string& parentId = "");

v1::Command openOrder(const std::string& orderId, const std::string& tableId, int covers = 2);
v1::Command openTakeaway(const std::string& orderId);
v1::Command addLines(const std::string& orderId, const std::vector<v1::NewLine>& lines);
v1::Command sendRound(const std::string& orderId, const std::string& roundId);
v1::Command fireCourse(const std::string& orderId, const std::string& roundId, int course);
v1::Command serveLines(const std::string& orderId, const std::vector<std::string>& lineIds);
v1::Command voidLine(const std::string& orderId, const std::string& lineId,
                     const std::string& reason = "dropped");
v1::Command moveLines(const std::string& from, const std::string& into,
                      const std::vector<std::string>& lineIds);
v1::Command splitLine(const std::string& orderId, const std::string& lineId, const std::string& newId,
                      int quantity);
v1::Command cancelOrder(const std::string& orderId, const std::string& reason = "left");
v1::Command closeOrder(const std::string& orderId);
v1::Command openDelivery(const std::string& orderId, const std::string& address);
v1::Command changeLine(const std::string& orderId, const v1::NewLine& line);
v1::Command removeLines(const std::string& orderId, const std::vector<std::string>& lineIds);
v1::Command holdLines(const std::string& orderId, const std::vector<std::string>& lineIds, bool hold = true);
v1::Command transferOrder(const std::string& orderId, const std::string& tableId);
v1::Command mergeOrders(const std::string& from, const std::string& into);
v1::Command setCovers(const std::string& orderId, int covers);
v1::Command assignOrder(const std::string& orderId, const std::string& ownerId);

v1::Command startTicket(const std::string& ticketId);
v1::Command bumpTicket(const std::string& ticketId);
v1::Command serveTicket(const std::string& ticketId);
v1::Command recallTicket(const std::string& ticketId);
v1::Command prioritizeTicket(const std::string& ticketId, bool priority = true);
v1::Command removeStation(const std::string& stationId);
v1::Command tickLines(const std::string& ticketId, const std::vector<std::string>& lineIds,
                      bool ready = true);

/// A group of modifiers that cost nothing, chosen min to max times.
v1::ModifierGroup modifierGroup(const std::string& id, const std::vector<std::string>& modifierIds,
                                int min = 0, int max = 0);
v1::Command saveIngredient(const std::string& id, const std::vector<v1::Allergen>& allergens = {});
v1::Command enterTable(const std::string& tableId);
v1::Command leaveTable(const std::string& tableId);
v1::Command saveRole(const std::string& id, const std::vector<v1::Permission>& permissions);
v1::Command removeRole(const std::string& id);
/// A verifier of the right form, of no secret in particular.
extern const char* const kVerifier;
v1::Command setPin(const std::string& staffId, const std::string& verifier = kVerifier);
v1::Command setPassword(const std::string& staffId, const std::string& verifier = kVerifier);
v1::Command forgetPerson(const std::string& personId);

v1::Command issueBill(const std::string& billId, const std::string& orderId,
                      const std::vector<std::string>& lineIds = {});
v1::Command voidBill(const std::string& billId, const std::string& reason = "wrong table");
v1::Command pay(const std::string& paymentId, const std::string& billId, v1::Tender tender,
                std::int64_t amount, std::int64_t tip = 0, std::int64_t tendered = 0);
v1::Command refund(const std::string& refundId, const std::string& billId, const std::string& paymentId,
                   std::int64_t amount, std::int64_t tip = 0);

v1::Command openDrawer(const std::string& drawerId, const std::string& name, std::int64_t openingFloat = 0);
v1::Command moveCash(const std::string& movementId, const std::string& drawerId, v1::CashMovementKind kind,
                     std::int64_t amount, const std::string& reason = "flowers");
v1::Command closeDrawer(const std::string& drawerId, std::int64_t counted);
v1::Command closeDay();
/// The payment or refund goes into this drawer or comes out of it.
v1::Command atDrawer(v1::Command command, const std::string& drawerId);

} // namespace comanda::testing
