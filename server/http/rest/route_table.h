// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/route.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::rest {

/// The values of a path's {names}, decoded.
using PathValues = std::map<std::string, std::string, std::less<>>;

/// All routes, and the one that a request is for.
class RouteTable {
public:
  /// Two routes with one method and pattern, or a route with neither handler nor record, are a bug.
  void add(Route route);

  const std::vector<Route>& routes() const { return m_routes; }

  struct Match {
    const Route* route = nullptr; ///< nullptr: no route, or none with this method.
    PathValues values;
    std::vector<http::Method> allowed; ///< On this path; empty where there is no such path.
  };
  /// HEAD goes where GET goes. Where a path fits two patterns the one with the earlier literal segment wins:
  /// "users/me" before "users/{id}".
  Match match(http::Method method, std::string_view path) const;

private:
  // Routes with so many segments, in order of preference.
  std::map<std::size_t, std::vector<std::size_t>> m_bySize;
  std::vector<Route> m_routes;
  std::vector<std::vector<std::string>> m_segments; ///< Of the pattern of each route.
};

/// All routes of the API under /api/v1.
RouteTable apiRoutes();

} // namespace comanda::rest
