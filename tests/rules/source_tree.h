// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/rules/violation.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace comanda::rules {

// Every file of the repository that people write: whatever lies under the root except build folders and what
// begins with a dot (.ci is read all the same). Sorted by path.
std::vector<SourceFile> readSourceTree(const std::filesystem::path& root);

// The boxes of the layer law.
enum class Box { None, Domain, Server, Ui, App, Tests };

// The box that a path from the root lies in, by its first folder.
Box boxOf(std::string_view path);

// Whether a path lies in what is shipped: any box but tests.
bool isProduct(std::string_view path);

// Whether a path names C++ that we write.
bool isCpp(std::string_view path);

// "order.h" of "domain/order/order.h".
std::string_view fileNameOf(std::string_view path);

} // namespace comanda::rules
