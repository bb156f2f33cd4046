// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace comanda::values {

/// Writes "file:line: bug: why (condition)" to the standard error stream and aborts the program.
[[noreturn]] void assertionFailed(const char* condition, const char* why, const char* file,
                                  int line) noexcept;

} // namespace comanda::values

/// States what must be true if our own code is right. Stays on in release: a restaurant's host that has lost
/// its bearings stops at once and starts again from the journal rather than writing down something it made
/// up. Never for what comes from outside: bad input is rejected with a value, trouble of the world is a
/// std::expected. `why` is one sentence for whoever reads the crash report. Usable in constexpr functions: a
/// constant expression that would fail does not compile.
#define COMANDA_ASSERT(condition, why)                                                                       \
  (static_cast<bool>(condition) ? static_cast<void>(0)                                                       \
                                : ::comanda::values::assertionFailed(#condition, (why), __FILE__, __LINE__))
