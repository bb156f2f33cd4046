// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"
#include "ui/login/sign_in.h"

#include <vector>

namespace comanda::ui_login {

/// Those of a house who can sign in, by name.
std::vector<Person> peopleOf(const domain::House& house);

/// Those of them who may do this.
std::vector<Person> peopleWhoMay(const domain::House& house, v1::Permission permission);

/// A role as it is read: those that every restaurant has in the reader's language, one of the restaurant's
/// own as it was written there.
QString roleText(const QString& role);

} // namespace comanda::ui_login
