// SPDX-License-Identifier: GPL-3.0-or-later
// Orders, from the first line until the guests leave.
#include "domain/contract/envelope.h"
#include "domain/floor/table_state.h"
#include "domain/order/lookup.h"
#include "domain/values/timestamp.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/order_items.h"
#include "server/http/rest/order_view.h"
#include "server/http/rest/routes.h"

#include <google/protobuf/util/time_util.h>

#include <utility>

namespace comanda::rest {
namespace {

const std::string kOrders = "/api/v1/orders";

using Commands = std::vector<v1::Command>;

MessagePtr findOrder(const Exchange& exchange) {
  const v1::Order* order = exchange.house().orders.find(exchange.path());
  return order == nullptr ? nullptr : own(viewOf(exchange.house(), *order));
}

// The order and, for paths that name one, its line.
MessagePtr findOrderOfLine(const Exchange& exchange) {
  const v1::Order* order = exchange.house().orders.find(exchange.path());
  const bool hasLine = order != nullptr && order::findLine(*order, exchange.path("line_id")) != nullptr;
  return hasLine ? own(viewOf(exchange.house(), *order)) : nullptr;
}

// The order as it is by now. One that left the house since is told by its id alone.
Result orderOf(const Exchange& exchange, const std::string& id, std::string location = {}) {
  if (const v1::Order* order = exchange.house().orders.find(id)) {
    return recordOf(viewOf(exchange.house(), *order), std::move(location));
  }
  v1::OrderView gone;
  gone.set_id(id);
  return {.body = own(std::move(gone)), .location = std::move(location)};
}

Exchange::Amend asItems() {
  return [](const v1::Rejection& rejection) {
    v1::Rejection told = rejection;
    told.set_field(itemField(rejection.field()));
    return std::optional(ruleBroken(told));
  };
}

// Opens the order, adds its lines and sends them if that is wanted.
std::expected<Commands, Failure> commandsOf(const Exchange& exchange, const v1::NewOrder& wanted,
                                            const std::string& path) {
  auto lines = linesOf(exchange.house(), wanted.items(), path + "items");
  if (!lines) {
    return std::unexpected(std::move(lines.error()));
  }
  Commands commands(1);
  v1::OpenOrder& open = *commands[0].mutable_open_order();
  open.set_order_id(wanted.id());
  open.set_type(wanted.type());
  open.set_table_id(wanted.table_id());
  open.set_covers(wanted.covers());
  if (wanted.has_guest()) {
    *open.mutable_guest() = wanted.guest();
  }
  if (!lines->empty()) {
    v1::AddLines& add = *commands.emplace_back().mutable_add_lines();
    add.set_order_id(wanted.id());
    *add.mutable_lines() = *std::move(lines);
  }
  if (wanted.send()) {
    v1::SendRound& send = *commands.emplace_back().mutable_send_round();
    send.set_order_id(wanted.id());
    send.set_round_id(exchange.idFor(path + "round"));
  }
  return commands;
}

// A table that has an open order answers OpenOrder with that one, and what follows finds no order of the id
// that was meant to be opened.
std::optional<Failure> amendOpening(const Exchange& exchange, const std::string& tableId,
                                    const v1::Rejection& rejection) {
  if (rejection.rule() == v1::ORDER_NOT_FOUND && !tableId.empty()) {
    v1::Rejection taken = rejection;
    taken.set_rule(v1::TABLE_HAS_ORDER);
    taken.set_field("table_id");
    taken.set_subject_id(floor::statusOf(exchange.house(), tableId).order_id());
    return ruleBroken(taken);
  }
  return asItems()(rejection);
}

// What is told of an order that was opened: itself, or the one that its table had already.
Result opened(const Exchange& exchange, const v1::NewOrder& wanted) {
  const domain::House& house = exchange.house();
  const std::string atTable =
      wanted.table_id().empty() ? "" : floor::statusOf(house, wanted.table_id()).order_id();
  if (house.orders.contains(wanted.id()) || !house.orders.contains(atTable)) {
    return orderOf(exchange, wanted.id(), kOrders + "/" + wanted.id());
  }
  Result result = orderOf(exchange, atTable, kOrders + "/" + atTable);
  result.status = 200;
  return result;
}

void open(Exchange& exchange) {
  const auto& wanted = exchange.body<v1::NewOrder>();
  auto commands = commandsOf(exchange, wanted, "");
  if (!commands) {
    exchange.fail(commands.error());
    return;
  }
  exchange.submit(
      *std::move(commands), [&exchange, &wanted] { return opened(exchange, wanted); },
      [&exchange, &wanted](const v1::Rejection& rejection) {
        return amendOpening(exchange, wanted.table_id(), rejection);
      });
}

void openMany(Exchange& exchange) {
  const auto& orders = exchange.body<v1::OrderBatch>().orders();
  Commands all;
  for (int i = 0; i < orders.size(); ++i) {
    auto commands = commandsOf(exchange, orders[i], "orders[" + std::to_string(i) + "].");
    if (!commands) {
      exchange.fail(commands.error());
      return;
    }
    std::move(commands->begin(), commands->end(), std::back_inserter(all));
  }
  exchange.submit(
      std::move(all),
      [&exchange, &orders] {
        v1::OrderPage page;
        for (const v1::NewOrder& wanted : orders) {
          const Result result = opened(exchange, wanted);
          page.add_items()->CopyFrom(*result.body);
        }
        return Result{.body = own(std::move(page))};
      },
      asItems());
}

void addLines(Exchange& exchange) {
  auto lines = linesOf(exchange.house(), exchange.body<v1::NewOrderItems>().items(), "items");
  if (!lines) {
    exchange.fail(lines.error());
    return;
  }
  v1::AddLines command;
  command.set_order_id(exchange.path());
  *command.mutable_lines() = *std::move(lines);
  exchange.submit(
      {contract::commandOf(std::move(command))}, [&exchange] { return orderOf(exchange, exchange.path()); },
      asItems());
}

void changeLine(Exchange& exchange) {
  const auto line = lineOf(exchange.house(), exchange.body<v1::NewOrderItem>(), "");
  if (!line) {
    exchange.fail(line.error());
    return;
  }
  v1::ChangeLine command;
  command.set_order_id(exchange.path());
  *command.mutable_line() = *line;
  exchange.submit(
      {contract::commandOf(std::move(command))}, [&exchange] { return orderOf(exchange, exchange.path()); },
      asItems());
}

// A line that was not sent is deleted; one that was sent is voided, with a reason. One that is gone was
// deleted by the request that this one repeats.
void removeLine(Exchange& exchange) {
  const v1::Order* order = exchange.house().orders.find(exchange.path());
  const std::string& lineId = exchange.path("line_id");
  const v1::OrderLine* line = order == nullptr ? nullptr : order::findLine(*order, lineId);
  v1::Command command;
  if (line == nullptr || order::isUnsent(line->state())) {
    command.mutable_remove_lines()->set_order_id(exchange.path());
    command.mutable_remove_lines()->add_line_ids(lineId);
  } else if (exchange.query("reason").empty()) {
    exchange.fail(invalidField("reason", "is required for a line that was sent"));
    return;
  } else {
    command.mutable_void_line()->set_order_id(exchange.path());
    command.mutable_void_line()->set_line_id(lineId);
    command.mutable_void_line()->set_reason(exchange.query("reason"));
  }
  exchange.submit({std::move(command)}, [] { return Result(); });
}

void send(Exchange& exchange) {
  const auto& wanted = exchange.body<v1::RoundRequest>();
  v1::Command command;
  if (wanted.has_course()) {
    command.mutable_fire_course()->set_order_id(exchange.path());
    command.mutable_fire_course()->set_round_id(wanted.id());
    command.mutable_fire_course()->set_course(wanted.course());
  } else {
    command.mutable_send_round()->set_order_id(exchange.path());
    command.mutable_send_round()->set_round_id(wanted.id());
  }
  exchange.submit({std::move(command)}, [&exchange] { return orderOf(exchange, exchange.path()); });
}

v1::Command cancelCommand(const std::string& orderId, const std::string& reason) {
  v1::CancelOrder body;
  body.set_order_id(orderId);
  body.set_reason(reason);
  return contract::commandOf(std::move(body));
}

void setOrderStatus(Exchange& exchange) {
  const auto& wanted = exchange.body<v1::OrderStatusChange>();
  v1::Command command;
  if (wanted.status() == v1::CLOSED) {
    command.mutable_close_order()->set_order_id(exchange.path());
  } else if (wanted.status() != v1::CANCELLED) {
    exchange.fail(invalidField("status", "must be CLOSED or CANCELLED"));
    return;
  } else if (wanted.reason().empty()) {
    exchange.fail(invalidField("reason", "is required to cancel an order"));
    return;
  } else {
    command = cancelCommand(exchange.path(), wanted.reason());
  }
  exchange.submit({std::move(command)}, [&exchange] { return orderOf(exchange, exchange.path()); });
}

// A bound of a list in time; `otherwise` where it was not given.
values::Instant timeOf(const std::string& text, values::Instant otherwise) {
  google::protobuf::Timestamp time;
  return !text.empty() && google::protobuf::util::TimeUtil::FromString(text, &time)
             ? values::fromTimestamp(time)
             : otherwise;
}

void listOrders(Exchange& x) {
  v1::OrderStatus status = v1::ORDER_STATUS_UNSPECIFIED;
  v1::OrderType type = v1::ORDER_TYPE_UNSPECIFIED;
  v1::OrderStatus_Parse(x.query("status"), &status);
  v1::OrderType_Parse(x.query("type"), &type);
  const std::string& table = x.query("table");
  const bool isOfAnyTime = x.query("from").empty() && x.query("to").empty();
  const values::Instant from = timeOf(x.query("from"), values::kInstantMin);
  const values::Instant to = timeOf(x.query("to"), values::kInstantMax);
  const auto isOfTheTime = [&](const v1::Order& order) {
    const values::Instant openedAt = values::fromTimestamp(order.opened_at());
    return openedAt >= from && openedAt < to;
  };
  const auto keep = [&](const v1::Order& order) {
    return (status == v1::ORDER_STATUS_UNSPECIFIED || order.status() == status) &&
           (type == v1::ORDER_TYPE_UNSPECIFIED || order.type() == type) &&
           (table.empty() || order.table_id() == table) && (isOfAnyTime || isOfTheTime(order));
  };
  x.reply({.body = pageOf<v1::OrderPage>(x, x.house().orders, keep,
                                         [&](const v1::Order& order) { return viewOf(x.house(), order); })});
}

Route listRoute() {
  using Kind = Parameter::Kind;
  return {
      .pattern = kOrders,
      .summary =
          "List the orders of the running business day and those still open; reports/orders has all others.",
      .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
      .response = &v1::OrderPage::default_instance(),
      .parameters =
          pageParameters({{.name = "status",
                           .kind = Kind::Choice,
                           .says = "Only these.",
                           .choices = v1::OrderStatus_descriptor()},
                          {.name = "table", .kind = Kind::Id, .says = "Only this table's."},
                          {.name = "type",
                           .kind = Kind::Choice,
                           .says = "Only these.",
                           .choices = v1::OrderType_descriptor()},
                          {.name = "from", .kind = Kind::Time, .says = "Opened at this time or later."},
                          {.name = "to", .kind = Kind::Time, .says = "Opened before this time."}}),
      .handle = listOrders};
}

void addOpening(RouteTable& table) {
  table.add(listRoute());
  table.add(
      {.method = http::Method::Post,
       .pattern = kOrders,
       .summary =
           "Open an order with its lines; an empty order at a table that has one answers with that one.",
       .access = Access::to<v1::OpenOrder>(),
       .rate = RateClass::Write,
       .request = &v1::NewOrder::default_instance(),
       .response = &v1::OrderView::default_instance(),
       .status = 201,
       .handle = open});
  table.add({.method = http::Method::Post,
             .pattern = kOrders + "/batch",
             .summary = "Open several orders, all of them or none.",
             .access = Access::to<v1::OpenOrder>(),
             .rate = RateClass::Batch,
             .request = &v1::OrderBatch::default_instance(),
             .response = &v1::OrderPage::default_instance(),
             .status = 201,
             .handle = openMany});
  table.add({.pattern = kOrders + "/{id}",
             .summary = "Read an order.",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &v1::OrderView::default_instance(),
             .find = findOrder});
}

// A route that changes an order and answers with it.
template <class Command, class Body>
Route changeRoute(http::Method method, const std::string& path, std::string summary,
                  void (*handle)(Exchange&)) {
  return {.method = method,
          .pattern = kOrders + "/{id}" + path,
          .summary = std::move(summary),
          .access = Access::to<Command>(),
          .rate = RateClass::Write,
          .request = &Body::default_instance(),
          .response = &v1::OrderView::default_instance(),
          .find = findOrder,
          .handle = handle};
}

Parameter reason(std::string says, bool required) {
  return {.name = "reason",
          .kind = Parameter::Kind::Text,
          .says = std::move(says),
          .required = required,
          .max = 200};
}

void addLineRoutes(RouteTable& table) {
  Route add =
      changeRoute<v1::AddLines, v1::NewOrderItems>(http::Method::Post, "/lines", "Add lines.", addLines);
  add.status = 201;
  table.add(std::move(add));
  Route change = changeRoute<v1::ChangeLine, v1::NewOrderItem>(
      http::Method::Put, "/lines/{line_id}", "Replace a line that was not sent; the ETag is the order's.",
      changeLine);
  change.pathName = "line_id";
  change.pathField = "id";
  change.find = findOrderOfLine;
  table.add(std::move(change));
  table.add({.method = http::Method::Delete,
             .pattern = kOrders + "/{id}/lines/{line_id}",
             .summary = "Delete a line, or void it where it was sent; the ETag is the order's.",
             .access = Access::to<v1::RemoveLines>(),
             .rate = RateClass::Write,
             .status = 204,
             .parameters = {reason("Why; required for a line that was sent.", false)},
             .find = findOrderOfLine,
             .handle = removeLine});
}

} // namespace

void addOrderRoutes(RouteTable& table) {
  addOpening(table);
  addLineRoutes(table);
  table.add(changeRoute<v1::SendRound, v1::RoundRequest>(
      http::Method::Post, "/send",
      "Send what is not held to the kitchen, or fire the held lines of a course.", send));
  table.add(changeRoute<v1::CloseOrder, v1::OrderStatusChange>(
      http::Method::Put, "/status", "Close a paid order, or cancel one.", setOrderStatus));
  table.add({.method = http::Method::Delete,
             .pattern = kOrders + "/{id}",
             .summary = "Cancel an order.",
             .access = Access::to<v1::CancelOrder>(),
             .rate = RateClass::Write,
             .status = 204,
             .parameters = {reason("Why.", true)},
             .find = findOrder,
             .handle = [](Exchange& x) {
               x.submit({cancelCommand(x.path(), x.query("reason"))}, [] { return Result(); });
             }});
}

} // namespace comanda::rest
