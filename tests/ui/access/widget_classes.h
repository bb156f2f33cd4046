// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace comanda::testing {

/// The names of all classes of widgets that the headers of a folder declare, those that are derived from one
/// another included. Read from the sources, so that nobody has to keep a list.
std::set<std::string> widgetClassesIn(const std::filesystem::path& folder);

} // namespace comanda::testing
