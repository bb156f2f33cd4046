// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the read tables whatever happens: they say what the house says, they can be built anew, every
// one of their columns is in the digest, and nobody's name is in them.
#include "domain/contract/personal.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"
#include "tests/support/random_service.h"

#include <google/protobuf/util/time_util.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <sstream>

namespace comanda::testing {
namespace {

Scenario randomEvening(std::uint64_t seed, int commands) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  RandomService service(seed);
  for (int i = 0; i < commands; ++i) {
    scenario.when(service.next(scenario.house()));
    scenario.later(i % 3 == 0 ? 1 : 0);
  }
  return scenario;
}

std::string usOf(bool has, const google::protobuf::Timestamp& timestamp) {
  return has ? std::to_string(google::protobuf::util::TimeUtil::TimestampToMicroseconds(timestamp)) : "-";
}

// What the house says, row by row as the queries below write it.
std::vector<std::string> sorted(std::vector<std::string> rows) {
  std::ranges::sort(rows);
  return rows;
}

std::vector<std::string> linesOf(const domain::House& house) {
  std::vector<std::string> rows;
  house.orders.forEach([&](const v1::Order& order) {
    for (const v1::OrderLine& line : order.lines()) {
      std::int64_t portion = line.unit_price();
      for (const v1::ChosenModifier& modifier : line.modifiers()) {
        portion += modifier.price() * modifier.quantity();
      }
      std::ostringstream row;
      row << order.id() << '|' << line.id() << '|' << line.item_id() << '|' << line.name() << '|'
          << line.variant_name() << '|' << portion << '|' << line.quantity() << '|' << line.tax_rate_id()
          << '|' << line.seat() << '|' << line.course() << '|' << line.station_id() << '|'
          << (line.state() == v1::VOIDED ? line.void_reason() : "-");
      rows.push_back(row.str());
    }
  });
  return sorted(rows);
}

constexpr std::string_view kLines =
    "SELECT o.order_id || '|' || line_id || '|' || item_id || '|' || name || '|' || variant_name || '|'"
    "  || portion_amount || '|' || quantity || '|' || tax_rate_id || '|' || seat || '|' || course || '|'"
    "  || station_id || '|' || ifnull(void_reason, '-') FROM read_line JOIN read_order AS o USING "
    "(order_seq)";

std::vector<std::string> ordersOf(const domain::House& house) {
  std::vector<std::string> rows;
  house.orders.forEach([&](const v1::Order& order) {
    std::ostringstream row;
    row << order.id() << '|' << order.number() << '|' << order.type() << '|' << order.status() << '|'
        << order.table_id() << '|' << order.covers() << '|' << order.owner_id() << '|' << order.business_day()
        << '|' << usOf(true, order.opened_at());
    rows.push_back(row.str());
  });
  return sorted(rows);
}

constexpr std::string_view kOrders =
    "SELECT order_id || '|' || number || '|' || type || '|' || status || '|' || table_id || '|' || covers || "
    "'|'"
    "  || owner_id || '|' || business_day || '|' || opened_at_us FROM read_order";

std::vector<std::string> billsOf(const domain::House& house) {
  std::vector<std::string> rows;
  house.bills.forEach([&](const v1::Bill& bill) {
    std::int64_t paid = 0, tip = 0, refunded = 0, refundedTip = 0, tax = 0;
    for (const v1::Payment& payment : bill.payments()) {
      paid += payment.amount();
      tip += payment.tip();
      refunded += payment.refunded_amount();
      refundedTip += payment.refunded_tip();
    }
    for (const v1::TaxBucket& bucket : bill.taxes()) {
      tax += bucket.tax();
    }
    std::ostringstream row;
    row << bill.id() << '|' << bill.number() << '|' << bill.total() << '|' << bill.state() << '|' << paid
        << '|' << tip << '|' << refunded << '|' << refundedTip << '|' << tax;
    rows.push_back(row.str());
  });
  return sorted(rows);
}

constexpr std::string_view kBills =
    "SELECT bill_id || '|' || number || '|' || total || '|' || state || '|'"
    "  || (SELECT ifnull(SUM(amount), 0) || '|' || ifnull(SUM(tip), 0) FROM read_payment AS p"
    "      WHERE p.bill_seq = b.bill_seq) || '|'"
    "  || (SELECT ifnull(SUM(amount), 0) || '|' || ifnull(SUM(tip), 0) FROM read_refund AS r"
    "      WHERE r.bill_seq = b.bill_seq) || '|'"
    "  || (SELECT ifnull(SUM(tax), 0) FROM read_bill_tax AS t WHERE t.bill_seq = b.bill_seq) FROM read_bill "
    "AS b";

std::vector<std::string> preparationsOf(const domain::House& house) {
  std::vector<std::string> rows;
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    for (const v1::TicketLine& line : ticket.lines()) {
      if (line.has_started_at() || line.has_ready_at()) {
        rows.push_back(line.id() + '|' + ticket.station_id() + '|' + usOf(true, ticket.made_at()) + '|' +
                       usOf(line.has_started_at(), line.started_at()) + '|' +
                       usOf(line.has_ready_at(), line.ready_at()));
      }
    }
  });
  return sorted(rows);
}

constexpr std::string_view kPreparations =
    "SELECT line_id || '|' || station_id || '|' || ordered_at_us || '|' || ifnull(started_at_us, '-') || '|'"
    "  || ifnull(ready_at_us, '-') FROM read_preparation";

