// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/common.pb.h"

#include <QString>

namespace comanda::models {

/// One of the fourteen of the EU (regulation 1169/2011, annex II) in a word or two: "Nuts".
QString allergenText(v1::Allergen allergen);

} // namespace comanda::models
