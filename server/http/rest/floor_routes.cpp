// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms, tables, and who sits where.
#include "domain/contract/envelope.h"
#include "domain/floor/table_state.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/qr_svg.h"
#include "server/http/rest/routes.h"

#include <utility>

namespace comanda::rest {
namespace {

constexpr const char* kSvgType = "image/svg+xml";

v1::Command saveRoom(v1::Room room) {
  v1::SaveRoom body;
  *body.mutable_room() = std::move(room);
  return contract::commandOf(std::move(body));
}

v1::Command removeRoom(const std::string& id) {
  v1::RemoveRoom body;
  body.set_room_id(id);
  return contract::commandOf(std::move(body));
}

v1::Command saveTable(v1::Table table) {
  v1::SaveTable body;
  *body.mutable_table() = std::move(table);
  return contract::commandOf(std::move(body));
}

v1::Command removeTable(const std::string& id) {
  v1::RemoveTable body;
  body.set_table_id(id);
  return contract::commandOf(std::move(body));
}

v1::TableView tableViewOf(const domain::House& house, const v1::Table& table) {
  v1::TableView view;
  view.set_id(table.id());
  view.set_room_id(table.room_id());
  view.set_name(table.name());
  view.set_shape(table.shape());
  view.set_x(table.x());
  view.set_y(table.y());
  view.set_width(table.width());
  view.set_height(table.height());
  view.set_rotation(table.rotation());
  view.set_seats(table.seats());
  const v1::TableStatus status = floor::statusOf(house, table.id());
  view.set_status(status.state());
  view.set_covers(status.covers());
  view.set_owner_id(status.owner_id());
  view.set_order_id(status.order_id());
  if (status.has_since()) {
    *view.mutable_since() = status.since();
  }
  return view;
}

MessagePtr findTable(const Exchange& exchange) {
  const v1::Table* table = exchange.house().tables.find(exchange.path());
  return table == nullptr ? nullptr : own(tableViewOf(exchange.house(), *table));
}

void setTableStatus(Exchange& exchange) {
  const auto& wanted = exchange.body<v1::TableStatusChange>();
  v1::Command command;
  if (wanted.status() == v1::SEATED) {
    if (wanted.covers() == 0) {
      exchange.fail(invalidField("covers", "must be 1 to 200"));
      return;
    }
    command.mutable_seat_table()->set_table_id(exchange.path());
    command.mutable_seat_table()->set_covers(wanted.covers());
  } else if (wanted.status() == v1::FREE) {
    command.mutable_free_table()->set_table_id(exchange.path());
  } else {
    exchange.fail(invalidField("status", "must be SEATED or FREE: the others follow from orders and bills"));
    return;
  }
  exchange.submit({std::move(command)},
                  [&exchange] { return Result{.body = findTable(exchange), .isRecord = true}; });
}

// Where guests find the host. The name or address that the asker used is one that the network knows, which is
// more than the host knows of itself.
std::string guestsUrl(const Exchange& exchange) {
  const std::string& known = exchange.services().publicUrl;
  return known.empty() ? "https://" + std::string(exchange.request().header("host")) : known;
}

void showQr(Exchange& exchange) {
  const auto svg = qrSvg(guestsUrl(exchange) + "/t/" + exchange.path());
  if (!svg) {
    exchange.fail(failure(409, "no-qr-code", "There is no QR code for this table.", svg.error()));
    return;
  }
  exchange.send({.headers = {{"Content-Type", kSvgType}}, .body = QByteArray::fromStdString(*svg)});
}

} // namespace

void addFloorRoutes(RouteTable& table) {
  addCollection(table, Collection<v1::Room, v1::RoomPage>{.path = "/api/v1/rooms",
                                                          .one = "a room",
                                                          .many = "the rooms",
                                                          .records = &domain::House::rooms,
                                                          .show = asItIs<v1::Room>,
                                                          .save = saveRoom,
                                                          .remove = removeRoom,
                                                          .recordField = "room"});
  addCollection(table, Collection<v1::Table, v1::TablePage, v1::TableView>{.path = "/api/v1/tables",
                                                                           .one = "a table",
                                                                           .many = "the tables",
                                                                           .records = &domain::House::tables,
                                                                           .show = tableViewOf,
                                                                           .save = saveTable,
                                                                           .remove = removeTable,
                                                                           .recordField = "table"});
  table.add({.method = http::Method::Put,
             .pattern = "/api/v1/tables/{id}/status",
             .summary = "Guests sit down, or the table is free again.",
             .access = Access::to<v1::SeatTable>(),
             .rate = RateClass::Write,
             .request = &v1::TableStatusChange::default_instance(),
             .response = &v1::TableView::default_instance(),
             .find = findTable,
             .handle = setTableStatus});
  table.add({.pattern = "/api/v1/tables/{id}/qr",
             .summary = "A QR code that leads a guest to this table.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .mediaType = kSvgType,
             .find = findTable,
             .handle = showQr});
}

} // namespace comanda::rest
