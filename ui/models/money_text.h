// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/settings.pb.h"

#include <QString>
#include <cstdint>

namespace comanda::models {

/// An amount in minor units, with the separators of the locale and without the currency: "1,234.50".
QString moneyText(std::int64_t minorUnits, const v1::Settings& settings);

/// The same with the currency's sign, once per screen: "€ 1,234.50".
QString moneyWithCurrency(std::int64_t minorUnits, const v1::Settings& settings);

} // namespace comanda::models
