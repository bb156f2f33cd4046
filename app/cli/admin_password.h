// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace comanda::cli {

/// Passwords are never arguments, which every program on the computer can read.
inline constexpr const char* kAdminPasswordVariable = "COMANDA_ADMIN_PASSWORD";

/// What the variable says; empty where it is not set. Takes it out of the environment: nothing that is
/// started from here needs it.
std::string takeAdminPassword();

} // namespace comanda::cli
