// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "domain/house.h"

#include <QString>

namespace comanda::models {

/// What somebody did, for whoever stands at the terminal when it is refused: "Giulia's order at table 12".
/// Said while the house is the one it was done in.
QString deedText(const domain::House& house, const std::string& staffId, const v1::CommandBatch& batch);

/// The deed and why it was not done, in one line.
QString lateRefusalText(const QString& deed, const v1::Outcome& outcome);

} // namespace comanda::models
