// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/house.h"

#include <string>
#include <string_view>

/// Who can let others in: without an active administrator who can log in, a restaurant is not set up.
namespace comanda::trust {

inline constexpr std::string_view kAdministratorName = "admin";

/// Whether there is an active member with the role admin who has a PIN or a password.
bool hasAdministrator(const domain::House& house);

/// The member of this user name, made an active administrator, or a new one with the id `newId`.
v1::StaffMember administratorOf(const domain::House& house, std::string_view userName, std::string newId);

/// The batch that makes this member an administrator with this password verifier, for the host to send.
v1::CommandBatch setUpBatch(std::string batchId, const v1::StaffMember& member, std::string verifier);

} // namespace comanda::trust
