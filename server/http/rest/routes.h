// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/route_table.h"

/// The routes of the API, one area each. What an area does with a request stands in the file of its name.
namespace comanda::rest {

void addAuthRoutes(RouteTable& table);
void addUserRoutes(RouteTable& table);
void addRestaurantRoutes(RouteTable& table);
void addFloorRoutes(RouteTable& table);
void addMenuRoutes(RouteTable& table);
void addMenuBatchRoutes(RouteTable& table);
void addOrderRoutes(RouteTable& table);
void addKitchenRoutes(RouteTable& table);
void addBillingRoutes(RouteTable& table);
void addDrawerRoutes(RouteTable& table);
void addReportRoutes(RouteTable& table);
void addSystemRoutes(RouteTable& table);

} // namespace comanda::rest
