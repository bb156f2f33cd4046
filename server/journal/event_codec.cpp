// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/event_codec.h"

#include "domain/contract/personal.h"
#include "domain/values/assert.h"
#include "server/journal/person_keys.h"
#include "server/journal/seal.h"
#include "server/journal/stored.pb.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/wire_format_lite.h>

#include <charconv>
#include <functional>
#include <optional>
#include <string_view>

namespace comanda::journal {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr char kSubstitute = '\x1a';

std::unexpected<Error> unreadable(std::string_view detail) {
  return std::unexpected(
      Error{ErrorKind::Damaged, "A stored message cannot be read: " + std::string(detail) + "."});
}

std::string placeOfEvent(std::uint64_t seq) {
  return "event " + std::to_string(seq);
}

std::string placeOfSnapshot(std::uint64_t seq) {
  return "snapshot " + std::to_string(seq);
}

std::string associatedData(const std::string& place, int index) {
  return place + '#' + std::to_string(index);
}

// Moves the personal texts of `message` into `stored`, sealed.
Result<void> sealTexts(Message& message, const std::string& place, PersonKeys& keys, StoredMessage& stored) {
  std::optional<Error> failure;
  contract::forEachPersonalField(
      message, [&](const std::string& personId, Message& holder, const FieldDescriptor& field) {
        const auto key = failure ? std::unexpected(*failure) : keys.keyOf(personId);
        if (!key) {
          failure = key.error();
          return;
        }
        const int index = stored.sealed_size();
        SealedText& sealed = *stored.add_sealed();
        const google::protobuf::Reflection& reflection = *holder.GetReflection();
        sealed.set_key(key->number);
        sealed.set_text(seal(*key->key, reflection.GetString(holder, &field), associatedData(place, index)));
        reflection.SetString(&holder, &field, kSubstitute + std::to_string(index));
      });
  return failure ? Result<void>(std::unexpected(*std::move(failure))) : Result<void>();
}

// What cannot be written must not become an empty row.
std::string bytesOfStored(const StoredMessage& stored) {
  std::string bytes;
  COMANDA_ASSERT(stored.SerializeToString(&bytes), "a stored message can be written");
  return bytes;
}

Result<std::string> encode(Message& message, const std::string& place, PersonKeys& keys) {
  StoredMessage stored;
  if (auto sealed = sealTexts(message, place, keys, stored); !sealed) {
    return std::unexpected(sealed.error());
  }
  COMANDA_ASSERT(message.SerializeToString(stored.mutable_message()), "a message can be written");
  return bytesOfStored(stored);
}

// The text for the sealed text of this number.
using OpenText = std::function<Result<std::string>(int index, const SealedText& sealed)>;

// Puts the texts back where they belong. A text without a substitute is one that was stored before the
// contract marked its field as personal; it stays as it is.
Result<void> openTexts(Message& message, const StoredMessage& stored, const OpenText& open) {
  std::optional<Error> failure;
  contract::forEachPersonalField(message,
                                 [&](const std::string&, Message& holder, const FieldDescriptor& field) {
                                   const google::protobuf::Reflection& reflection = *holder.GetReflection();
                                   const std::string text = reflection.GetString(holder, &field);
                                   if (failure || text.front() != kSubstitute) {
                                     return;
                                   }
                                   int index = -1;
                                   const char* end = text.data() + text.size();
                                   if (std::from_chars(text.data() + 1, end, index).ptr != end || index < 0 ||
                                       index >= stored.sealed_size()) {
                                     failure = unreadable("it refers to a text that is not there").error();
                                     return;
                                   }
                                   auto opened = open(index, stored.sealed(index));
                                   if (!opened) {
                                     failure = std::move(opened.error());
                                     return;
                                   }
                                   reflection.SetString(&holder, &field, *std::move(opened));
                                 });
  return failure ? Result<void>(std::unexpected(*std::move(failure))) : Result<void>();
}

Result<void> decode(BytesView bytes, Message& message, const OpenText& open) {
  StoredMessage stored;
  if (!stored.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) ||
      !message.ParseFromString(stored.message())) {
    return unreadable("it is no message of the contract");
  }
  return stored.sealed_size() == 0 ? Result<void>() : openTexts(message, stored, open);
}

