// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "comanda/v1/event.pb.h"
#include "comanda/v1/options.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "comanda/v1/query.pb.h"

#include <string_view>

/// Reads the options that the contract carries on its messages, fields and enum values.
namespace comanda::contract {

/// The right that this command needs. A command without one set, or one that names none, needs
/// PERMISSION_UNSPECIFIED, which nobody has.
v1::Permission permissionOf(const v1::Command& command);
v1::Permission permissionOf(const v1::Query& query);

/// Who may see messages of this type; host only where nothing is said.
v1::Audience audienceOf(const google::protobuf::Descriptor& type);

/// Who may see this event: what its body's type says.
v1::Audience audienceOf(const v1::Event& event);

/// Whether somebody of the audience `viewer` may see what is meant for `audience`.
bool maySee(v1::Audience viewer, v1::Audience audience);

/// The plain English sentence of a rule or refusal.
std::string_view says(v1::Rule rule);
std::string_view says(v1::Refusal refusal);

/// The contract's name of a command, event or query that is set in its oneof, such as "AddLines"; "" for
/// none.
std::string_view bodyName(const v1::Command& command);
std::string_view bodyName(const v1::Event& event);

} // namespace comanda::contract
