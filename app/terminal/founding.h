// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/ports/id_source.h"
#include "ui/setup/new_restaurant.h"

#include <string>
#include <vector>

namespace comanda::terminal {

/// Who a new restaurant's administrator is in its house.
inline constexpr const char* kFounderId = "staff-founder";

/// The batches that make a house out of nothing, in order: settings, what stands in it, and last the
/// administrator, who has no password and no PIN yet. Sent twice, they make the same house.
std::vector<v1::CommandBatch> foundingBatches(const ui_setup::NewRestaurant& wanted, ports::IdSource& ids);

/// Of a restaurant's name, as it stands in addresses: "Trattoria da Zoë" is "trattoria-da-zoe".
std::string slugOf(const QString& name);

} // namespace comanda::terminal
