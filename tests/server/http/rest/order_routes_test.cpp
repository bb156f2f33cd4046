// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/rest_order.pb.h"
#include "tests/server/http/rest/running_api.h"

namespace comanda::testing {
namespace {

using http::Method;

const std::string kSteakAtT1 = R"({"type":"DINE_IN","table_id":"t1","covers":2,"items":[
  {"menu_item_id":"steak","quantity":2,"modifiers":["medium"],"special_instructions":"no onions","seat":1,"course":1}]})";

TEST(OrderRoutes, OpenAnOrderWithItsItems) {
  RunningApi api;
  const Told told = api.post("sara", "/api/v1/orders", kSteakAtT1);
  ASSERT_EQ(told.status, 201) << told.body.toStdString();
  EXPECT_EQ(told.header("Location"), "/api/v1/orders/" + told.text("id"));
  EXPECT_EQ(told.json().value(QLatin1String("number")).toInt(), 1);
  EXPECT_EQ(told.text("status"), "OPEN");
  EXPECT_EQ(told.text("total_amount"), "4800");
  EXPECT_EQ(told.json().value(QLatin1String("estimated_minutes")).toInt(), 12);
  EXPECT_EQ(told.itemText(0, "menu_item_id"), "steak");
  EXPECT_EQ(told.itemText(0, "special_instructions"), "no onions");
  EXPECT_EQ(told.itemText(0, "status"), "UNSENT");
  const Told read = api.get("sam", told.header("Location"));
  EXPECT_EQ(read.body, told.body);
  EXPECT_EQ(read.header("ETag"), told.header("ETag"));
  EXPECT_EQ(told.header("ETag").size(), 34u);
}

TEST(OrderRoutes, GiveTheSameKeyTheSameAnswerAlsoAfterARestart) {
  RunningApi api;
  const Told first = api.post("sara", "/api/v1/orders", kSteakAtT1, "tap-1");
  ASSERT_EQ(first.status, 201) << first.body.toStdString();
  const Told second = api.post("sara", "/api/v1/orders", kSteakAtT1, "tap-1");
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(second.body, first.body);
  api.restart();
  const Told third = api.post("sara", "/api/v1/orders", kSteakAtT1, "tap-1");
  EXPECT_EQ(third.status, 201);
  EXPECT_EQ(third.body, first.body);
  EXPECT_EQ(api.host().house().orders.size(), 1u);
}

TEST(OrderRoutes, RefuseAKeyThatCameWithSomethingElse) {
  RunningApi api;
  ASSERT_EQ(api.post("sara", "/api/v1/orders", R"({"type":"TAKEAWAY"})", "tap-1").status, 201);
  const Told told = api.post("sara", "/api/v1/orders", R"({"type":"ONLINE"})", "tap-1");
  EXPECT_EQ(told.status, 422);
  EXPECT_EQ(told.text("type"), "urn:comanda:problem:key-used-before");
  EXPECT_EQ(api.post("sara", "/api/v1/orders", R"({"type":"ONLINE"})", "no key at all").status, 400);
}

// Two waiters cannot make two orders of one table.
TEST(OrderRoutes, KnowATableThatHasAnOrder) {
  RunningApi api;
  const std::string id = api.post("sara", "/api/v1/orders", kSteakAtT1).text("id");
  const Told taken = api.post("sam", "/api/v1/orders", kSteakAtT1);
  EXPECT_EQ(taken.status, 409);
  EXPECT_EQ(taken.text("rule"), "TABLE_HAS_ORDER");
  EXPECT_EQ(taken.text("subject_id"), id);
  const Told found = api.post("sam", "/api/v1/orders", R"({"type":"DINE_IN","table_id":"t1"})");
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(found.text("id"), id);
}

TEST(OrderRoutes, NameTheFieldAndTheRuleAsTheRequestCallsThem) {
  RunningApi api;
  const Told invalid =
      api.post("sara", "/api/v1/orders", R"({"type":"DINE_IN","items":[{"quantity":1000}]})");
  EXPECT_EQ(invalid.status, 422);
  EXPECT_EQ(invalid.violation(), "items[0].menu_item_id: is required");
  const Told modifier =
      api.post("sara", "/api/v1/orders",
               R"({"type":"TAKEAWAY","items":[{"menu_item_id":"steak","modifiers":["blue"]}]})");
  EXPECT_EQ(modifier.status, 422);
  EXPECT_EQ(modifier.violation(), "items[0].modifiers[0]: is no modifier of this item");
  const Told rule =
      api.post("sara", "/api/v1/orders", R"({"type":"TAKEAWAY","items":[{"menu_item_id":"lobster"}]})");
  EXPECT_EQ(rule.status, 409);
  EXPECT_EQ(rule.text("type"), "urn:comanda:rule:ITEM_NOT_FOUND");
  EXPECT_EQ(rule.text("field"), "items[0].menu_item_id");
  EXPECT_EQ(rule.header("Content-Type"), "application/problem+json");
  EXPECT_TRUE(api.host().house().orders.empty()) << "nothing of it happened";
}

