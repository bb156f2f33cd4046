// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/data_folder.h"
#include "app/evening/evening.h"
#include "app/exit_code.h"
#include "app/link/pinned_tls.h"

#include <string>

namespace comanda::cli {

/// Plays the evening on a host of its own, with live counters on the terminal; prints the day's sales and
/// what was compared, and verifies the journal it left. Ok only if all of it holds.
app::ExitCode playEvening(const evening::Options& options, const DataFolder& data);

/// Plays it on a host that runs already, as far as the user with this name may open it; the password is in
/// COMANDA_ADMIN_PASSWORD. Verifies what can be verified from outside, and says what cannot.
app::ExitCode playEveningAt(const evening::Options& options, const link::KnownHost& host,
                            const std::string& userName);

/// How an evening that was played to its end came out: damage of its journal comes before what does not add
/// up.
app::ExitCode exitCodeOfEvening(bool addsUp, app::ExitCode verified);

} // namespace comanda::cli
