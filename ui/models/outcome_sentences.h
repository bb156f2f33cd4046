// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace comanda::models {

/// Every sentence that the contract says of a rule or a refusal. The contract is where they are written; here
/// they stand once more because what collects texts for translators does not read it. Translated in context
/// "Outcome".
std::span<const char* const> outcomeSentences();

} // namespace comanda::models
