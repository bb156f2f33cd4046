// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace comanda::app {

/// Whether somebody watches the error stream on a screen, where a line may be written over; otherwise it goes
/// into a file or another program.
bool isErrorStreamOnScreen();

} // namespace comanda::app
