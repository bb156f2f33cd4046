// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every route of the table, and what is derived from it.
#include "domain/contract/options.h"
#include "domain/staff/permission_matrix.h"
#include "server/http/rest/target.h"
#include "tests/server/http/rest/running_api.h"

#include <algorithm>

namespace comanda::testing {
namespace {

using http::Method;
using rest::Access;
using rest::Route;

// The pattern with a name that no record has.
std::string pathOf(const Route& route) {
  std::string path;
  const auto segments = rest::pathSegments(route.pattern);
  for (const std::string& segment : *segments) {
    path += "/" + (segment.starts_with('{') ? std::string("nothing-has-this-id") : segment);
  }
  return path;
}

// Every role at every route that needs a permission.
TEST(RouteTable, LetsEveryRoleDoWhatTheMatrixSaysAndNothingElse) {
  RunningApi api;
  ASSERT_TRUE(api.host().send("ada", "bea", {saveStaff("bea", {"bar"})}).has_accepted());
  int refused = 0;
  for (const Route& route : api.api().table().routes()) {
    if (route.access.kind != Access::Kind::Permitted) {
      continue;
    }
    for (const char* staffId : {"ada", "max", "sara", "kim", "bea", "carl"}) {
      const domain::House& house = api.host().house();
      const bool mayDo = staff::isPermitted(house, staffId, route.access.permission) &&
                         contract::maySee(staff::audienceOf(house, staffId), rest::audienceOf(route));
      const Told told = api.ask(staffId, route.method, pathOf(route));
      EXPECT_EQ(told.status != 403, mayDo)
          << staffId << ": " << rest::nameOf(route.method) << " " << route.pattern;
      refused += mayDo ? 0 : 1;
    }
  }
  EXPECT_GT(refused, 100);
}

TEST(RouteTable, LetsNobodyInWithoutAToken) {
  RunningApi api;
  for (const Route& route : api.api().table().routes()) {
    const Told told = api.ask("", route.method, pathOf(route));
    if (route.access.kind == Access::Kind::Anyone) {
      EXPECT_NE(told.status, 401) << route.pattern;
    } else {
      EXPECT_EQ(told.status, 401) << rest::nameOf(route.method) << " " << route.pattern;
      EXPECT_EQ(told.header("WWW-Authenticate"), "Bearer realm=\"comanda\"");
    }
  }
}

TEST(RouteTable, NamesAPermissionForEveryRouteThatIsNotOpen) {
  RunningApi api;
  std::vector<std::string> open;
  for (const Route& route : api.api().table().routes()) {
    if (route.access.kind == Access::Kind::Permitted) {
      EXPECT_NE(route.access.permission, v1::PERMISSION_UNSPECIFIED) << route.pattern;
    } else {
      open.push_back(std::string(rest::nameOf(route.method)) + " " + route.pattern);
    }
  }
  EXPECT_EQ(open, (std::vector<std::string>{
                      "POST /api/v1/auth/login", "POST /api/v1/auth/refresh", "POST /api/v1/auth/setup",
                      "POST /api/v1/auth/logout", "GET /api/v1/auth/profile", "GET /api/v1/users/me",
                      "GET /api/v1/events", "POST /api/v1/commands", "GET /openapi.json"}));
}

// Whatever a body is, it is not the body of this route.
TEST(RouteTable, RefusesABadBodyEverywhere) {
  RunningApi api;
  for (const Route& route : api.api().table().routes()) {
    if (route.request == nullptr) {
      continue;
    }
    const std::string where = std::string(rest::nameOf(route.method)) + " " + route.pattern;
    EXPECT_EQ(api.ask("ada", route.method, pathOf(route), "{").status, 400) << where;
    const Told unknown = api.ask("ada", route.method, pathOf(route), R"({"no_such_field":1})");
    EXPECT_EQ(unknown.status, 400) << where;
    EXPECT_TRUE(unknown.violation().starts_with("no_such_field: is not a field of")) << where;
    const Told untyped = api.ask("ada", route.method, pathOf(route), "{}", {{"content-type", "text/plain"}});
    EXPECT_EQ(untyped.status, 415) << where;
  }
}

TEST(RouteTable, SaysWhichRecordIsMissingEverywhere) {
  RunningApi api;
  for (const Route& route : api.api().table().routes()) {
    if (route.find && route.request == nullptr && route.pattern.find('{') != std::string::npos) {
      const std::string reason = route.parameters.empty() ? "" : "?reason=why";
      EXPECT_EQ(api.ask("ada", route.method, pathOf(route) + reason).status, 404)
          << rest::nameOf(route.method) << " " << route.pattern;
    }
  }
}

TEST(RouteTable, RefusesParametersThatAreNotListed) {
  RunningApi api;
  for (const Route& route : api.api().table().routes()) {
    EXPECT_EQ(api.ask("ada", route.method, pathOf(route) + "?utm=1").status, 400) << route.pattern;
  }
  EXPECT_EQ(api.get("ada", "/api/v1/rooms?limit=1&limit=2").status, 400);
  EXPECT_EQ(api.get("ada", "/api/v1/rooms?limit").status, 400);
  EXPECT_EQ(api.get("ada", "/api/v1/rooms?limit=%zz").status, 400);
  for (const char* limit : {"0", "1001", "x", "", "-1", "1.0"}) {
    EXPECT_EQ(api.get("ada", std::string("/api/v1/rooms?limit=") + limit).status, 422) << limit;
  }
}

TEST(RouteTable, TellsPathAndMethodApart) {
  RunningApi api;
  EXPECT_EQ(api.get("ada", "/api/v1/nothing").status, 404);
  for (const char* path :
       {"/", "/api/v1", "/api/v1/rooms/", "/api/v1//rooms", "/api/v1/rooms/%", "/api/v1/rooms/%00",
        "/api/v1/rooms/%ff", "/API/v1/rooms", "/api/v1/rooms/..%2Fusers"}) {
    EXPECT_EQ(api.get("ada", path).status, 404) << path;
  }
  EXPECT_NE(api.get("ada", "/api/v1/nothing").text("detail").find("/openapi.json"), std::string::npos);
  const Told told = api.remove("ada", "/api/v1/rooms");
  EXPECT_EQ(told.status, 405);
  EXPECT_EQ(told.header("Allow"), "OPTIONS, GET, HEAD, POST");
  EXPECT_EQ(api.ask("ada", Method::Head, "/api/v1/%72ooms").status, 200);
}

TEST(RouteTable, PrefersALiteralSegmentToAName) {
  RunningApi api;
  EXPECT_EQ(api.get("sara", "/api/v1/users/me").text("id"), "sara");
  EXPECT_EQ(api.get("max", "/api/v1/users/sam").text("id"), "sam");
}

TEST(RouteTable, NamesNoFieldThatARequestDoesNotHave) {
  const rest::RouteTable table = rest::apiRoutes();
  for (const Route& route : table.routes()) {
    for (const std::string& field : {route.pathField, route.madeField, route.keyField}) {
      if (!field.empty()) {
        ASSERT_NE(route.request, nullptr) << route.pattern;
        EXPECT_NE(route.request->GetDescriptor()->FindFieldByName(field), nullptr)
            << route.pattern << " " << field;
      }
    }
    EXPECT_TRUE(route.summary.ends_with('.')) << route.pattern;
  }
}

// The codec reads and writes no bytes; a Timestamp is only ever written.
void expectCodable(const google::protobuf::Descriptor& type, bool isRead,
                   std::set<const google::protobuf::Descriptor*>& seen) {
  if (!seen.insert(&type).second || type.full_name() == "google.protobuf.Timestamp") {
    EXPECT_FALSE(isRead && type.full_name() == "google.protobuf.Timestamp");
    return;
  }
  for (int i = 0; i < type.field_count(); ++i) {
    EXPECT_NE(type.field(i)->type(), google::protobuf::FieldDescriptor::TYPE_BYTES)
        << type.field(i)->full_name();
    if (const auto* within = type.field(i)->message_type()) {
      expectCodable(*within, isRead, seen);
    }
  }
}

TEST(RouteTable, HoldsOnlyMessagesThatTheCodecKnows) {
  std::set<const google::protobuf::Descriptor*> read;
  std::set<const google::protobuf::Descriptor*> written;
  const rest::RouteTable table = rest::apiRoutes();
  for (const Route& route : table.routes()) {
    if (route.request != nullptr) {
      expectCodable(*route.request->GetDescriptor(), true, read);
    }
    if (route.response != nullptr) {
      expectCodable(*route.response->GetDescriptor(), false, written);
    }
  }
  EXPECT_GT(written.size(), 50u);
}

// Every $ref of the document, and every operationId.
void collect(const QJsonValue& value, QStringList& refs, QStringList& operations) {
  for (const QJsonValue& entry : value.toArray()) {
    collect(entry, refs, operations);
  }
  const QJsonObject object = value.toObject();
  for (auto member = object.begin(); member != object.end(); ++member) {
    if (member.key() == QLatin1String("$ref")) {
      refs.append(member.value().toString());
    } else if (member.key() == QLatin1String("operationId")) {
      operations.append(member.value().toString());
    }
    collect(member.value(), refs, operations);
  }
}

TEST(OpenApi, ListsEveryRouteAndNothingElse) {
  RunningApi api;
  const Told told = api.get("", "/openapi.json");
  ASSERT_EQ(told.status, 200);
  EXPECT_EQ(told.text("openapi"), "3.1.0");
  const QJsonObject paths = told.json().value(QLatin1String("paths")).toObject();
  std::size_t operations = 0;
  for (const QJsonValue& path : paths) {
    operations += static_cast<std::size_t>(path.toObject().size());
  }
  EXPECT_EQ(operations, api.api().table().routes().size());
  for (const Route& route : api.api().table().routes()) {
    const QString method = QString::fromStdString(std::string(rest::nameOf(route.method))).toLower();
    const QJsonObject operation =
        paths.value(QString::fromStdString(route.pattern)).toObject().value(method).toObject();
    EXPECT_EQ(operation.value(QLatin1String("summary")).toString().toStdString(), route.summary)
        << route.pattern;
    EXPECT_TRUE(
        operation.value(QLatin1String("responses")).toObject().contains(QString::number(route.status)));
  }
}

TEST(OpenApi, SaysThatReportsAreTablesAndPagesToo) {
  RunningApi api;
  const QJsonObject paths = api.get("", "/openapi.json").json().value(QLatin1String("paths")).toObject();
  const auto contentOf = [&](const char* path) {
    QJsonValue at = paths.value(QLatin1String(path));
    for (const char* step : {"get", "responses", "200", "content"}) {
      at = at.toObject().value(QLatin1String(step));
    }
    return at.toObject().keys();
  };
  EXPECT_EQ(contentOf("/api/v1/reports/taxes"),
            (QStringList{QStringLiteral("application/json"), QStringLiteral("application/pdf"),
                         QStringLiteral("application/x-protobuf"), QStringLiteral("text/csv")}));
  EXPECT_EQ(contentOf("/api/v1/orders"),
            (QStringList{QStringLiteral("application/json"), QStringLiteral("application/x-protobuf")}));
}

TEST(OpenApi, RefersToNothingThatIsNotThere) {
  RunningApi api;
  const QJsonObject document =
      QJsonDocument::fromJson(QByteArray::fromStdString(api.api().openApi())).object();
  QStringList refs;
  QStringList operations;
  collect(document, refs, operations);
  EXPECT_GT(refs.size(), 100);
  for (const QString& ref : refs) {
    QJsonValue at = document;
    for (const QString& step : ref.mid(2).split(u'/')) {
      at = at.toObject().value(step);
    }
    EXPECT_TRUE(at.isObject()) << ref.toStdString();
  }
  EXPECT_EQ(QSet<QString>(operations.begin(), operations.end()).size(), operations.size());
}

TEST(OpenApi, SaysWhatTheContractSays) {
  RunningApi api;
  const QJsonObject schemas = QJsonDocument::fromJson(QByteArray::fromStdString(api.api().openApi()))
                                  .object()
                                  .value(QLatin1String("components"))
                                  .toObject()
                                  .value(QLatin1String("schemas"))
                                  .toObject();
  const QJsonObject room = schemas.value(QLatin1String("Room")).toObject();
  EXPECT_EQ(room.value(QLatin1String("required")).toArray(), QJsonArray{QStringLiteral("name")});
  const QJsonObject name =
      room.value(QLatin1String("properties")).toObject().value(QLatin1String("name")).toObject();
  EXPECT_EQ(name.value(QLatin1String("maxLength")).toInt(), 60);
  EXPECT_EQ(name.value(QLatin1String("description")).toString(), QStringLiteral("Its name."));
  EXPECT_FALSE(room.value(QLatin1String("additionalProperties")).toBool(true));
  const QJsonArray ofATable =
      schemas.value(QLatin1String("Table")).toObject().value(QLatin1String("required")).toArray();
  EXPECT_TRUE(ofATable.contains(QStringLiteral("seats"))) << "left out it would be 0, which is too few";
  EXPECT_FALSE(ofATable.contains(QStringLiteral("x")));
  const QJsonObject shape = schemas.value(QLatin1String("TableShape")).toObject();
  EXPECT_EQ(shape.value(QLatin1String("enum")).toArray(),
            (QJsonArray{QStringLiteral("RECTANGLE"), QStringLiteral("ROUND"), QStringLiteral("COUNTER")}));
  EXPECT_TRUE(
      shape.value(QLatin1String("description")).toString().contains(QStringLiteral("ROUND: Round or oval.")));
}

TEST(OpenApi, SaysThatACommandIsExactlyOneOfItsFields) {
  RunningApi api;
  const QJsonObject schemas = QJsonDocument::fromJson(QByteArray::fromStdString(api.api().openApi()))
                                  .object()[QLatin1String("components")][QLatin1String("schemas")]
                                  .toObject();
  for (const char* bound : {"minProperties", "maxProperties"}) {
    EXPECT_EQ(schemas.value(QLatin1String("Command")).toObject().value(QLatin1String(bound)).toInt(), 1);
    EXPECT_FALSE(schemas.value(QLatin1String("Event")).toObject().contains(QLatin1String(bound)))
        << "it has a number and a time besides";
    EXPECT_FALSE(schemas.value(QLatin1String("Room")).toObject().contains(QLatin1String(bound)));
  }
  // And so it is.
  const std::string open = R"("open_order":{"order_id":"o1","type":"TAKEAWAY"})";
  EXPECT_EQ(api.post("sara", "/api/v1/commands", R"({"commands":[{}]})").status, 422);
  EXPECT_EQ(api.post("sara", "/api/v1/commands", R"({"commands":[{)" + open + "}]}").status, 200);
  EXPECT_EQ(
      api.post("sara", "/api/v1/commands", R"({"commands":[{)" + open + R"(,"close_order":{}}]})").status,
      400);
}

} // namespace
} // namespace comanda::testing