TEST(OrderRoutes, TakeChoicesThatAreSaidInFull) {
  RunningApi api;
  const Told told = api.post("sara", "/api/v1/orders", R"({"type":"TAKEAWAY","send":true,"items":[
    {"menu_item_id":"beer","variant_id":"large"},
    {"menu_item_id":"steak","choices":[{"group_id":"doneness","modifier_id":"rare"}],"hold":true}]})");
  ASSERT_EQ(told.status, 201) << told.body.toStdString();
  EXPECT_EQ(told.itemText(0, "status"), "SENT");
  EXPECT_EQ(told.itemText(0, "amount"), "600");
  EXPECT_EQ(told.itemText(1, "status"), "HELD");
}

TEST(OrderRoutes, AddChangeAndRemoveLines) {
  RunningApi api;
  const std::string order =
      "/api/v1/orders/" +
      api.post("sara", "/api/v1/orders", R"({"type":"DINE_IN","table_id":"t2"})").text("id");
  const Told added = api.post("sara", order + "/lines", R"({"items":[{"menu_item_id":"bread"}]})", "more");
  ASSERT_EQ(added.status, 201) << added.body.toStdString();
  EXPECT_EQ(api.post("sara", order + "/lines", R"({"items":[{"menu_item_id":"bread"}]})", "more").body,
            added.body);
  const std::string line = order + "/lines/" + added.itemText(0, "id");
  const Told changed =
      api.put("sara", line, R"({"menu_item_id":"bread","quantity":3})", added.header("ETag"));
  EXPECT_EQ(changed.status, 200) << changed.body.toStdString();
  EXPECT_EQ(changed.text("total_amount"), "750");
  EXPECT_EQ(api.put("sara", line, R"({"menu_item_id":"bread"})", added.header("ETag")).status, 412);
  EXPECT_EQ(api.put("sara", line, R"({"menu_item_id":"lobster"})").text("field"), "menu_item_id");
  EXPECT_EQ(api.put("sara", line, R"({"id":"other","menu_item_id":"bread"})").status, 422);
  const std::vector<http::Header> key{{"idempotency-key", "remove-1"}};
  EXPECT_EQ(api.ask("sara", http::Method::Delete, line, "", key).status, 204);
  EXPECT_EQ(api.ask("sara", http::Method::Delete, line, "", key).status, 204) << "the answer to the same key";
  EXPECT_EQ(api.remove("sara", line).status, 404);
}

TEST(OrderRoutes, VoidASentLineWithAReasonOfWhoMay) {
  RunningApi api;
  const Told opened = api.post("sara", "/api/v1/orders",
                               R"({"type":"TAKEAWAY","send":true,"items":[{"menu_item_id":"bread"}]})");
  const std::string line = opened.header("Location") + "/lines/" + opened.itemText(0, "id");
  EXPECT_EQ(api.remove("max", line).violation(), "reason: is required for a line that was sent");
  EXPECT_EQ(api.remove("sara", line + "?reason=dropped").status, 403);
  EXPECT_EQ(api.remove("max", line + "?reason=dropped").status, 204);
  EXPECT_EQ(api.get("max", opened.header("Location")).itemText(0, "void_reason"), "dropped");
}

