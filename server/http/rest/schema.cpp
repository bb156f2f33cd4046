// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/schema.h"

#include "comanda/v1/options.pb.h"
#include "domain/values/assert.h"
#include "server/http/rest/contract_words.h"
#include "server/http/rest/enum_names.h"

#include <google/protobuf/timestamp.pb.h>

#include <QJsonArray>
#include <utility>

namespace comanda::rest {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;

// "Availability.State" of comanda.v1 is "Availability_State".
template <class Type>
QString nameOf(const Type& type) {
  const std::string& package = type.file()->package();
  return QString::fromStdString(type.full_name().substr(package.size() + 1)).replace(u'.', u'_');
}

QJsonObject ref(const QString& name) {
  return {{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/") + name}};
}

const v1::Limits& limitsOf(const FieldDescriptor& field) {
  return field.options().GetExtension(v1::limits);
}

void addBounds(QJsonObject& schema, const v1::Limits& limits) {
  if (limits.min() != 0 || limits.max() != 0) {
    schema.insert(QStringLiteral("minimum"), static_cast<qint64>(limits.min()));
    schema.insert(QStringLiteral("maximum"), static_cast<qint64>(limits.max()));
  }
}

QJsonObject textOf(const v1::Limits& limits) {
  QJsonObject schema{{QStringLiteral("type"), QStringLiteral("string")}};
  if (limits.id()) {
    schema.insert(QStringLiteral("pattern"), QStringLiteral("^[A-Za-z0-9._-]{0,64}$"));
  } else if (limits.date()) {
    schema.insert(QStringLiteral("format"), QStringLiteral("date"));
  } else if (limits.max_bytes() != 0) {
    schema.insert(QStringLiteral("maxLength"), static_cast<qint64>(limits.max_bytes()));
  }
  return schema;
}

QJsonObject numberOf(const FieldDescriptor& field, bool isWide) {
  QJsonObject schema;
  if (isWide) {
    schema.insert(QStringLiteral("type"), QJsonArray{QStringLiteral("string"), QStringLiteral("integer")});
    schema.insert(QStringLiteral("format"), QStringLiteral("int64"));
  } else {
    schema.insert(QStringLiteral("type"), QStringLiteral("integer"));
  }
  addBounds(schema, limitsOf(field));
  return schema;
}

bool isWide(const FieldDescriptor& field) {
  return field.cpp_type() == FieldDescriptor::CPPTYPE_INT64 ||
         field.cpp_type() == FieldDescriptor::CPPTYPE_UINT64;
}

// What a field that is left out has is 0, "" or nothing: that must do.
bool mustBeGiven(const FieldDescriptor& field) {
  const v1::Limits& limits = limitsOf(field);
  return (limits.required() && field.name() != "id") || (limits.min() > 0 && !field.has_presence());
}

// Whether a message of the type is exactly one of its fields, such as a command.
bool isOneOfMany(const Descriptor& type) {
  return type.real_oneof_decl_count() == 1 && type.oneof_decl(0)->field_count() == type.field_count();
}

void describe(QJsonObject& schema, std::string words) {
  if (!words.empty()) {
    schema.insert(QStringLiteral("description"), QString::fromStdString(words));
  }
}

// What the type is, then what each value means.
QJsonObject enumOf(const EnumDescriptor& type) {
  QJsonArray names;
  std::string words = wordsOn(type);
  for (const std::string& name : valueNames(type)) {
    names.append(QString::fromStdString(name));
    words += " " + name + ": " + wordsOn(*type.FindValueByName(name));
  }
  QJsonObject schema{{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("enum"), names}};
  describe(schema, std::move(words));
  return schema;
}

} // namespace

QJsonObject Schemas::refTo(const Descriptor& type) {
  if (&type == google::protobuf::Timestamp::descriptor()) {
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("format"), QStringLiteral("date-time")}};
  }
  m_messages.insert(&type);
  return ref(nameOf(type));
}

QJsonObject Schemas::refTo(const EnumDescriptor& type) {
  m_enums.insert(&type);
  return ref(nameOf(type));
}

QJsonObject Schemas::singleOf(const FieldDescriptor& field) {
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_MESSAGE: return refTo(*field.message_type());
  case FieldDescriptor::CPPTYPE_ENUM: return refTo(*field.enum_type());
  case FieldDescriptor::CPPTYPE_STRING: return textOf(limitsOf(field));
  case FieldDescriptor::CPPTYPE_BOOL: return {{QStringLiteral("type"), QStringLiteral("boolean")}};
  case FieldDescriptor::CPPTYPE_INT32:
  case FieldDescriptor::CPPTYPE_UINT32: return numberOf(field, false);
  case FieldDescriptor::CPPTYPE_INT64:
  case FieldDescriptor::CPPTYPE_UINT64: return numberOf(field, true);
  case FieldDescriptor::CPPTYPE_DOUBLE:
  case FieldDescriptor::CPPTYPE_FLOAT: break;
  }
  COMANDA_ASSERT(false, "the contract has no floating-point number");
  return {};
}

QJsonObject Schemas::schemaOf(const FieldDescriptor& field) {
  if (!field.is_repeated()) {
    return singleOf(field);
  }
  QJsonObject schema{{QStringLiteral("type"), QStringLiteral("array")},
                     {QStringLiteral("items"), singleOf(field)}};
  if (const auto itemsMax = limitsOf(field).max_items(); itemsMax != 0) {
    schema.insert(QStringLiteral("maxItems"), static_cast<qint64>(itemsMax));
  }
  return schema;
}

QJsonObject Schemas::objectOf(const Descriptor& type, const std::set<std::string>& given) {
  QJsonObject properties;
  QJsonArray required;
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& field = *type.field(i);
    const QString name = QString::fromStdString(field.name());
    QJsonObject property = schemaOf(field);
    describe(property, wordsOn(field) + (isWide(field) ? " Written as text, read as text or number." : ""));
    properties.insert(name, property);
    if (mustBeGiven(field) && !given.contains(field.name())) {
      required.append(name);
    }
  }
  QJsonObject schema{{QStringLiteral("type"), QStringLiteral("object")},
                     {QStringLiteral("properties"), properties},
                     {QStringLiteral("additionalProperties"), false}};
  if (!required.isEmpty()) {
    schema.insert(QStringLiteral("required"), required);
  }
  if (isOneOfMany(type)) {
    schema.insert(QStringLiteral("minProperties"), 1);
    schema.insert(QStringLiteral("maxProperties"), 1);
  }
  describe(schema, wordsOn(type));
  return schema;
}

QJsonObject Schemas::all() {
  QJsonObject schemas;
  // Describing a type may refer to further ones.
  std::set<const Descriptor*> described;
  while (described.size() < m_messages.size()) {
    const std::set<const Descriptor*> known = m_messages;
    for (const Descriptor* type : known) {
      if (described.insert(type).second) {
        schemas.insert(nameOf(*type), objectOf(*type));
      }
    }
  }
  for (const EnumDescriptor* type : m_enums) {
    schemas.insert(nameOf(*type), enumOf(*type));
  }
  return schemas;
}

} // namespace comanda::rest
