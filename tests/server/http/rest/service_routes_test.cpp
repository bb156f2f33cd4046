// SPDX-License-Identifier: GPL-3.0-or-later
// Kitchen, bills, reports, commands and the journal.
#include "tests/server/http/rest/running_api.h"

namespace comanda::testing {
namespace {

// An order that was sent, with one steak (2400) and one beer (400).
std::string sentOrder(RunningApi& api) {
  const Told told =
      api.post("sara", "/api/v1/orders", R"({"type":"DINE_IN","table_id":"t1","send":true,"items":[
    {"menu_item_id":"steak","modifiers":["rare"]},{"menu_item_id":"beer","variant_id":"small"}]})");
  EXPECT_EQ(told.status, 201) << told.body.toStdString();
  return told.text("id");
}

TEST(KitchenRoutes, TakeATicketFromTheQueueToTheGuestAndBack) {
  RunningApi api;
  const std::string order = sentOrder(api);
  const Told tickets = api.get("kim", "/api/v1/kitchen/tickets?station=grill&status=QUEUED");
  ASSERT_EQ(tickets.items(), 1);
  EXPECT_EQ(api.get("kim", "/api/v1/kitchen/tickets?order=" + order).items(), 2);
  EXPECT_EQ(api.get("kim", "/api/v1/kitchen/tickets?order=another").items(), 0);
  const std::string ticket = "/api/v1/kitchen/tickets/" + tickets.itemText(0, "id");
  const Told begun = api.put("kim", ticket + "/status", R"({"status":"TICKET_PREPARING"})");
  EXPECT_EQ(begun.text("state"), "TICKET_PREPARING");
  EXPECT_EQ(api.put("kim", ticket + "/status", R"({"status":"QUEUED"})").status, 422);
  EXPECT_EQ(api.put("kim", ticket + "/status", R"({"status":"TICKET_SERVED"})").text("rule"),
            "TICKET_NOT_READY");
  EXPECT_EQ(api.put("kim", ticket + "/status", R"({"status":"TICKET_READY"})").text("state"), "TICKET_READY");
  EXPECT_EQ(api.put("kim", ticket + "/status", R"({"status":"TICKET_READY"})", begun.header("ETag")).status,
            412);
  EXPECT_EQ(api.post("kim", ticket + "/recall", "{}").text("state"), "TICKET_PREPARING");
  EXPECT_EQ(api.get("kim", ticket).json().value(QLatin1String("recalls")).toInt(), 1);
  EXPECT_EQ(api.get("kim", "/api/v1/kitchen/stations").items(), 3);
}

TEST(KitchenRoutes, AnswerARepeatedChangeAsBefore) {
  RunningApi api;
  sentOrder(api);
  const std::string ticket =
      "/api/v1/kitchen/tickets/" + api.get("kim", "/api/v1/kitchen/tickets?station=grill").itemText(0, "id");
  const std::string etag = api.get("kim", ticket).header("ETag");
  const auto bump = [&] {
    return api.ask("kim", http::Method::Put, ticket + "/status", R"({"status":"TICKET_READY"})",
                   {{"idempotency-key", "bump-1"}, {"if-match", etag}});
  };
  const Told first = bump();
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(bump().body, first.body) << "neither stale nor TICKET_ALREADY_READY";
  EXPECT_EQ(api.put("kim", ticket + "/status", R"({"status":"TICKET_READY"})").text("rule"),
            "TICKET_ALREADY_READY");
}

TEST(KitchenRoutes, ShowTheKitchenNoOrdersAndNoBills) {
  RunningApi api;
  EXPECT_EQ(api.get("kim", "/api/v1/orders/" + sentOrder(api)).status, 403);
  EXPECT_EQ(api.get("kim", "/api/v1/billing/bills").status, 403);
}

TEST(BillingRoutes, TakeABillBackOnceItsMoneyWasGivenBack) {
  RunningApi api;
  const std::string order = sentOrder(api);
  const Told bill = api.post("sara", "/api/v1/billing/bills", R"({"order_id":")" + order + R"("})");
  const std::string path = bill.header("Location") + "/void";
  const Told card =
      api.post("sara", bill.header("Location") + "/payments", R"({"tender":"CARD","amount":800})");
  EXPECT_EQ(api.post("sara", path, R"({"reason":"wrong table"})").status, 403);
  EXPECT_EQ(api.post("max", path, "{}").violation(), "reason: is required");
  EXPECT_EQ(api.post("max", path, R"({"reason":"wrong table"})").text("rule"), "BILL_HAS_PAYMENTS");

  const std::string refund = "/api/v1/billing/payments/" + card.text("id") + "/refund";
  ASSERT_EQ(api.post("max", refund, R"({"amount":800,"reason":"wrong table"})").status, 200);
  const Told taken = api.post("max", path, R"({"reason":"wrong table"})", "void-1");
  EXPECT_EQ(taken.status, 200) << taken.body.toStdString();
  EXPECT_EQ(taken.text("state"), "BILL_VOIDED");
  EXPECT_EQ(taken.text("void_reason"), "wrong table");
  EXPECT_EQ(api.post("max", path, R"({"reason":"wrong table"})", "void-1").body, taken.body) << "once only";
  EXPECT_EQ(api.post("sara", "/api/v1/billing/bills", R"({"order_id":")" + order + R"("})").text("number"),
            "2026-000002");
  EXPECT_EQ(api.post("max", "/api/v1/billing/bills/none/void", R"({"reason":"x"})").status, 404);
}