TEST(OrderRoutes, SendFireCancelAndClose) {
  RunningApi api;
  const Told opened = api.post("sara", "/api/v1/orders", R"({"type":"TAKEAWAY","items":[
    {"menu_item_id":"salad"},{"menu_item_id":"steak","modifiers":["rare"],"hold":true,"course":2}]})");
  const std::string order = opened.header("Location");
  EXPECT_EQ(api.post("sara", order + "/send", "", "send-1").itemText(0, "status"), "SENT");
  EXPECT_EQ(api.post("sara", order + "/send", "", "send-1").status, 200) << "the same round again";
  EXPECT_EQ(api.post("sara", order + "/send", "").text("rule"), "NOTHING_TO_SEND");
  EXPECT_EQ(api.post("sara", order + "/send", R"({"course":2})").itemText(1, "status"), "SENT");
  EXPECT_EQ(api.put("sara", order + "/status", R"({"status":"CLOSED"})").text("rule"), "ORDER_NOT_PAID");
  EXPECT_EQ(api.put("sara", order + "/status", R"({"status":"OPEN"})").status, 422);
  EXPECT_EQ(api.put("sara", order + "/status", R"({"status":"CANCELLED"})").status, 422);
  EXPECT_EQ(api.put("sara", order + "/status", R"({"status":"CANCELLED","reason":"left"})").status, 403);
  EXPECT_EQ(api.remove("max", order).status, 422);
  EXPECT_EQ(api.remove("max", order + "?reason=left").status, 204);
  EXPECT_EQ(api.get("max", order).text("status"), "CANCELLED");
}

TEST(OrderRoutes, ListOrdersPageByPageAndFiltered) {
  RunningApi api;
  std::set<std::string> made;
  for (int i = 0; i < 5; ++i) {
    made.insert(api.post("sara", "/api/v1/orders", R"({"type":"TAKEAWAY"})").text("id"));
  }
  api.post("sara", "/api/v1/orders", R"({"type":"DINE_IN","table_id":"t1"})");
  std::set<std::string> listed;
  std::string cursor;
  do {
    const Told page =
        api.get("sara", "/api/v1/orders?type=TAKEAWAY&limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor));
    ASSERT_EQ(page.status, 200);
    for (int i = 0; i < page.items(); ++i) {
      EXPECT_TRUE(listed.insert(page.itemText(i, "id")).second) << "an order came twice";
    }
    cursor = page.text("next_cursor");
  } while (!cursor.empty());
  EXPECT_EQ(listed, made);
  EXPECT_EQ(api.get("sara", "/api/v1/orders?table=t1&status=OPEN").items(), 1);
  EXPECT_EQ(
      api.get("sara", "/api/v1/orders?from=2026-03-14T18:00:00Z&to=2026-03-14T19:00:00%2B01:00").items(), 0);
  EXPECT_EQ(api.get("sara", "/api/v1/orders?from=2026-03-14T18:00:00Z").items(), 6);
  EXPECT_EQ(api.get("sara", "/api/v1/orders?status=DONE").status, 422);
  EXPECT_EQ(api.get("sara", "/api/v1/orders?from=today").status, 422);
}

TEST(OrderRoutes, OpenABatchOrNothing) {
  RunningApi api;
  const Told wrong = api.post("sara", "/api/v1/orders/batch",
                              R"({"orders":[{"type":"TAKEAWAY"},{"type":"DINE_IN","table_id":"t99"}]})");
  EXPECT_EQ(wrong.status, 409);
  EXPECT_EQ(wrong.json().value(QLatin1String("command_index")).toInt(), 1);
  EXPECT_TRUE(api.host().house().orders.empty());
  const Told right =
      api.post("sara", "/api/v1/orders/batch", R"({"orders":[{"type":"TAKEAWAY"},{"type":"ONLINE"}]})");
  EXPECT_EQ(right.status, 201);
  EXPECT_EQ(right.items(), 2);
}

TEST(OrderRoutes, SpeakProtobufToo) {
  RunningApi api;
  v1::NewOrder order;
  order.set_type(v1::TAKEAWAY);
  order.add_items()->set_menu_item_id("bread");
  const Told told =
      api.ask("sara", Method::Post, "/api/v1/orders", order.SerializeAsString(),
              {{"content-type", "application/x-protobuf"}, {"accept", "application/x-protobuf, */*;q=0"}});
  ASSERT_EQ(told.status, 201);
  EXPECT_EQ(told.header("Content-Type"), "application/x-protobuf");
  v1::OrderView view;
  ASSERT_TRUE(view.ParseFromArray(told.body.constData(), static_cast<int>(told.body.size())));
  EXPECT_EQ(view.items(0).name(), "bread");
  EXPECT_EQ(api.ask("sara", Method::Post, "/api/v1/orders", "\x0a\xff",
                    {{"content-type", "application/x-protobuf"}})
                .status,
            400);
}

} // namespace
} // namespace comanda::testing
