// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/made_ids.h"

#include "comanda/v1/options.pb.h"
#include "domain/field_path.h"

#include <sodium.h>

#include <array>

namespace comanda::rest {
namespace {

using google::protobuf::FieldDescriptor;

// Parts are told apart by their lengths, so that no two requests run into one.
void update(crypto_generichash_state& state, std::string_view part) {
  const std::string text = std::to_string(part.size()) + ":" + std::string(part);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

std::string uuidOf(std::array<unsigned char, 16> bytes) {
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x80);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
  std::array<char, 33> hex{};
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  std::string text(hex.data());
  for (const std::size_t at : {20u, 16u, 12u, 8u}) {
    text.insert(at, "-");
  }
  return text;
}

bool wantsId(const FieldDescriptor& field) {
  const v1::Limits& limits = field.options().GetExtension(v1::limits);
  return field.name() == "id" && !field.is_repeated() &&
         field.cpp_type() == FieldDescriptor::CPPTYPE_STRING && limits.required() && limits.id();
}

} // namespace

std::string MadeIds::idFor(std::string_view purpose) const {
  if (m_key.empty()) {
    return m_ids->newId();
  }
  crypto_generichash_state state;
  std::array<unsigned char, 16> digest{};
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  update(state, m_staffId);
  update(state, m_key);
  update(state, purpose);
  crypto_generichash_final(&state, digest.data(), digest.size());
  return uuidOf(digest);
}

void MadeIds::fill(google::protobuf::Message& message, const std::string& path) const {
  const auto* reflection = message.GetReflection();
  const std::string prefix = path.empty() ? "" : path + ".";
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor& field = *message.GetDescriptor()->field(i);
    if (wantsId(field) && reflection->GetString(message, &field).empty()) {
      reflection->SetString(&message, &field, idFor(prefix + field.name()));
    } else if (field.cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) {
      continue;
    } else if (!field.is_repeated()) {
      if (reflection->HasField(message, &field)) {
        fill(*reflection->MutableMessage(&message, &field), prefix + field.name());
      }
    } else {
      for (int entry = 0; entry < reflection->FieldSize(message, &field); ++entry) {
        fill(*reflection->MutableRepeatedMessage(&message, &field, entry),
             domain::at(prefix + field.name(), entry));
      }
    }
  }
}

} // namespace comanda::rest
