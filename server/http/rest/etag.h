// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/message_lite.h>

#include <string>
#include <string_view>

namespace comanda::rest {

/// The strong entity tag of a record, quotes included: a digest (BLAKE2b, 128 bits) of its bytes. Records
/// that say the same have the same tag.
std::string etagOf(const google::protobuf::MessageLite& record);

/// Whether a list of tags as If-Match and If-None-Match hold it ("*", or tags with commas between) names this
/// one.
bool namesTag(std::string_view list, std::string_view etag);

} // namespace comanda::rest
