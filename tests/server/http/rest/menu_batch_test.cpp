// SPDX-License-Identifier: GPL-3.0-or-later
// Much of a menu at once over the API: tables and records, tried out and saved.
#include "tests/server/http/rest/running_api.h"

namespace comanda::testing {
namespace {

const std::string kBatch = "/api/v1/menu/batch";
const std::string kMapped = "?set=tax=food&map=article=sku,price=Preis";
const std::string kTable =
    "sku;name;category;size;Preis;ingredients\r\n"
    "ham_s;The Ham;Meat;S;12,75;\"Ham, Salt\"\r\nham_l;The Ham;Meat;L;16;\"Ham, Salt\"\r\n";

Told sendTable(RunningApi& api, const std::string& target, const std::string& table,
               const std::string& type = "text/csv") {
  return api.ask("max", http::Method::Post, target, table, {{"content-type", type}});
}

TEST(MenuBatch, TakesATableAndChangesNothingTheSecondTime) {
  RunningApi api;
  const Told told = sendTable(api, kBatch + kMapped, kTable, "text/csv; charset=UTF-8");
  ASSERT_EQ(told.status, 200) << told.body.toStdString();
  const std::uint64_t seq = api.host().house().position.get().seq;
  EXPECT_EQ(told.text("seq"), std::to_string(seq));
  const v1::MenuItem* ham = nullptr;
  for (const v1::MenuItem* item : api.host().house().items.sorted()) {
    ham = item->name() == "The Ham" ? item : ham;
  }
  ASSERT_NE(ham, nullptr);
  ASSERT_EQ(ham->variants_size(), 2);
  EXPECT_EQ(ham->variants(0).id(), "ham_s");
  EXPECT_EQ(ham->variants(0).price(), 1275);
  EXPECT_EQ(ham->ingredient_ids_size(), 2);
  const Told again = sendTable(api, kBatch + kMapped, kTable);
  EXPECT_EQ(again.status, 200) << again.body.toStdString();
  EXPECT_EQ(again.text("seq"), std::to_string(seq));
  EXPECT_EQ(api.host().house().position.get().seq, seq);
}

TEST(MenuBatch, TellsWhatATableWouldChange) {
  RunningApi api;
  const std::uint64_t seq = api.host().house().position.get().seq;
  const Told told = sendTable(api, kBatch + "/dry-run" + kMapped, kTable);
  ASSERT_EQ(told.status, 200) << told.body.toStdString();
  const QJsonArray items = told.json().value(QLatin1String("items")).toArray();
  ASSERT_EQ(items.size(), 1);
  EXPECT_EQ(items[0].toObject().value(QLatin1String("name")).toString(), QStringLiteral("The Ham"));
  EXPECT_EQ(told.json().value(QLatin1String("ingredients")).toArray().size(), 2);
  EXPECT_EQ(api.host().house().position.get().seq, seq);
  ASSERT_EQ(sendTable(api, kBatch + kMapped, kTable).status, 200);
  const Told nothing = sendTable(api, kBatch + "/dry-run" + kMapped, kTable);
  EXPECT_TRUE(nothing.json().value(QLatin1String("items")).toArray().isEmpty());
}

TEST(MenuBatch, NamesLineAndColumnOfWhatIsWrongWithATable) {
  RunningApi api;
  const std::uint64_t seq = api.host().house().position.get().seq;
  const Told told = sendTable(api, kBatch + "?set=tax=food", "name,category,price\nA,P,5\nB,P,cheap\n");
  EXPECT_EQ(told.status, 422);
  EXPECT_EQ(told.violation(), "line 3, column price: must be a price such as 12.55, and \"cheap\" is none");
  EXPECT_EQ(sendTable(api, kBatch, "a,\"b\n").violation(),
            "line 1: A quote is opened here and never closed.");
  EXPECT_EQ(sendTable(api, kBatch + "?map=cost=x", kTable).status, 422);
  EXPECT_EQ(sendTable(api, kBatch, kTable, "text/csv; charset=latin1").status, 415);
  EXPECT_EQ(sendTable(api, kBatch, kTable, "text/csv; charset=\"latin1\"").status, 415);
  EXPECT_EQ(sendTable(api, kBatch, kTable, "text/csv; charset=utf-80").status, 415);
  EXPECT_EQ(sendTable(api, "/api/v1/menu/items", kTable).status, 415) << "elsewhere there are no tables";
  EXPECT_EQ(api.host().house().position.get().seq, seq);
}

TEST(MenuBatch, IsForThoseWhoMayChangeTheMenu) {
  RunningApi api;
  for (const char* path : {"/api/v1/menu/batch", "/api/v1/menu/batch/dry-run"}) {
    EXPECT_EQ(api.ask("sara", http::Method::Post, path, kTable, {{"content-type", "text/csv"}}).status, 403);
  }
}

TEST(MenuBatch, TakesMoreRecordsThanABatchOfADevice) {
  RunningApi api;
  std::string ingredients;
  std::string categories;
  for (int i = 0; i < 150; ++i) {
    const std::string number = std::to_string(i);
    ingredients.append(i == 0 ? "" : ",").append(R"({"id":"i)" + number + R"(","name":"I"})");
    categories.append(i == 0 ? "" : ",").append(R"({"id":"c)" + number + R"(","name":"C"})");
  }
  const std::string body = R"({"ingredients":[)" + ingredients + R"(],"categories":[)" + categories + "]}";
  const Told dry = api.post("max", kBatch + "/dry-run", body);
  ASSERT_EQ(dry.status, 200) << dry.body.toStdString();
  EXPECT_EQ(dry.json().value(QLatin1String("categories")).toArray().size(), 150);
  const Told told = api.post("max", kBatch, body, "import-1");
  ASSERT_EQ(told.status, 200) << told.body.toStdString();
  EXPECT_EQ(told.json().value(QLatin1String("subject_ids")).toArray().size(), 300);
  EXPECT_EQ(api.post("max", kBatch, body, "import-1").body, told.body);
}

TEST(MenuBatch, SaysWhichRecordOfATrialBreaksARule) {
  RunningApi api;
  const Told told = api.post("max", kBatch + "/dry-run", R"({"categories":[{"id":"pizza","name":"Pizza"}],
    "items":[{"id":"p","name":"P","category_id":"none","price":500,"tax_class_id":"food"}]})");
  EXPECT_EQ(told.status, 409);
  EXPECT_EQ(told.text("rule"), "CATEGORY_NOT_FOUND");
}

} // namespace
} // namespace comanda::testing
