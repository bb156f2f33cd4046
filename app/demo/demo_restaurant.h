// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"

#include <string>
#include <vector>

namespace comanda::demo {

/// The slug by which the demo restaurant is known.
inline constexpr const char* kSlug = "trattoria-aurora";

/// The demo restaurant as the batches that set it up, in order: the JSON files of resources/demo, which are
/// compiled into the program. Their ids are fixed, so that setting up twice changes nothing.
std::vector<v1::CommandBatch> setUpBatches();

} // namespace comanda::demo
