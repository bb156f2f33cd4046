// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/outcome.pb.h"

#include <QString>

namespace comanda::models {

/// Why something was not done, in one sentence for the person who wanted it; empty for what was done. The
/// sentences are the contract's own, in the language of the terminal.
QString refusalText(const v1::Outcome& outcome);
QString refusalText(v1::Rule rule);

} // namespace comanda::models
