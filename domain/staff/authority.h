// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/house.h"

#include <string_view>

/// Nobody gives away what they do not have, nor reaches for somebody who may do more than they: otherwise the
/// right to manage staff would be the right to become administrator.
namespace comanda::staff {

/// The person who acts holds every permission of these roles: PERMISSION_NOT_HELD at `field`, against the
/// first role that has another one. Not asked while the house has no staff at all: somebody has to be the
/// first.
domain::Check checkHolds(const domain::House& house, const domain::Context& context,
                         const google::protobuf::RepeatedPtrField<std::string>& roleIds,
                         std::string_view field);

/// Nothing personal is known of them any more; their key is gone and nothing personal can be stored again.
bool isForgotten(const v1::StaffMember& member);

} // namespace comanda::staff