TEST(BillingRoutes, BillTakeMoneyInPartsCloseAndRefund) {
  RunningApi api;
  const std::string order = sentOrder(api);
  const Told bill = api.post("sara", "/api/v1/billing/bills", R"({"order_id":")" + order + R"("})", "bill-1");
  ASSERT_EQ(bill.status, 201) << bill.body.toStdString();
  EXPECT_EQ(bill.text("total"), "2800");
  EXPECT_EQ(bill.text("number"), "2026-000001");
  const std::string payments = bill.header("Location") + "/payments";
  const Told card = api.post("sara", payments, R"({"tender":"CARD","amount":800,"tip":100})", "pay-1");
  ASSERT_EQ(card.status, 201) << card.body.toStdString();
  EXPECT_EQ(api.post("sara", payments, R"({"tender":"CARD","amount":800,"tip":100})", "pay-1").body,
            card.body);
  EXPECT_EQ(api.post("sara", payments, R"({"tender":"CARD","amount":9000})").text("rule"),
            "AMOUNT_TOO_LARGE");
  const Told cash = api.post("sara", payments, R"({"tender":"CASH","amount":"2000","tendered":"5000"})");
  EXPECT_EQ(cash.text("change"), "3000");
  EXPECT_EQ(api.get("sara", bill.header("Location")).text("state"), "PAID");
  EXPECT_EQ(api.get("sara", "/api/v1/billing/bills?order=" + order + "&status=PAID").items(), 1);

  const std::string refund = "/api/v1/billing/payments/" + card.text("id") + "/refund";
  EXPECT_EQ(api.post("sara", refund, R"({"amount":500,"reason":"cold"})").status, 403);
  EXPECT_EQ(api.post("max", refund, R"({"amount":500})").violation(), "reason: is required");
  EXPECT_EQ(api.post("max", refund, R"({"amount":500,"reason":"cold"})", "back-1").status, 200);
  EXPECT_EQ(api.post("max", refund, R"({"amount":500,"reason":"cold"})", "back-1").status, 200)
      << "once only";
  EXPECT_EQ(api.post("max", refund, R"({"amount":400,"reason":"cold"})").text("rule"), "REFUND_TOO_LARGE");
  EXPECT_EQ(api.post("max", "/api/v1/billing/payments/none/refund", R"({"amount":1,"reason":"x"})").status,
            404);
}

TEST(BillingRoutes, RefuseABodyThatContradictsThePath) {
  RunningApi api;
  const Told bill = api.post("sara", "/api/v1/billing/bills", R"({"order_id":")" + sentOrder(api) + R"("})");
  const Told told = api.post("sara", bill.header("Location") + "/payments",
                             R"({"bill_id":"other","tender":"CASH","amount":1})");
  EXPECT_EQ(told.status, 422);
  EXPECT_EQ(told.violation(), "bill_id: must be the one of the path, or left out");
}

TEST(ReportRoutes, TellWhatADayTookIn) {
  RunningApi api;
  const std::string order = sentOrder(api);
  const Told bill = api.post("sara", "/api/v1/billing/bills", R"({"order_id":")" + order + R"("})");
  api.post("sara", bill.header("Location") + "/payments", R"({"tender":"CASH","amount":2800,"tip":200})");
  const Told told = api.get("max", "/api/v1/reports/sales/daily?date=2026-03-14");
  ASSERT_EQ(told.status, 200) << told.body.toStdString();
  EXPECT_EQ(told.text("date"), "2026-03-14");
  EXPECT_EQ(told.text("total_sales"), "2800");
  EXPECT_EQ(told.text("order_count"), "1");
  EXPECT_EQ(told.text("average_order"), "2800");
  EXPECT_EQ(told.text("tips"), "200");
  const QJsonObject methods = told.json().value(QLatin1String("payment_methods")).toObject();
  EXPECT_EQ(methods.value(QLatin1String("cash")).toString(), QStringLiteral("2800"));
  EXPECT_EQ(methods.value(QLatin1String("card")).toString(), QStringLiteral("0"));
  EXPECT_EQ(told.json().value(QLatin1String("taxes")).toArray().size(), 2);
  EXPECT_EQ(api.get("max", "/api/v1/reports/sales/daily").violation(), "date: is required");
  EXPECT_EQ(api.get("max", "/api/v1/reports/sales/daily?date=yesterday").status, 422);
  EXPECT_EQ(api.get("max", "/api/v1/reports/sales/daily?date=2026-03-13").text("average_order"), "0");
}

