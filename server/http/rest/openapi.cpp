// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/openapi.h"

#include "comanda/v1/rest.pb.h"
#include "server/http/rest/codec.h"
#include "server/http/rest/enum_names.h"
#include "server/http/rest/schema.h"
#include "server/http/rest/target.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace comanda::rest {
namespace {

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonObject object(std::initializer_list<std::pair<std::string_view, QJsonValue>> members) {
  QJsonObject result;
  for (const auto& [name, value] : members) {
    result.insert(text(name), value);
  }
  return result;
}

// {"application/json": {"schema": …}, "application/x-protobuf": …}
QJsonObject contentOf(const QJsonObject& schema) {
  const QJsonObject binary =
      object({{"schema", object({{"type", text("string")}, {"format", text("binary")}})}});
  return object({{kJsonType, object({{"schema", schema}})}, {kProtobufType, binary}});
}

QJsonObject schemaOf(const Parameter& parameter) {
  using Kind = Parameter::Kind;
  switch (parameter.kind) {
  case Kind::Number:
    return object({{"type", text("integer")},
                   {"minimum", static_cast<qint64>(parameter.min)},
                   {"maximum", static_cast<qint64>(parameter.max)}});
  case Kind::Date: return object({{"type", text("string")}, {"format", text("date")}});
  case Kind::Time: return object({{"type", text("string")}, {"format", text("date-time")}});
  case Kind::Id: return object({{"type", text("string")}, {"pattern", text("^[A-Za-z0-9._-]{1,64}$")}});
  case Kind::Text:
    return object({{"type", text("string")}, {"maxLength", static_cast<qint64>(parameter.max)}});
  case Kind::Choice: break;
  }
  QJsonArray names;
  for (const std::string& name : valueNames(*parameter.choices)) {
    names.append(text(name));
  }
  return object({{"type", text("string")}, {"enum", names}});
}

QJsonObject headerParameter(std::string_view name, std::string_view says) {
  return object({{"name", text(name)},
                 {"in", text("header")},
                 {"required", false},
                 {"description", text(says)},
                 {"schema", object({{"type", text("string")}})}});
}

QJsonArray parametersOf(const Route& route) {
  QJsonArray parameters;
  for (const std::string& segment : pathSegments(route.pattern).value_or(std::vector<std::string>())) {
    if (segment.starts_with('{')) {
      parameters.append(object({{"name", text(segment.substr(1, segment.size() - 2))},
                                {"in", text("path")},
                                {"required", true},
                                {"schema", object({{"type", text("string")}})}}));
    }
  }
  for (const Parameter& parameter : route.parameters) {
    QJsonObject entry = object({{"name", text(parameter.name)},
                                {"in", text("query")},
                                {"required", parameter.required},
                                {"schema", schemaOf(parameter)}});
    if (!parameter.says.empty()) {
      entry.insert(text("description"), text(parameter.says));
    }
    parameters.append(entry);
  }
  if (route.changes() && route.access.kind != Access::Kind::Anyone) {
    parameters.append(
        headerParameter("Idempotency-Key", "The same key gets the same answer, however often."));
  }
  if (route.find && route.method == http::Method::Get) {
    parameters.append(headerParameter("If-None-Match", "304 where the record still has this ETag."));
  } else if (route.find && route.method != http::Method::Post) {
    parameters.append(headerParameter("If-Match", "412 where the record does not have this ETag any more."));
  }
  return parameters;
}

QJsonObject responsesOf(const Route& route, Schemas& schemas) {
  QJsonObject good = object({{"description", text(route.summary)}});
  if (route.response != nullptr) {
    QJsonObject content = contentOf(schemas.refTo(*route.response->GetDescriptor()));
    for (const Format format : route.otherForms) {
      const bool isText = format != Format::Pdf;
      content.insert(text(formOf(format).mediaType),
                     isText ? object({{"schema", object({{"type", text("string")}})}}) : QJsonObject());
    }
    good.insert(text("content"), content);
  } else if (!route.mediaType.empty()) {
    good.insert(text("content"), object({{route.mediaType, QJsonObject()}}));
  }
  return object({{std::to_string(route.status), good},
                 {"default", object({{"$ref", text("#/components/responses/Problem")}})}});
}

QJsonObject bodyOf(const Route& route, Schemas& schemas) {
  const auto& type = *route.request->GetDescriptor();
  const bool isGivenElsewhere = !(route.pathField + route.madeField + route.keyField).empty();
  const QJsonObject schema = isGivenElsewhere
                                 ? schemas.objectOf(type, {route.pathField, route.madeField, route.keyField})
                                 : schemas.refTo(type);
  QJsonObject content = contentOf(schema);
  if (route.takesTable) {
    content.insert(text(kTableType), object({{"schema", object({{"type", text("string")}})}}));
  }
  return object({{"content", content}});
}

// "PUT /api/v1/tables/{id}/status" is "putTablesIdStatus".
QString operationId(const Route& route) {
  std::string id(nameOf(route.method));
  std::ranges::transform(id, id.begin(), [](char c) { return std::tolower(static_cast<unsigned char>(c)); });
  constexpr std::string_view kPrefix = "/api/v1";
  std::string_view path = route.pattern;
  path.remove_prefix(path.starts_with(kPrefix) ? kPrefix.size() : 0);
  bool beginsWord = true;
  for (const char c : path) {
    const bool isLetter = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (isLetter) {
      id.push_back(beginsWord ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c);
    }
    beginsWord = !isLetter;
  }
  return text(id);
}

QJsonObject operationOf(const Route& route, Schemas& schemas) {
  const auto segments = pathSegments(route.pattern).value_or(std::vector<std::string>());
  QJsonObject operation = object({{"operationId", operationId(route)},
                                  {"summary", text(route.summary)},
                                  {"tags", QJsonArray{text(segments.size() > 2 ? segments[2] : segments[0])}},
                                  {"parameters", parametersOf(route)},
                                  {"responses", responsesOf(route, schemas)}});
  if (route.request != nullptr) {
    operation.insert(text("requestBody"), bodyOf(route, schemas));
  }
  if (route.access.kind == Access::Kind::Anyone) {
    operation.insert(text("security"), QJsonArray());
  } else if (route.access.kind == Access::Kind::Permitted) {
    operation.insert(text("x-permission"), text(v1::Permission_Name(route.access.permission)));
  }
  return operation;
}

QJsonObject problemResponse(Schemas& schemas) {
  const QJsonObject schema = object({{"schema", schemas.refTo(*v1::Problem::descriptor())}});
  return object({{"description", text("It was not done: a problem by RFC 9457.")},
                 {"content", object({{"application/problem+json", schema}})}});
}

} // namespace

