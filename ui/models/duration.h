// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"

#include <google/protobuf/timestamp.pb.h>

#include <QString>

namespace comanda::models {

/// How long ago, in whole minutes: "4′". Nothing that lies ahead is older than 0.
QString minutesText(values::Instant from, values::Instant now);
int minutesBetween(values::Instant from, values::Instant now);

/// "04:31", as the kitchen reads it.
QString ageText(values::Instant from, values::Instant now);

/// "20:43" on the wall.
QString wallText(const values::LocalTime& time);

} // namespace comanda::models