// The body, if messages of its type can hold nothing personal; else nullptr.
const Message* bodyWithoutPersons(const v1::Event& event) {
  const auto* field = event.GetDescriptor()->FindFieldByNumber(event.body_case());
  return field == nullptr || contract::canHoldPersonalData(*field->message_type())
             ? nullptr
             : &event.GetReflection()->GetMessage(event, field);
}

// The same bytes as those of a copy of the event with offset and body alone, without copying the body, which
// is most of it: protobuf writes fields in the order of their numbers, and the body's are the highest.
std::string encodeBody(const v1::Event& event, const Message& body) {
  v1::Event rest;
  rest.set_utc_offset_minutes(event.utc_offset_minutes());
  StoredMessage stored;
  COMANDA_ASSERT(rest.SerializeToString(stored.mutable_message()), "a message can be written");
  {
    using google::protobuf::internal::WireFormatLite;
    google::protobuf::io::StringOutputStream text(stored.mutable_message());
    google::protobuf::io::CodedOutputStream out(&text);
    out.WriteTag(WireFormatLite::MakeTag(static_cast<int>(event.body_case()),
                                         WireFormatLite::WIRETYPE_LENGTH_DELIMITED));
    out.WriteVarint32(static_cast<std::uint32_t>(body.ByteSizeLong()));
    body.SerializeWithCachedSizes(&out);
  }
  return bytesOfStored(stored);
}

OpenText openWith(PersonKeys& keys, std::string place) {
  return [&keys, place = std::move(place)](int index, const SealedText& sealed) -> Result<std::string> {
    const auto key = keys.find(sealed.key());
    if (!key) {
      return std::unexpected(key.error());
    }
    return *key == nullptr ? std::string() : open(**key, sealed.text(), associatedData(place, index));
  };
}

} // namespace

Result<std::string> encodeEvent(const v1::Event& event, PersonKeys& keys) {
  if (const Message* body = bodyWithoutPersons(event)) {
    return encodeBody(event, *body);
  }
  v1::Event stored = event;
  stored.clear_epoch();
  stored.clear_seq();
  stored.clear_at();
  stored.clear_device_id();
  stored.clear_actor_id();
  stored.clear_command_id();
  return encode(stored, placeOfEvent(event.seq()), keys);
}

Result<v1::Event> decodeEvent(BytesView stored, std::uint64_t seq, PersonKeys& keys) {
  v1::Event event;
  auto decoded = decode(stored, event, openWith(keys, placeOfEvent(seq)));
  return decoded ? Result<v1::Event>(std::move(event)) : std::unexpected(decoded.error());
}

Result<v1::Event> decodeEventWithoutPersons(BytesView stored) {
  v1::Event event;
  auto decoded = decode(stored, event, [](int, const SealedText&) { return std::string(); });
  return decoded ? Result<v1::Event>(std::move(event)) : std::unexpected(decoded.error());
}

Result<std::string> encodeSnapshot(v1::HouseSnapshot snapshot, PersonKeys& keys) {
  return encode(snapshot, placeOfSnapshot(snapshot.seq()), keys);
}

Result<v1::HouseSnapshot> decodeSnapshot(BytesView stored, std::uint64_t seq, PersonKeys& keys) {
  v1::HouseSnapshot snapshot;
  auto decoded = decode(stored, snapshot, openWith(keys, placeOfSnapshot(seq)));
  return decoded ? Result<v1::HouseSnapshot>(std::move(snapshot)) : std::unexpected(decoded.error());
}

} // namespace comanda::journal
