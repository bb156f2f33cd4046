// SPDX-License-Identifier: GPL-3.0-or-later
// Records that are listed, read, added, replaced and taken away: the menu's, rooms, tables, stations,
// settings.
#include "tests/server/http/rest/running_api.h"

#include <QXmlStreamReader>

namespace comanda::testing {
namespace {

struct Kind {
  const char* path;
  const char* fresh;   ///< A record to add.
  const char* changed; ///< What it shall be then.
  const char* wrong;   ///< What breaks a limit.
};

class Records : public ::testing::TestWithParam<Kind> {};

TEST_P(Records, AreAddedReadReplacedListedAndTakenAway) {
  RunningApi api;
  const std::string list = std::string("/api/v1/") + GetParam().path;
  const Told made = api.post("max", list, GetParam().fresh, "key-1");
  ASSERT_EQ(made.status, 201) << made.body.toStdString();
  const std::string one = made.header("Location");
  EXPECT_EQ(one, list + "/" + made.text("id"));
  EXPECT_EQ(api.post("max", list, GetParam().fresh, "key-1").body, made.body) << "the same key again";

  const Told read = api.get("max", one);
  EXPECT_EQ(read.body, made.body);
  EXPECT_EQ(read.header("ETag"), made.header("ETag"));
  const Told known = api.get("max", one, {{"if-none-match", "\"other\", " + read.header("ETag")}});
  EXPECT_EQ(known.status, 304);
  EXPECT_TRUE(known.body.isEmpty());

  const Told changed = api.put("max", one, GetParam().changed, read.header("ETag"));
  EXPECT_EQ(changed.status, 200) << changed.body.toStdString();
  EXPECT_NE(changed.header("ETag"), read.header("ETag"));
  EXPECT_EQ(api.put("max", one, GetParam().changed, read.header("ETag")).status, 412);
  EXPECT_EQ(api.ask("max", http::Method::Delete, one, "", {{"if-match", read.header("ETag")}}).status, 412);

  bool isListed = false;
  const Told all = api.get("max", list + "?limit=1000");
  for (int i = 0; i < all.items(); ++i) {
    isListed = isListed || all.itemText(i, "id") == made.text("id");
  }
  EXPECT_TRUE(isListed);
  EXPECT_EQ(api.ask("max", http::Method::Delete, one, "", {{"if-match", changed.header("ETag")}}).status,
            204);
  EXPECT_EQ(api.get("max", one).status, 404);
}

TEST_P(Records, AreRefusedWhereTheyBreakALimit) {
  RunningApi api;
  const Told told = api.post("max", std::string("/api/v1/") + GetParam().path, GetParam().wrong);
  EXPECT_EQ(told.status, 422) << told.body.toStdString();
  EXPECT_FALSE(told.violation().empty());
}

TEST_P(Records, AreAddedUnderOneIdOnce) {
  RunningApi api;
  const std::string list = std::string("/api/v1/") + GetParam().path;
  QJsonObject fresh = QJsonDocument::fromJson(GetParam().fresh).object();
  fresh.insert(QStringLiteral("id"), QStringLiteral("own-id"));
  const std::string body = QJsonDocument(fresh).toJson().toStdString();
  EXPECT_EQ(api.post("max", list, body).text("id"), "own-id");
  EXPECT_EQ(api.post("max", list, body).text("rule"), "ID_ALREADY_USED");
  EXPECT_EQ(api.put("max", list + "/other-id", body).status, 422) << "the path says another id";
}

INSTANTIATE_TEST_SUITE_P(
    Every, Records,
    ::testing::Values(
        Kind{"menu/ingredients", R"({"name":"Butter","allergens":["MILK"]})", R"({"name":"Butter"})",
             R"({"name":""})"},
        Kind{"menu/categories", R"({"name":"Pizza","station_id":"grill"})", R"({"name":"Pinsa"})",
             R"({"name":"Pizza","position":-1})"},
        Kind{"menu/modifier-groups", R"({"name":"Size","max":1,"modifiers":[{"name":"big","price":"150"}]})",
             R"({"name":"Size","max":1,"modifiers":[{"id":"big","name":"bigger","price":150}]})",
             R"({"name":"Size"})"},
        Kind{"menu/items", R"({"name":"Soup","category_id":"mains","price":650,"tax_class_id":"food"})",
             R"({"name":"Soup of the day","category_id":"mains","price":"700","tax_class_id":"food"})",
             R"({"name":"Soup","category_id":"mains","price":-1,"tax_class_id":"food"})"},
        Kind{"rooms", R"({"name":"Terrace"})", R"({"name":"Garden"})",
             R"({"name":"Terrace","position":1001})"},
        Kind{"tables", R"({"room_id":"hall","name":"12","shape":"ROUND","width":80,"height":80,"seats":2})",
             R"({"room_id":"hall","name":"12a","shape":"ROUND","width":80,"height":80,"seats":4})",
             R"({"room_id":"hall","name":"12","shape":"ROUND","width":80,"height":80,"seats":0})"},
        Kind{
            "kitchen/stations",
            R"({"name":"Fryer","kind":"STATION_KITCHEN","parallel":2,"warn_minutes":8,"late_minutes":12})",
            R"({"name":"Deep fryer","kind":"STATION_KITCHEN","parallel":2,"warn_minutes":8,"late_minutes":12})",
            R"({"name":"Fryer","kind":"STATION_KITCHEN","parallel":0,"warn_minutes":8,"late_minutes":12})"}));

TEST(Records, TellARuleByTheFieldOfTheRecord) {
  RunningApi api;
  const Told told = api.post("max", "/api/v1/menu/items",
                             R"({"name":"Soup","category_id":"soups","price":650,"tax_class_id":"food"})");
  EXPECT_EQ(told.status, 409);
  EXPECT_EQ(told.text("rule"), "CATEGORY_NOT_FOUND");
  EXPECT_EQ(told.text("field"), "category_id");
  EXPECT_EQ(api.remove("max", "/api/v1/menu/categories/mains").text("rule"), "CATEGORY_NOT_EMPTY");
}

TEST(Records, ComePageByPageInOneOrder) {
  RunningApi api;
  const Told first = api.get("sara", "/api/v1/tables?limit=3");
  EXPECT_EQ(first.items(), 3);
  EXPECT_EQ(first.itemText(0, "id"), "t1");
  const Told last = api.get("sara", "/api/v1/tables?limit=3&cursor=" + first.text("next_cursor"));
  EXPECT_EQ(last.items(), 1);
  EXPECT_EQ(last.itemText(0, "id"), "t4");
  EXPECT_EQ(last.text("next_cursor"), "");
}

TEST(RestaurantRoutes, ChangeTheSettingsOfWhoMay) {
  RunningApi api;
  const Told read = api.get("kim", "/api/v1/restaurant");
  EXPECT_EQ(read.text("currency"), "EUR");
  QJsonObject settings = read.json();
  settings.insert(QStringLiteral("name"), QStringLiteral("Trattoria Grande"));
  const std::string body = QJsonDocument(settings).toJson().toStdString();
  EXPECT_EQ(api.put("max", "/api/v1/restaurant", body).status, 403);
  EXPECT_EQ(api.put("ada", "/api/v1/restaurant", body, read.header("ETag")).text("name"), "Trattoria Grande");
  EXPECT_EQ(api.put("ada", "/api/v1/restaurant", body, read.header("ETag")).status, 412);
  const auto withZone = [settings](const char* zone) {
    QJsonObject moved = settings;
    moved.insert(QStringLiteral("time_zone"), QString::fromLatin1(zone));
    return QJsonDocument(moved).toJson().toStdString();
  };
  EXPECT_EQ(api.put("ada", "/api/v1/restaurant", withZone("Europe/Roma")).violation(),
            "time_zone: is no time zone that this computer knows; one looks like Europe/Rome");
  EXPECT_EQ(api.put("ada", "/api/v1/restaurant", withZone("Europe/Zurich")).text("time_zone"),
            "Europe/Zurich");
  settings.insert(QStringLiteral("slug"), QStringLiteral("No Slug"));
  const Told rule = api.put("ada", "/api/v1/restaurant", QJsonDocument(settings).toJson().toStdString());
  EXPECT_EQ(rule.text("rule"), "SLUG_INVALID");
  EXPECT_EQ(rule.text("field"), "slug");
}

TEST(TableRoutes, SeatGuestsAndFreeTheTable) {
  RunningApi api;
  const std::string status = "/api/v1/tables/t1/status";
  EXPECT_EQ(api.put("sara", status, R"({"status":"SEATED"})").violation(), "covers: must be 1 to 200");
  const Told seated = api.put("sara", status, R"({"status":"SEATED","covers":3})");
  EXPECT_EQ(seated.text("status"), "SEATED");
  EXPECT_EQ(seated.text("owner_id"), "sara");
  EXPECT_EQ(api.put("sam", status, R"({"status":"SEATED","covers":2})").text("rule"), "TABLE_NOT_FREE");
  EXPECT_EQ(api.put("sara", status, R"({"status":"DIRTY"})").status, 422);
  EXPECT_EQ(api.put("sara", status, R"({"status":"FREE"})").text("status"), "FREE");
  EXPECT_EQ(api.put("sara", "/api/v1/tables/t99/status", R"({"status":"FREE"})").status, 404);
}

TEST(TableRoutes, DrawAQrCode) {
  RunningApi api;
  const Told told = api.get("sara", "/api/v1/tables/t1/qr", {{"accept", "image/*"}});
  ASSERT_EQ(told.status, 200);
  EXPECT_EQ(told.header("Content-Type"), "image/svg+xml");
  QXmlStreamReader xml(told.body);
  int paths = 0;
  while (!xml.atEnd()) {
    paths += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("path") ? 1 : 0;
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  EXPECT_EQ(paths, 2);
  EXPECT_EQ(api.get("sara", "/api/v1/tables/t1/qr", {{"accept", "image/png"}}).status, 406);
  EXPECT_EQ(api.get("sara", "/api/v1/tables/t99/qr").status, 404);
}

TEST(MenuRoutes, ShowWhatCanBeOrderedNow) {
  RunningApi api;
  ASSERT_EQ(api.put("kim", "/api/v1/menu/items/salad/stock", R"({"state":"OFF"})").status, 200);
  ASSERT_TRUE(api.host()
                  .send("ada", "soup", {[] {
                          v1::MenuItem soup = menuItem("soup", "mains", 500);
                          soup.add_schedules()->add_weekdays(v1::MONDAY);
                          return saveItem(soup);
                        }()})
                  .has_accepted());
  const Told told = api.get("sara", "/api/v1/menu");
  ASSERT_EQ(told.status, 200);
  std::set<std::string> items;
  for (const QJsonValue& entry : told.json().value(QLatin1String("items")).toArray()) {
    const QString id =
        entry.toObject().value(QLatin1String("item")).toObject().value(QLatin1String("id")).toString();
    items.insert(id.toStdString());
    if (id == QLatin1String("salad")) {
      EXPECT_EQ(entry.toObject()
                    .value(QLatin1String("availability"))
                    .toObject()
                    .value(QLatin1String("state"))
                    .toString(),
                QStringLiteral("OFF"));
    }
  }
  EXPECT_EQ(items, (std::set<std::string>{"beer", "bread", "salad", "steak"})) << "it is Saturday: no soup";
  EXPECT_EQ(told.json().value(QLatin1String("modifier_groups")).toArray().size(), 1);
  EXPECT_EQ(api.get("sara", "/api/v1/menu", {{"if-none-match", told.header("ETag")}}).status, 304);
}

TEST(MenuRoutes, CountAnItemDown) {
  RunningApi api;
  const std::string stock = "/api/v1/menu/items/steak/stock";
  EXPECT_EQ(api.put("kim", stock, R"({"state":"COUNTDOWN","remaining":2})").status, 200);
  EXPECT_EQ(api.get("kim", stock).json().value(QLatin1String("counted")).toInt(), 2);
  EXPECT_EQ(api.put("kim", stock, R"({"state":"OFF","remaining":2})").text("rule"), "COUNTDOWN_INVALID");
  EXPECT_EQ(api.put("sara", stock, R"({"state":"OFF"})").status, 403);
  EXPECT_EQ(api.put("kim", "/api/v1/menu/items/lobster/stock", R"({"state":"OFF"})").status, 404);
  const Told order =
      api.post("sara", "/api/v1/orders",
               R"({"type":"TAKEAWAY","items":[{"menu_item_id":"steak","quantity":3,"modifiers":["rare"]}]})");
  EXPECT_EQ(order.text("rule"), "NOT_ENOUGH_LEFT");
}

TEST(MenuRoutes, SaveABatchOrNothing) {
  RunningApi api;
  const std::string good = R"({"categories":[{"id":"soups","name":"Soups"}],
    "items":[{"id":"soup","name":"Soup","category_id":"soups","price":500,"tax_class_id":"food"}]})";
  const Told told = api.post("max", "/api/v1/menu/batch", good, "import-1");
  ASSERT_EQ(told.status, 200) << told.body.toStdString();
  EXPECT_EQ(told.json().value(QLatin1String("subject_ids")).toArray(),
            (QJsonArray{QStringLiteral("soups"), QStringLiteral("soup")}));
  EXPECT_EQ(api.post("max", "/api/v1/menu/batch", good, "import-1").body, told.body);
  const Told bad = api.post("max", "/api/v1/menu/batch", R"({"categories":[{"id":"pizza","name":"Pizza"}],
    "items":[{"name":"P","category_id":"none","price":500,"tax_class_id":"food"}]})");
  EXPECT_EQ(bad.status, 409);
  EXPECT_EQ(api.get("max", "/api/v1/menu/categories/pizza").status, 404);
}

} // namespace
} // namespace comanda::testing
