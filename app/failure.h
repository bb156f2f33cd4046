// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exit_code.h"

#include <expected>
#include <string>
#include <utility>

namespace comanda::app {

/// Why the program ends without having done what it should: the sentence it says, and its exit code.
struct Failure {
  ExitCode code = ExitCode::CheckFailed;
  std::string what; ///< An English sentence.
};

template <class T>
using Result = std::expected<T, Failure>;

/// The failure that an error of the world is.
template <class Error>
Failure failureOf(const Error& error) {
  return {.code = exitCodeOf(error), .what = error.what};
}

} // namespace comanda::app
