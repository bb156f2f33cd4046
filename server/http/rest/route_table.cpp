// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/route_table.h"

#include "domain/values/assert.h"
#include "server/http/rest/routes.h"
#include "server/http/rest/target.h"

#include <algorithm>
#include <set>

namespace comanda::rest {
namespace {

using google::protobuf::Descriptor;

bool isName(std::string_view segment) {
  return segment.starts_with('{');
}

std::optional<PathValues> valuesIn(const std::vector<std::string>& pattern,
                                   const std::vector<std::string>& segments) {
  PathValues values;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (isName(pattern[i])) {
      values.emplace(pattern[i].substr(1, pattern[i].size() - 2), segments[i]);
    } else if (pattern[i] != segments[i]) {
      return std::nullopt;
    }
  }
  return values;
}

void lowerTo(v1::Audience& audience, const Descriptor& type, std::set<const Descriptor*>& seen) {
  if (!seen.insert(&type).second) {
    return;
  }
  const v1::Audience own = type.options().GetExtension(v1::audience);
  if (own != v1::AUDIENCE_UNSPECIFIED) {
    audience = std::min(audience, own);
    return;
  }
  for (int i = 0; i < type.field_count(); ++i) {
    if (const Descriptor* within = type.field(i)->message_type()) {
      lowerTo(audience, *within, seen);
    }
  }
}

} // namespace

std::string_view nameOf(http::Method method) {
  using http::Method;
  switch (method) {
  case Method::Get: return "GET";
  case Method::Head: return "HEAD";
  case Method::Post: return "POST";
  case Method::Put: return "PUT";
  case Method::Delete: return "DELETE";
  case Method::Options: break;
  }
  return "OPTIONS";
}

v1::Audience audienceOf(const Route& route) {
  v1::Audience audience = v1::AUDIENCE_KITCHEN;
  // The journal leaves out event by event what its reader may not see.
  if (route.response != nullptr && route.access.permission != v1::PERMISSION_READ_JOURNAL) {
    std::set<const Descriptor*> seen;
    lowerTo(audience, *route.response->GetDescriptor(), seen);
  }
  return audience;
}

void RouteTable::add(Route route) {
  COMANDA_ASSERT(route.handle || (route.find && !route.changes()), "a route does something");
  auto segments = pathSegments(route.pattern);
  COMANDA_ASSERT(segments.has_value(), "a route's pattern is a path");
  for (const Route& other : m_routes) {
    COMANDA_ASSERT(other.method != route.method || other.pattern != route.pattern, "a route is there once");
  }
  std::vector<std::size_t>& bucket = m_bySize[segments->size()];
  bucket.push_back(m_routes.size());
  m_routes.push_back(std::move(route));
  m_segments.push_back(*std::move(segments));
  std::ranges::stable_sort(bucket, [this](std::size_t a, std::size_t b) {
    return std::ranges::lexicographical_compare(m_segments[a], m_segments[b], {}, isName, isName);
  });
}

RouteTable::Match RouteTable::match(http::Method method, std::string_view path) const {
  Match result;
  const auto segments = pathSegments(path);
  const auto bucket = segments ? m_bySize.find(segments->size()) : m_bySize.end();
  if (bucket == m_bySize.end()) {
    return result;
  }
  const http::Method wanted = method == http::Method::Head ? http::Method::Get : method;
  for (const std::size_t i : bucket->second) {
    auto values = valuesIn(m_segments[i], *segments);
    if (!values) {
      continue;
    }
    if (std::ranges::find(result.allowed, m_routes[i].method) == result.allowed.end()) {
      result.allowed.push_back(m_routes[i].method);
    }
    if (result.route == nullptr && m_routes[i].method == wanted) {
      result.route = &m_routes[i];
      result.values = *std::move(values);
    }
  }
  return result;
}

RouteTable apiRoutes() {
  RouteTable table;
  addAuthRoutes(table);
  addUserRoutes(table);
  addRestaurantRoutes(table);
  addFloorRoutes(table);
  addMenuRoutes(table);
  addMenuBatchRoutes(table);
  addOrderRoutes(table);
  addKitchenRoutes(table);
  addBillingRoutes(table);
  addDrawerRoutes(table);
  addReportRoutes(table);
  addSystemRoutes(table);
  return table;
}

} // namespace comanda::rest
