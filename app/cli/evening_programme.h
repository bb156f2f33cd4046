// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/data_folder.h"
#include "app/evening/evening.h"
#include "app/exit_code.h"

namespace comanda::cli {

/// Plays the evening with live counters on the terminal, prints the day's sales and what was compared, and
/// verifies the journal it left. Ok only if all of it holds.
app::ExitCode playEvening(const evening::Options& options, const DataFolder& data);

} // namespace comanda::cli