RC_GTEST_PROP(ReadTables, SayWhatTheHouseSays, (std::uint64_t seed)) {
  const Scenario scenario = randomEvening(seed, 200);
  FilledTables tables(scenario);
  RC_ASSERT(sorted(tables.rows(kOrders)) == ordersOf(scenario.house()));
  RC_ASSERT(sorted(tables.rows(kLines)) == linesOf(scenario.house()));
  RC_ASSERT(sorted(tables.rows(kBills)) == billsOf(scenario.house()));
  RC_ASSERT(sorted(tables.rows(kPreparations)) == preparationsOf(scenario.house()));
}

RC_GTEST_PROP(ReadTables, CanBeFilledAnewWithTheSameDigest, (std::uint64_t seed)) {
  const Scenario scenario = randomEvening(seed, 60);
  FilledTables tables(scenario);
  const std::string digest = tables.digest();
  tables.empty();
  tables.take(scenario);
  RC_ASSERT(tables.digest() == digest);
}

// An evening on which something comes into every table, and the day after, which makes its sums.
Scenario fullEvening() {
  Scenario scenario;
  scenario.given(smallTrattoria())
      .given(openOrder("o1", "t1"))
      .given(addLines("o1", {steak("s"), beer("b")}));
  scenario.given(sendRound("o1", "r1")).given(startTicket("r1.2")).given(bumpTicket("r1.1"));
  scenario.given(voidLine("o1", "b", "flat"))
      .given(issueBill("bill", "o1"))
      .given(pay("p", "bill", v1::CASH, 2400))
      .given(openDrawer("d", "Till"))
      .given(closeDrawer("d", 5))
      .given(closeDay());
  scenario.given(refund("f", "bill", "p", 100)).given(openTakeaway("o2")).given(cancelOrder("o2"));
  scenario.later(24 * 60).given(openTakeaway("o3"));
  return scenario;
}

std::vector<std::string> tableNames(FilledTables& tables) {
  return tables.rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'read\\_%' ESCAPE '\\'");
}

// PRAGMA table_info tells the name in its second column.
std::vector<std::string> columnNames(FilledTables& tables, const std::string& table) {
  std::vector<std::string> names;
  auto columns = must(tables.database().prepare("PRAGMA table_info(" + table + ")"));
  while (must(columns.step())) {
    names.emplace_back(columns.text(1));
  }
  return names;
}

TEST(ReadTables, HaveEveryColumnInTheirDigest) {
  FilledTables tables(fullEvening());
  const std::string digest = tables.digest();
  ASSERT_EQ(tableNames(tables).size(), 18U);
  for (const std::string& table : tableNames(tables)) {
    ASSERT_GT(tables.number("SELECT count(*) FROM " + table), 0) << table;
    for (const std::string& column : columnNames(tables, table)) {
      if (column == "id") {
        continue; // can hold nothing but 1
      }
      must(tables.database().execute("SAVEPOINT change"));
      // Other values that keep the keys apart.
      must(tables.database().execute("UPDATE " + table + " SET " + column + " = CASE typeof(" + column +
                                     ") WHEN 'text' THEN " + column + " || '.' ELSE ifnull(" + column +
                                     ", 0) + 1000000 END"));
      EXPECT_NE(tables.digest(), digest) << table << "." << column;
      must(tables.database().execute("ROLLBACK TO change; RELEASE change"));
      EXPECT_EQ(tables.digest(), digest) << table << "." << column;
    }
  }
}

TEST(ReadTables, HaveEveryRowInTheirDigest) {
  FilledTables tables(fullEvening());
  const std::string digest = tables.digest();
  for (const std::string& table : tableNames(tables)) {
    must(tables.database().execute("SAVEPOINT change; DELETE FROM " + table));
    EXPECT_NE(tables.digest(), digest) << table;
    must(tables.database().execute("ROLLBACK TO change; RELEASE change"));
  }
}

TEST(ReadTables, HoldNobodysName) {
  const std::string name = "Giuseppina Quattrocchi";
  v1::OpenOrder delivery = openDelivery("o3", name).open_order();
  delivery.mutable_guest()->set_name(name);
  delivery.mutable_guest()->set_phone(name);
  Scenario scenario;
  scenario.given(smallTrattoria()).given(commandOf(delivery)).given(addLines("o3", {newLine("br", "bread")}));
  scenario.given(sendRound("o3", "r3")).given(issueBill("b3", "o3")).given(pay("p3", "b3", v1::CASH, 250));
  // Whatever the contract marks as personal holds the name, the staff's too.
  int personalFields = 0;
  std::vector<v1::Event> events = scenario.journal();
  for (v1::Event& event : events) {
    contract::forEachPersonalField(event, [&](const std::string&, google::protobuf::Message& message,
                                              const google::protobuf::FieldDescriptor& field) {
      message.GetReflection()->SetString(&message, &field, name);
      ++personalFields;
    });
  }
  ASSERT_GE(personalFields, 3);
  FilledTables tables;
  tables.take(events);
  ASSERT_EQ(tables.number("SELECT count(*) FROM read_order"), 1);
  for (const std::string& table : tableNames(tables)) {
    for (const std::string& column : columnNames(tables, table)) {
      EXPECT_EQ(tables.number("SELECT count(*) FROM " + table + " WHERE " + column + " LIKE '%Quattrocchi%'"),
                0)
          << table << "." << column;
    }
  }
}

} // namespace
} // namespace comanda::testing
