// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that every message of the contract keeps, so that the code which reads the options can rely on them.
#include "comanda/v1/command.pb.h"
#include "comanda/v1/event.pb.h"
#include "comanda/v1/house.pb.h"
#include "comanda/v1/link.pb.h"
#include "comanda/v1/options.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "comanda/v1/query.pb.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace comanda::contract {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;

void collectFiles(const FileDescriptor* file, std::set<const FileDescriptor*>& files) {
  if (file->package() == "comanda.v1" && files.insert(file).second) {
    for (int i = 0; i < file->dependency_count(); ++i) {
      collectFiles(file->dependency(i), files);
    }
  }
}

void collectNested(const Descriptor* type, std::set<const Descriptor*>& types) {
  types.insert(type);
  for (int i = 0; i < type->nested_type_count(); ++i) {
    collectNested(type->nested_type(i), types);
  }
}

// Every message of the contract.
std::set<const Descriptor*> allMessages() {
  std::set<const FileDescriptor*> files;
  for (const Descriptor* type :
       {v1::ToHost::descriptor(), v1::Query::descriptor(), v1::HouseSnapshot::descriptor(),
        v1::Event::descriptor(), v1::Command::descriptor()}) {
    collectFiles(type->file(), files);
  }
  std::set<const Descriptor*> types;
  for (const FileDescriptor* file : files) {
    for (int i = 0; i < file->message_type_count(); ++i) {
      collectNested(file->message_type(i), types);
    }
  }
  return types;
}

// Every message that a message of this type can hold, itself included.
void collectWithin(const Descriptor* type, std::set<const Descriptor*>& types) {
  if (types.insert(type).second) {
    for (int i = 0; i < type->field_count(); ++i) {
      if (type->field(i)->message_type() != nullptr) {
        collectWithin(type->field(i)->message_type(), types);
      }
    }
  }
}

// Every field that can come from outside: in a command batch or a query.
std::set<const FieldDescriptor*> fieldsFromOutside() {
  std::set<const Descriptor*> types;
  collectWithin(v1::CommandBatch::descriptor(), types);
  collectWithin(v1::Query::descriptor(), types);
  std::set<const FieldDescriptor*> fields;
  for (const Descriptor* type : types) {
    for (int i = 0; i < type->field_count(); ++i) {
      fields.insert(type->field(i));
    }
  }
  return fields;
}

const v1::Limits& limitsOf(const FieldDescriptor& field) {
  return field.options().GetExtension(v1::limits);
}

const google::protobuf::OneofDescriptor& bodyOf(const Descriptor& type) {
  return *type.FindOneofByName("body");
}

TEST(Contract, IsReadWhole) {
  EXPECT_GT(allMessages().size(), 150u);
  EXPECT_GT(fieldsFromOutside().size(), 150u);
}

TEST(Contract, NamesAPermissionForEveryCommandAndQuery) {
  for (const Descriptor* type : {v1::Command::descriptor(), v1::Query::descriptor()}) {
    for (int i = 0; i < bodyOf(*type).field_count(); ++i) {
      const Descriptor& body = *bodyOf(*type).field(i)->message_type();
      EXPECT_NE(body.options().GetExtension(v1::permission), v1::PERMISSION_UNSPECIFIED) << body.full_name();
    }
  }
}

TEST(Contract, NamesAnAudienceForEveryEvent) {
  for (int i = 0; i < bodyOf(*v1::Event::descriptor()).field_count(); ++i) {
    const Descriptor& body = *bodyOf(*v1::Event::descriptor()).field(i)->message_type();
    EXPECT_NE(body.options().GetExtension(v1::audience), v1::AUDIENCE_UNSPECIFIED) << body.full_name();
  }
}

TEST(Contract, NamesAnAudienceForEverythingInTheHouse) {
  const Descriptor& house = *v1::HouseSnapshot::descriptor();
  for (int i = 0; i < house.field_count(); ++i) {
    const Descriptor* type = house.field(i)->message_type();
    if (type != nullptr && type->file()->package() == "comanda.v1") {
      EXPECT_NE(type->options().GetExtension(v1::audience), v1::AUDIENCE_UNSPECIFIED) << type->full_name();
    }
  }
}

// Otherwise a terminal would be told of records that it must not hold.
TEST(Contract, ShowsAnEventToNobodyWhoMayNotSeeARecordInIt) {
  for (int i = 0; i < bodyOf(*v1::Event::descriptor()).field_count(); ++i) {
    const Descriptor& body = *bodyOf(*v1::Event::descriptor()).field(i)->message_type();
    std::set<const Descriptor*> within;
    collectWithin(&body, within);
    for (const Descriptor* record : within) {
      const v1::Audience audience = record->options().GetExtension(v1::audience);
      if (audience != v1::AUDIENCE_UNSPECIFIED) {
        EXPECT_LE(body.options().GetExtension(v1::audience), audience)
            << body.name() << " holds " << record->name();
      }
    }
  }
}