TEST(ReportRoutes, AskTheContractsQueriesByTheirFields) {
  RunningApi api;
  const std::string order = sentOrder(api);
  const Told bill = api.post("sara", "/api/v1/billing/bills", R"({"order_id":")" + order + R"("})");
  ASSERT_EQ(bill.status, 201);
  const std::string days = "?from=2026-03-14&to=2026-03-14";
  EXPECT_EQ(api.get("max", "/api/v1/reports/sales/weekly?week=2026-W11").text("from"), "2026-03-09");
  const Told top = api.get("max", "/api/v1/reports/products/top" + days + "&limit=1&order=BY_QUANTITY");
  EXPECT_EQ(top.items(), 1) << top.body.toStdString();
  EXPECT_EQ(top.text("revenue"), "2800");
  EXPECT_EQ(api.get("max", "/api/v1/reports/taxes" + days).text("gross"), "2800");
  EXPECT_EQ(api.get("max", "/api/v1/reports/kitchen" + days).status, 200);
  const QJsonArray servers =
      api.get("max", "/api/v1/reports/performance" + days).json().value(QLatin1String("servers")).toArray();
  ASSERT_EQ(servers.size(), 1);
  EXPECT_EQ(servers[0].toObject().value(QLatin1String("staff_id")).toString(), QStringLiteral("sara"));
}

TEST(ReportRoutes, TellOfOrdersOfWhateverDay) {
  RunningApi api;
  const std::string order = sentOrder(api);
  const std::string day = "/api/v1/reports/orders?date=2026-03-14";
  const Told list = api.get("max", day + "&table=t1&type=DINE_IN&limit=1");
  ASSERT_EQ(list.items(), 1) << list.body.toStdString();
  EXPECT_EQ(list.itemText(0, "order_id"), order);
  EXPECT_EQ(api.get("max", day + "&table=t2").items(), 0);
  const Told one = api.get("max", "/api/v1/reports/orders/" + order);
  ASSERT_EQ(one.status, 200) << one.body.toStdString();
  EXPECT_EQ(one.json().value(QLatin1String("lines")).toArray().size(), 2);
  EXPECT_EQ(api.get("max", "/api/v1/reports/orders/never-was").status, 404);
  EXPECT_EQ(api.get("sara", "/api/v1/reports/orders/" + order).status, 403);
}

TEST(ReportRoutes, CallWhatIsWrongByTheParametersName) {
  RunningApi api;
  EXPECT_EQ(api.get("max", "/api/v1/reports/orders").violation(),
            "date: is required where from and to are not given");
  EXPECT_EQ(api.get("max", "/api/v1/reports/orders?from=2026-03-14").violation(),
            "to: is required: from and to go together");
  EXPECT_EQ(api.get("max", "/api/v1/reports/orders/%20").violation(),
            "id: must be 1 to 64 letters, digits, '-', '_' or '.'");
}

TEST(ReportRoutes, NameTheParameterThatIsWrong) {
  RunningApi api;
  const Told backwards = api.get("max", "/api/v1/reports/taxes?from=2026-03-14&to=2026-03-13");
  EXPECT_EQ(backwards.status, 422);
  EXPECT_TRUE(backwards.violation().starts_with("to: ")) << backwards.violation();
  EXPECT_EQ(api.get("max", "/api/v1/reports/taxes?from=2026-03-14").violation(), "to: is required");
  EXPECT_EQ(api.get("max", "/api/v1/reports/sales/weekly?week=2026-W60").status, 422);
  EXPECT_EQ(api.get("max", "/api/v1/reports/products/top?from=2026-03-14&to=2026-03-14&order=BY_NAME").status,
            422);
}

TEST(EventRoute, TellsWhoAsksWithoutAWebSocketToUseOne) {
  RunningApi api;
  const Told told = api.get("kim", "/api/v1/events?after=1&channels=kitchen");
  EXPECT_EQ(told.status, 426);
  EXPECT_EQ(told.header("Upgrade"), "websocket");
}

