// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/route_table.h"

#include <string>

namespace comanda::rest {

/// The OpenAPI 3.1 document of these routes: everything in it comes from the table and from the contract's
/// descriptors.
std::string openApiOf(const RouteTable& table);

} // namespace comanda::rest
