// SPDX-License-Identifier: GPL-3.0-or-later
// Cash drawers, and the closing of the day: X and Z reports.
#include "comanda/v1/rest_order.pb.h"
#include "domain/contract/envelope.h"
#include "domain/drawer/cash.h"
#include "domain/staff/permission_matrix.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/report_questions.h"
#include "server/http/rest/routes.h"

#include <utility>

namespace comanda::rest {
namespace {

const std::string kDrawers = "/api/v1/drawers";
const std::string kClosings = "/api/v1/reports/z";

// Whoever is about to count a drawer is not told what guests paid into it: only who may read the reports
// knows what it should hold before it is closed.
v1::Drawer shownTo(const Exchange& exchange, const v1::Drawer& drawer) {
  v1::Drawer shown = drawer;
  if (shown.state() != v1::DRAWER_OPEN) {
    return shown;
  }
  if (staff::isPermitted(exchange.house(), exchange.session().staffId, v1::PERMISSION_READ_REPORTS)) {
    shown.set_expected(drawer::expectedCash(drawer));
  } else {
    shown.clear_takings();
  }
  return shown;
}

MessagePtr findDrawer(const Exchange& exchange) {
  const v1::Drawer* drawer = exchange.house().drawers.find(exchange.path());
  return drawer == nullptr ? nullptr : own(shownTo(exchange, *drawer));
}

// The drawer as it is by now. One that left the house since is told by its id alone.
Result drawerOf(const Exchange& exchange, const std::string& id, std::string location = {}) {
  const v1::Drawer* drawer = exchange.house().drawers.find(id);
  v1::Drawer gone;
  gone.set_id(id);
  return recordOf(drawer == nullptr ? std::move(gone) : shownTo(exchange, *drawer), std::move(location));
}

void listDrawers(Exchange& x) {
  v1::DrawerState status = v1::DRAWER_STATE_UNSPECIFIED;
  v1::DrawerState_Parse(x.query("status"), &status);
  x.reply({.body = pageOf<v1::DrawerPage>(
               x, x.house().drawers,
               [&](const v1::Drawer& drawer) {
                 return status == v1::DRAWER_STATE_UNSPECIFIED || drawer.state() == status;
               },
               [&](const v1::Drawer& drawer) { return shownTo(x, drawer); })});
}

void openDrawer(Exchange& exchange) {
  const auto& command = exchange.body<v1::OpenDrawer>();
  exchange.submit({contract::commandOf(command)}, [&exchange, id = command.drawer_id()] {
    return drawerOf(exchange, id, kDrawers + "/" + id);
  });
}

void moveCash(Exchange& exchange) {
  const auto& command = exchange.body<v1::MoveCash>();
  exchange.submit({contract::commandOf(command)}, [&exchange, id = command.drawer_id()] {
    return drawerOf(exchange, id, kDrawers + "/" + id);
  });
}

void closeDrawer(Exchange& exchange) {
  const auto& command = exchange.body<v1::CloseDrawer>();
  exchange.submit({contract::commandOf(command)},
                  [&exchange, id = command.drawer_id()] { return drawerOf(exchange, id); });
}

// The report is told as everybody will read it from now on.
void closeDay(Exchange& exchange) {
  exchange.submitThen({contract::commandOf(v1::CloseDay())}, [&exchange](const v1::Accepted& accepted) {
    const std::string& number = accepted.subject_ids(0);
    v1::Query query;
    query.mutable_get_day_report()->set_number(std::stoi(number));
    exchange.ask(
        query, [](const v1::Answer& answer) { return closedReport(answer.day_report()); },
        [](const std::string& field) { return field; }, kClosings + "/" + number);
  });
}

void addDrawers(RouteTable& table) {
  table.add(
      {.pattern = kDrawers,
       .summary = "List the cash drawers that are open, and those closed since the day was closed last.",
       .access = Access::permitted(v1::PERMISSION_USE_DRAWER),
       .response = &v1::DrawerPage::default_instance(),
       .parameters = pageParameters({{.name = "status",
                                      .kind = Parameter::Kind::Choice,
                                      .says = "Only these.",
                                      .choices = v1::DrawerState_descriptor()}}),
       .handle = listDrawers});
  table.add({.method = http::Method::Post,
             .pattern = kDrawers,
             .summary = "Open a cash drawer with its float; it is the one of this login.",
             .access = Access::to<v1::OpenDrawer>(),
             .rate = RateClass::Write,
             .request = &v1::OpenDrawer::default_instance(),
             .response = &v1::Drawer::default_instance(),
             .status = 201,
             .madeField = "drawer_id",
             .handle = openDrawer});
  table.add({.pattern = kDrawers + "/{id}",
             .summary = "Read a cash drawer; what guests paid into an open one only with READ_REPORTS.",
             .access = Access::permitted(v1::PERMISSION_USE_DRAWER),
             .response = &v1::Drawer::default_instance(),
             .find = findDrawer});
  table.add({.method = http::Method::Post,
             .pattern = kDrawers + "/{id}/movements",
             .summary = "Pay in, pay out or carry to the safe.",
             .access = Access::to<v1::MoveCash>(),
             .rate = RateClass::Write,
             .request = &v1::MoveCash::default_instance(),
             .response = &v1::Drawer::default_instance(),
             .status = 201,
             .pathField = "drawer_id",
             .madeField = "movement_id",
             .find = findDrawer,
             .handle = moveCash});
  table.add({.method = http::Method::Post,
             .pattern = kDrawers + "/{id}/close",
             .summary = "Close a cash drawer with what was counted in it.",
             .access = Access::to<v1::CloseDrawer>(),
             .rate = RateClass::Write,
             .request = &v1::CloseDrawer::default_instance(),
             .response = &v1::Drawer::default_instance(),
             .pathField = "drawer_id",
             .find = findDrawer,
             .handle = closeDrawer});
}

void addClosing(RouteTable& table) {
  table.add({.method = http::Method::Post,
             .pattern = kClosings,
             .summary = "Close the day: the next Z report, with everything since the one before.",
             .access = Access::to<v1::CloseDay>(),
             .rate = RateClass::Write,
             .response = &v1::DayReport::default_instance(),
             .status = 201,
             .handle = closeDay});
}

} // namespace

void addDrawerRoutes(RouteTable& table) {
  addDrawers(table);
  addClosing(table);
}

} // namespace comanda::rest
