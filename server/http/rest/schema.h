// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/descriptor.h>

#include <QJsonObject>
#include <set>
#include <string>

namespace comanda::rest {

/// JSON Schemas (2020-12) of the contract's messages, as toJson writes and readJson reads them. Collects
/// every type that was referred to.
class Schemas {
public:
  /// {"$ref": "#/components/schemas/…"}
  QJsonObject refTo(const google::protobuf::Descriptor& type);

  /// The type itself. Fields in `given` are not required, and neither is any "id" that the host can make.
  QJsonObject objectOf(const google::protobuf::Descriptor& type, const std::set<std::string>& given = {});

  /// All types that were referred to, by name.
  QJsonObject all();

private:
  QJsonObject refTo(const google::protobuf::EnumDescriptor& type);
  QJsonObject schemaOf(const google::protobuf::FieldDescriptor& field);
  QJsonObject singleOf(const google::protobuf::FieldDescriptor& field);

  std::set<const google::protobuf::Descriptor*> m_messages;
  std::set<const google::protobuf::EnumDescriptor*> m_enums;
};

} // namespace comanda::rest
