// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/personal.h"

#include "comanda/v1/options.pb.h"
#include "domain/values/assert.h"

#include <type_traits>
#include <unordered_map>
#include <vector>

namespace comanda::contract {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// What there is to find in messages of one type.
struct Shape {
  const FieldDescriptor* person = nullptr;
  std::vector<const FieldDescriptor*> personal;
  std::vector<const FieldDescriptor*> within; ///< Messages that can hold personal data themselves.

  bool isEmpty() const { return personal.empty() && within.empty(); }
};

const Shape& shapeOf(const Descriptor& type);

Shape makeShape(const Descriptor& type) {
  Shape shape;
  const std::string& person = type.options().GetExtension(v1::person);
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor* field = type.field(i);
    if (field->options().GetExtension(v1::personal)) {
      shape.personal.push_back(field);
    } else if (field->message_type() != nullptr && !shapeOf(*field->message_type()).isEmpty()) {
      shape.within.push_back(field);
    }
  }
  if (!shape.personal.empty()) {
    shape.person = type.FindFieldByName(person);
    COMANDA_ASSERT(shape.person != nullptr,
                   "the contract marks a field as personal without saying whose it is");
  }
  return shape;
}

// Descriptors live as long as the program. One table for each thread: the journal, the host and the screens
// all look.
const Shape& shapeOf(const Descriptor& type) {
  thread_local std::unordered_map<const Descriptor*, Shape> shapes;
  if (const auto known = shapes.find(&type); known != shapes.end()) {
    return known->second;
  }
  shapes.try_emplace(&type); // empty while it is being made: a type within itself adds nothing new
  return shapes[&type] = makeShape(type);
}

// MessageT is Message or const Message.
template <class MessageT, class Visit>
void walk(MessageT& message, const Visit& visit) {
  const Shape& shape = shapeOf(*message.GetDescriptor());
  const Reflection& reflection = *message.GetReflection();
  for (const FieldDescriptor* field : shape.personal) {
    std::string unused;
    if (!reflection.GetStringReference(message, field, &unused).empty()) {
      visit(reflection.GetString(message, shape.person), message, *field);
    }
  }
  for (const FieldDescriptor* field : shape.within) {
    constexpr bool mayChange = !std::is_const_v<MessageT>;
    if (field->is_repeated()) {
      for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
        if constexpr (mayChange) {
          walk(*reflection.MutableRepeatedMessage(&message, field, i), visit);
        } else {
          walk(reflection.GetRepeatedMessage(message, field, i), visit);
        }
      }
    } else if (reflection.HasField(message, field)) {
      if constexpr (mayChange) {
        walk(*reflection.MutableMessage(&message, field), visit);
      } else {
        walk(reflection.GetMessage(message, field), visit);
      }
    }
  }
}

} // namespace

void forEachPersonalField(
    const Message& message,
    const std::function<void(const std::string&, const Message&, const FieldDescriptor&)>& visit) {
  walk(message, visit);
}

void forEachPersonalField(
    Message& message,
    const std::function<void(const std::string&, Message&, const FieldDescriptor&)>& visit) {
  walk(message, visit);
}

bool canHoldPersonalData(const Descriptor& type) {
  return !shapeOf(type).isEmpty();
}

void clearPersonalFields(Message& message, std::string_view personId) {
  walk(message, [&](const std::string& person, Message& holder, const FieldDescriptor& field) {
    if (person == personId) {
      holder.GetReflection()->ClearField(&holder, &field);
    }
  });
}

} // namespace comanda::contract