std::string openApiOf(const RouteTable& table) {
  Schemas schemas;
  QJsonObject paths;
  for (const Route& route : table.routes()) {
    std::string method(nameOf(route.method));
    std::ranges::transform(method, method.begin(),
                           [](char c) { return std::tolower(static_cast<unsigned char>(c)); });
    QJsonObject path = paths.value(text(route.pattern)).toObject();
    path.insert(text(method), operationOf(route, schemas));
    paths.insert(text(route.pattern), path);
  }
  const QJsonObject problem = problemResponse(schemas);
  const QJsonObject bearer =
      object({{"type", text("http")}, {"scheme", text("bearer")}, {"bearerFormat", text("JWT")}});
  const QJsonObject components = object({{"schemas", schemas.all()},
                                         {"responses", object({{"Problem", problem}})},
                                         {"securitySchemes", object({{"bearer", bearer}})}});
  const QJsonObject info = object(
      {{"title", text("Comanda")},
       {"version", text("1")},
       {"description", text("A restaurant's whole service. Money is in minor units of the restaurant's "
                            "currency, times are RFC 3339 in UTC. An \"id\" that is left out where "
                            "something is created is made by the host; within commands every id must be "
                            "given.")},
       {"license", object({{"name", text("GPL-3.0-or-later")}, {"identifier", text("GPL-3.0-or-later")}})}});
  const QJsonObject document = object({{"openapi", text("3.1.0")},
                                       {"info", info},
                                       {"servers", QJsonArray{object({{"url", text("/")}})}},
                                       {"security", QJsonArray{object({{"bearer", QJsonArray()}})}},
                                       {"paths", paths},
                                       {"components", components}});
  return QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace comanda::rest
