// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace comanda::terminal {

/// The kitchen's sound, made here: two strokes of a bell, the second one higher, as loud as samples can be.
/// Mono, 16 bits, of so many samples a second; a bit less than a second long.
std::vector<std::int16_t> chime(int samplesPerSecond);

} // namespace comanda::terminal
