// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/id_source.h"

#include <google/protobuf/message.h>

#include <string>
#include <string_view>

namespace comanda::rest {

/// Makes the ids of what a request creates. With an Idempotency-Key they follow from it: the same request
/// repeated, by whatever session of the same user, means the same records and can never make them twice.
/// Without a key they are new every time.
class MadeIds {
public:
  /// `key` empty: none was given.
  MadeIds(ports::IdSource& ids, std::string_view staffId, std::string_view key)
      : m_ids(&ids),
        m_staffId(staffId),
        m_key(key) {}

  /// The id for one purpose within the request, such as "order" or "items[2].id": a UUID of version 8 (RFC
  /// 9562, section 5.8) from BLAKE2b of user, key and purpose.
  std::string idFor(std::string_view purpose) const;

  /// Gives an id to everything in the message that must have one and has none: every empty field "id" that
  /// the contract calls required.
  void fill(google::protobuf::Message& message) const { fill(message, ""); }

private:
  void fill(google::protobuf::Message& message, const std::string& path) const;

  ports::IdSource* m_ids;
  std::string m_staffId;
  std::string m_key;
};

} // namespace comanda::rest