TEST(Contract, SaysWhosePersonalDataItIs) {
  int found = 0;
  for (const Descriptor* type : allMessages()) {
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor& field = *type->field(i);
      if (!field.options().GetExtension(v1::personal)) {
        continue;
      }
      ++found;
      EXPECT_FALSE(field.is_repeated()) << field.full_name();
      EXPECT_EQ(field.cpp_type(), FieldDescriptor::CPPTYPE_STRING) << field.full_name();
      const FieldDescriptor* person = type->FindFieldByName(type->options().GetExtension(v1::person));
      ASSERT_NE(person, nullptr) << field.full_name() << ": whose?";
      EXPECT_FALSE(person->is_repeated()) << person->full_name();
      EXPECT_EQ(person->cpp_type(), FieldDescriptor::CPPTYPE_STRING) << person->full_name();
      EXPECT_FALSE(person->options().GetExtension(v1::personal))
          << person->full_name() << " is the key's name";
    }
  }
  EXPECT_GE(found, 9);
}

TEST(Contract, NamesAPersonOnlyWhereSomethingIsPersonal) {
  for (const Descriptor* type : allMessages()) {
    bool personal = false;
    for (int i = 0; i < type->field_count(); ++i) {
      personal = personal || type->field(i)->options().GetExtension(v1::personal);
    }
    EXPECT_EQ(!type->options().GetExtension(v1::person).empty(), personal) << type->full_name();
  }
}

TEST(Contract, LimitsEveryTextFromOutside) {
  for (const FieldDescriptor* field : fieldsFromOutside()) {
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      const v1::Limits& limits = limitsOf(*field);
      EXPECT_TRUE(limits.max_bytes() != 0 || limits.id() || limits.date()) << field->full_name();
    }
  }
}

TEST(Contract, LimitsEveryListFromOutside) {
  for (const FieldDescriptor* field : fieldsFromOutside()) {
    if (field->is_repeated()) {
      EXPECT_NE(limitsOf(*field).max_items(), 0u) << field->full_name();
    }
  }
}

TEST(Contract, LimitsEveryNumberFromOutside) {
  for (const FieldDescriptor* field : fieldsFromOutside()) {
    const bool number = field->cpp_type() == FieldDescriptor::CPPTYPE_INT32 ||
                        field->cpp_type() == FieldDescriptor::CPPTYPE_INT64;
    if (number) {
      EXPECT_LT(limitsOf(*field).min(), limitsOf(*field).max()) << field->full_name();
    }
  }
}

TEST(Contract, MarksEveryAmountOfMoneyFromOutside) {
  for (const FieldDescriptor* field : fieldsFromOutside()) {
    // Money is the only thing in a command that needs 64 bits with a sign, and it always has them.
    EXPECT_EQ(field->cpp_type() == FieldDescriptor::CPPTYPE_INT64, limitsOf(*field).money())
        << field->full_name();
  }
}

TEST(Contract, HasNoFloatingPointNumber) {
  for (const Descriptor* type : allMessages()) {
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor& field = *type->field(i);
      EXPECT_TRUE(field.cpp_type() != FieldDescriptor::CPPTYPE_DOUBLE &&
                  field.cpp_type() != FieldDescriptor::CPPTYPE_FLOAT)
          << field.full_name();
    }
  }
}

// Maps have no order in their bytes: equal houses would not have equal digests.
TEST(Contract, HasNoMap) {
  for (const Descriptor* type : allMessages()) {
    for (int i = 0; i < type->field_count(); ++i) {
      EXPECT_FALSE(type->field(i)->is_map()) << type->field(i)->full_name();
    }
  }
}

TEST(Contract, HoldsNoMessageWithinItself) {
  for (const Descriptor* type : allMessages()) {
    for (int i = 0; i < type->field_count(); ++i) {
      std::set<const Descriptor*> within;
      if (type->field(i)->message_type() != nullptr) {
        collectWithin(type->field(i)->message_type(), within);
      }
      EXPECT_FALSE(within.contains(type)) << type->full_name() << " through " << type->field(i)->name();
    }
  }
}

TEST(Contract, SaysEveryRuleAndRefusalInASentence) {
  for (const EnumDescriptor* type : {v1::Rule_descriptor(), v1::Refusal_descriptor()}) {
    for (int i = 0; i < type->value_count(); ++i) {
      if (type->value(i)->number() != 0) {
        const std::string& says = type->value(i)->options().GetExtension(v1::says);
        EXPECT_TRUE(says.ends_with('.')) << type->value(i)->name() << ": " << says;
      }
    }
  }
}

} // namespace
} // namespace comanda::contract
