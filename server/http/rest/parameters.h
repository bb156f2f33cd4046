// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/problem.h"
#include "server/http/rest/route.h"
#include "server/http/rest/target.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace comanda::rest {

inline constexpr std::int64_t kPageItemsMax = 1'000;
inline constexpr std::int64_t kPageItems = 100; ///< Where no limit is named.

/// What is wrong with the values behind the "?", if something is: one that the route does not list or that
/// comes twice (400), one that is not of its kind, one that is missing (422).
std::optional<Failure> checkParameters(const Route& route, const std::vector<QueryValue>& values);

/// limit and cursor, as every list takes them; and more.
std::vector<Parameter> pageParameters(std::vector<Parameter> more = {});

} // namespace comanda::rest
