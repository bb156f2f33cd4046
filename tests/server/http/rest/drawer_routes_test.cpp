// SPDX-License-Identifier: GPL-3.0-or-later
// Cash drawers and the closing of the day, as they are asked over REST.
#include "tests/server/http/rest/running_api.h"

namespace comanda::testing {
namespace {

const std::string kOpenTill = R"({"name":"Till 1","opening_float":15000})";

// A beer of 4.00 is billed and paid in cash by Carl.
void sellABeer(RunningApi& api) {
  const Told order =
      api.post("carl", "/api/v1/orders",
               R"({"type":"TAKEAWAY","items":[{"menu_item_id":"beer","variant_id":"small"}]})");
  ASSERT_EQ(order.status, 201) << order.body.toStdString();
  const Told bill =
      api.post("carl", "/api/v1/billing/bills", R"({"order_id":")" + order.text("id") + R"("})");
  const Told payment =
      api.post("carl", bill.header("Location") + "/payments", R"({"tender":"CASH","amount":400})");
  ASSERT_EQ(payment.status, 201) << payment.body.toStdString();
}

std::string takenIn(const Told& drawer) {
  return drawer.json()
      .value(QLatin1String("takings"))
      .toObject()
      .value(QLatin1String("taken"))
      .toString()
      .toStdString();
}

TEST(DrawerRoutes, OpenMoveAndCloseOnceOnly) {
  RunningApi api;
  const Told opened = api.post("carl", "/api/v1/drawers", kOpenTill, "open-1");
  ASSERT_EQ(opened.status, 201) << opened.body.toStdString();
  EXPECT_EQ(opened.text("name"), "Till 1");
  EXPECT_EQ(opened.text("state"), "DRAWER_OPEN");
  const std::string path = opened.header("Location");
  EXPECT_EQ(path, "/api/v1/drawers/" + opened.text("id"));
  EXPECT_EQ(api.post("carl", "/api/v1/drawers", kOpenTill, "open-1").body, opened.body);
  EXPECT_EQ(api.post("carl", "/api/v1/drawers", kOpenTill).text("rule"), "DRAWER_ALREADY_OPEN");

  const std::string flowers = R"({"kind":"CASH_PAID_OUT","amount":1200,"reason":"flowers"})";
  const Told moved = api.post("carl", path + "/movements", flowers, "out-1");
  ASSERT_EQ(moved.status, 201) << moved.body.toStdString();
  EXPECT_EQ(moved.text("paid_out"), "1200");
  EXPECT_EQ(api.post("carl", path + "/movements", flowers, "out-1").body, moved.body);
  EXPECT_EQ(api.get("carl", path).text("paid_out"), "1200");

  const Told closed = api.post("carl", path + "/close", R"({"counted":13750})", "count-1");
  ASSERT_EQ(closed.status, 200) << closed.body.toStdString();
  EXPECT_EQ(closed.text("state"), "DRAWER_CLOSED");
  EXPECT_EQ(closed.text("expected"), "13800");
  EXPECT_EQ(closed.text("difference"), "-50");
  EXPECT_EQ(api.post("carl", path + "/close", R"({"counted":13750})", "count-1").body, closed.body);
  EXPECT_EQ(api.post("carl", path + "/close", R"({"counted":13750})").text("rule"), "DRAWER_NOT_OPEN");
  EXPECT_EQ(api.get("carl", "/api/v1/drawers?status=DRAWER_CLOSED").items(), 1);
  EXPECT_EQ(api.get("carl", "/api/v1/drawers?status=DRAWER_OPEN").items(), 0);
}

TEST(DrawerRoutes, NameTheFieldThatIsWrong) {
  RunningApi api;
  EXPECT_EQ(api.post("carl", "/api/v1/drawers", "{}").violation(), "name: is required");
  EXPECT_EQ(api.post("carl", "/api/v1/drawers", R"({"name":"T","opening_float":-1})").violation(),
            "opening_float: must be 0 to 1000000000000");
  const std::string path = api.post("carl", "/api/v1/drawers", kOpenTill).header("Location");
  EXPECT_EQ(api.post("carl", path + "/close", "{}").violation(), "counted: is required");
  EXPECT_EQ(
      api.post("carl", path + "/movements", R"({"kind":"CASH_PAID_IN","amount":0,"reason":"x"})").status,
      422);
  EXPECT_EQ(api.post("carl", path + "/movements", R"({"kind":"CASH_PAID_IN","amount":5})").violation(),
            "reason: is required");
  EXPECT_EQ(api.post("carl", "/api/v1/drawers/none/close", R"({"counted":0})").status, 404);
  EXPECT_EQ(api.get("carl", "/api/v1/drawers/none").status, 404);
}

TEST(DrawerRoutes, AreForWhoeverHandlesCash) {
  RunningApi api;
  for (const char* stranger : {"sara", "kim"}) {
    EXPECT_EQ(api.post(stranger, "/api/v1/drawers", kOpenTill).status, 403);
    EXPECT_EQ(api.get(stranger, "/api/v1/drawers").status, 403);
    EXPECT_EQ(api.post(stranger, "/api/v1/reports/z", "").status, 403);
    EXPECT_EQ(api.get(stranger, "/api/v1/reports/x").status, 403);
  }
  EXPECT_EQ(api.post("carl", "/api/v1/reports/z", "").status, 403) << "a cashier counts, a manager closes";
  EXPECT_EQ(api.get("carl", "/api/v1/reports/z").status, 403);
}

// Who counts is not told what they should find.
TEST(DrawerRoutes, TellWhatIsInAnOpenDrawerOnlyToWhomReadsReports) {
  RunningApi api;
  const std::string path = api.post("carl", "/api/v1/drawers", kOpenTill).header("Location");
  sellABeer(api);
  const Told carl = api.get("carl", path);
  EXPECT_EQ(takenIn(carl), "");
  EXPECT_EQ(carl.text("expected"), "0");
  const Told max = api.get("max", path);
  EXPECT_EQ(takenIn(max), "400");
  EXPECT_EQ(max.text("expected"), "15400");
  const Told list = api.get("carl", "/api/v1/drawers");
  ASSERT_EQ(list.items(), 1);
  EXPECT_FALSE(list.body.contains("\"taken\":\"400\"")) << list.body.toStdString();
  const Told closed = api.post("carl", path + "/close", R"({"counted":15400})");
  EXPECT_EQ(takenIn(closed), "400") << "counted is counted";
}

TEST(DayReportRoutes, LookAndClose) {
  RunningApi api;
  const std::string path = api.post("carl", "/api/v1/drawers", kOpenTill).header("Location");
  sellABeer(api);
  const Told x = api.get("max", "/api/v1/reports/x");
  ASSERT_EQ(x.status, 200) << x.body.toStdString();
  EXPECT_EQ(x.text("gross"), "400");
  EXPECT_EQ(x.json().value(QLatin1String("number")).toInt(), 1);
  const Told open = api.post("max", "/api/v1/reports/z", "");
  EXPECT_EQ(open.status, 409);
  EXPECT_EQ(open.text("rule"), "DRAWER_STILL_OPEN");
  EXPECT_EQ(open.text("subject_id"), path.substr(path.rfind('/') + 1));

  api.post("carl", path + "/close", R"({"counted":15400})");
  const Told z = api.post("max", "/api/v1/reports/z", "", "z-1");
  ASSERT_EQ(z.status, 201) << z.body.toStdString();
  EXPECT_EQ(z.header("Location"), "/api/v1/reports/z/1");
  EXPECT_EQ(z.text("gross"), "400");
  EXPECT_EQ(z.text("closed_by"), "max");
  EXPECT_EQ(api.get("max", "/api/v1/reports/z/1").body, z.body);
  EXPECT_EQ(api.get("max", "/api/v1/drawers").items(), 0);
  EXPECT_EQ(api.post("max", "/api/v1/reports/z", "").text("rule"), "NOTHING_TO_CLOSE");

  sellABeer(api);
  EXPECT_EQ(api.post("max", "/api/v1/reports/z", "", "z-2").header("Location"), "/api/v1/reports/z/2");
  EXPECT_EQ(api.post("max", "/api/v1/reports/z", "", "z-1").body, z.body) << "what came again, later";
  api.restart();
  EXPECT_EQ(api.post("max", "/api/v1/reports/z", "", "z-1").body, z.body) << "and after a restart";
}

TEST(DayReportRoutes, ListAndFindWhatWasClosed) {
  RunningApi api;
  for (int i = 0; i < 3; ++i) {
    sellABeer(api);
    ASSERT_EQ(api.post("max", "/api/v1/reports/z", "").status, 201);
  }
  const Told page = api.get("max", "/api/v1/reports/z?limit=2");
  ASSERT_EQ(page.items(), 2) << page.body.toStdString();
  EXPECT_EQ(page.itemText(0, "gross"), "400");
  const Told rest = api.get("max", "/api/v1/reports/z?limit=2&cursor=" + page.text("next_cursor"));
  EXPECT_EQ(rest.items(), 1);
  EXPECT_EQ(api.get("max", "/api/v1/reports/z?from=2026-03-15").items(), 0);
  EXPECT_EQ(api.get("max", "/api/v1/reports/z?from=2026-03-15&to=2026-03-14").violation(),
            "to: must not be before from");
  EXPECT_EQ(api.get("max", "/api/v1/reports/z?cursor=x").violation(),
            "cursor: is not the next_cursor of a page");
  EXPECT_EQ(api.get("max", "/api/v1/reports/z/4").status, 404);
  EXPECT_EQ(api.get("max", "/api/v1/reports/z/0").status, 422);
  EXPECT_EQ(api.get("max", "/api/v1/reports/z/last").status, 422);
}

TEST(DayReportRoutes, TellATable) {
  RunningApi api;
  const std::string path = api.post("carl", "/api/v1/drawers", kOpenTill).header("Location");
  sellABeer(api);
  const QByteArray x = api.get("max", "/api/v1/reports/x?format=csv").body;
  EXPECT_TRUE(x.startsWith("part,number,")) << x.toStdString();
  EXPECT_TRUE(x.contains("\r\ntaxes,")) << x.toStdString();
  EXPECT_TRUE(x.contains("\r\ndrawers,")) << x.toStdString();
  api.post("carl", path + "/close", R"({"counted":15400})");
  api.post("max", "/api/v1/reports/z", "");
  EXPECT_TRUE(api.get("max", "/api/v1/reports/z/1?format=csv").body.startsWith("part,number,"));
  EXPECT_TRUE(api.get("max", "/api/v1/reports/z?format=csv").body.startsWith("part,"));
}

TEST(BillingRoutes, GiveBackOutOfTheDrawerThatIsNamed) {
  RunningApi api;
  const Told drawer = api.post("carl", "/api/v1/drawers", kOpenTill);
  sellABeer(api);
  const std::string bill = api.get("max", "/api/v1/billing/bills").itemText(0, "id");
  const QJsonObject payment = api.get("max", "/api/v1/billing/bills/" + bill)
                                  .json()
                                  .value(QLatin1String("payments"))
                                  .toArray()[0]
                                  .toObject();
  const std::string refund =
      "/api/v1/billing/payments/" + payment.value(QLatin1String("id")).toString().toStdString() + "/refund";
  EXPECT_EQ(api.post("max", refund, R"({"amount":100,"reason":"flat","drawer_id":"none"})").text("rule"),
            "DRAWER_NOT_FOUND");
  ASSERT_EQ(
      api.post("max", refund, R"({"amount":100,"reason":"flat","drawer_id":")" + drawer.text("id") + R"("})")
          .status,
      200);
  EXPECT_EQ(api.get("max", drawer.header("Location")).text("expected"), "15300");
}

} // namespace
} // namespace comanda::testing