TEST(JournalRoutes, TellWhoDidWhat) {
  RunningApi api;
  ASSERT_EQ(api.post("sara", "/api/v1/orders", R"({"type":"TAKEAWAY"})").status, 201);
  const Told told = api.get("max", "/api/v1/audit?actor_id=sara&type=OrderOpened");
  ASSERT_EQ(told.items(), 1) << told.body.toStdString();
  EXPECT_EQ(told.itemText(0, "type"), "OrderOpened");
  EXPECT_EQ(api.get("max", "/api/v1/audit?type=NoSuchEvent").status, 422);
}

const std::string kOpenAndAdd = R"({"commands":[
  {"open_order":{"order_id":"o1","type":"TAKEAWAY"}},
  {"add_lines":{"order_id":"o1","lines":[{"id":"l1","item_id":"bread","quantity":1}]}}]})";

TEST(CommandRoutes, CarryOutABatchOnce) {
  RunningApi api;
  const Told told = api.post("sara", "/api/v1/commands", kOpenAndAdd, "batch-1");
  ASSERT_EQ(told.status, 200) << told.body.toStdString();
  EXPECT_EQ(told.json().value(QLatin1String("subject_ids")).toArray()[0].toString(), QStringLiteral("o1"));
  EXPECT_EQ(api.post("sara", "/api/v1/commands", kOpenAndAdd, "batch-1").body, told.body);
  EXPECT_EQ(api.post("sara", "/api/v1/commands", kOpenAndAdd).text("rule"), "ID_ALREADY_USED");
}

TEST(CommandRoutes, RefuseWhatOneCommandMayNotOrBreaks) {
  RunningApi api;
  const Told forbidden = api.post("kim", "/api/v1/commands", kOpenAndAdd);
  EXPECT_EQ(forbidden.status, 403);
  EXPECT_EQ(forbidden.violation(), "OpenOrder: PERMISSION_TAKE_ORDERS is needed");
  const Told broken = api.post("sara", "/api/v1/commands",
                               R"({"commands":[{"open_order":{"order_id":"o1","type":"TAKEAWAY"}},
                                   {"send_round":{"order_id":"o1","round_id":"r1"}}]})");
  EXPECT_EQ(broken.text("rule"), "NOTHING_TO_SEND");
  EXPECT_EQ(broken.json().value(QLatin1String("command_index")).toInt(), 1);
  EXPECT_TRUE(api.host().house().orders.empty());
  EXPECT_EQ(api.post("sara", "/api/v1/commands", R"({"commands":[{}]})").violation(),
            "commands[0]: must say what is wanted");
  EXPECT_EQ(api.post("sara", "/api/v1/commands", R"({"id":"other","commands":[]})", "batch-1").violation(),
            "id: must be the Idempotency-Key, or left out");
}

TEST(JournalRoutes, ReadEventsAfterASequence) {
  RunningApi api;
  const std::uint64_t seq = api.host().house().position.get().seq;
  ASSERT_EQ(api.post("sara", "/api/v1/orders", R"({"type":"TAKEAWAY"})").status, 201);
  const Told told = api.get("max", "/api/v1/journal?after=" + std::to_string(seq));
  ASSERT_EQ(told.status, 200) << told.body.toStdString();
  const QJsonArray events = told.json().value(QLatin1String("events")).toArray();
  ASSERT_EQ(events.size(), 1);
  EXPECT_TRUE(events[0].toObject().contains(QLatin1String("order_opened")));
  EXPECT_EQ(api.get("max", "/api/v1/journal?after=-1").status, 422);
  EXPECT_EQ(api.get("max", "/api/v1/journal?limit=1").json().value(QLatin1String("events")).toArray().size(),
            1);
}

TEST(JournalRoutes, TellTheJournalAsLines) {
  RunningApi api;
  QByteArrayList lines;
  // Each page begins after the last event of the one before, until there is none.
  for (QString after = QStringLiteral("0"); lines.size() < 1'000;) {
    const Told page = api.get("max", "/api/v1/journal?format=jsonl&limit=20&after=" + after.toStdString());
    ASSERT_EQ(page.status, 200) << page.body.toStdString();
    EXPECT_EQ(page.header("Content-Type"), "application/jsonl");
    if (page.body.isEmpty()) {
      break;
    }
    ASSERT_TRUE(page.body.endsWith('\n'));
    const QByteArrayList more = page.body.chopped(1).split('\n');
    EXPECT_LE(more.size(), 20);
    lines += more;
    after = QJsonDocument::fromJson(lines.last()).object().value(QLatin1String("seq")).toString();
  }
  ASSERT_GT(lines.size(), 20);
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const QJsonObject event = QJsonDocument::fromJson(lines[i]).object();
    EXPECT_EQ(event.value(QLatin1String("seq")).toString(), QString::number(i + 1));
  }
  EXPECT_EQ(api.get("max", "/api/v1/journal?format=csv").status, 422);
}

} // namespace
} // namespace comanda::testing
