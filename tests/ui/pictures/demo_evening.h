// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/stage.h"

#include <memory>

namespace comanda::pictures {

/// The demo restaurant on a busy evening: tables in every state, food at the pass, something late. "Giulia"
/// is signed in; the clock says 20:43.
std::unique_ptr<testing::Stage> demoEvening();

} // namespace comanda::pictures
