// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/journal/store.h"

#include <string_view>

namespace comanda::journal {

/// Appends EpochStarted: what terminals hold of the old epoch after this point is not part of this journal.
/// Errors as Store::load and Store::append.
Result<void> beginEpoch(Store& store, const ports::Clock& clock, std::string_view reason);

} // namespace comanda::journal
