// SPDX-License-Identifier: GPL-3.0-or-later
// A real restaurant's year (../shared/data/pizza-place-2015) comes in and is reported to the cent. The
// figures of a month are reckoned here from its files, in plain code; those of the year stand in their
// README.
#include "server/journal/store.h"
#include "server/journal/verify.h"
#include "tests/server/imports/history_fixture.h"
#include "tests/server/imports/reported_forms.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

namespace comanda::imports {
namespace {

std::filesystem::path realFile(const char* name) {
  return std::filesystem::path(COMANDA_SOURCE_ROOT) / "../shared/data/pizza-place-2015" / name;
}

// What a span of days must come to.
struct Figures {
  std::uint64_t orders = 0;
  std::uint64_t lines = 0;
  std::int64_t pizzas = 0;
  std::int64_t cents = 0;
  std::map<std::string, std::int64_t> pizzasOf;       ///< By pizza, as the files call it.
  std::map<std::string, std::int64_t> ordersOfTheDay; ///< By date.

  std::vector<std::pair<std::string, std::int64_t>> best(std::size_t count) const {
    std::vector<std::pair<std::string, std::int64_t>> all(pizzasOf.begin(), pizzasOf.end());
    std::ranges::sort(all, [](const auto& a, const auto& b) {
      return std::make_pair(-a.second, a.first) < std::make_pair(-b.second, b.first);
    });
    all.resize(std::min(count, all.size()));
    return all;
  }
};

// The cells of a line; none of these files quotes what is asked of here.
std::vector<std::string> plainCells(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, ',');) {
    cells.push_back(cell);
  }
  return cells;
}

// The part of the files that begins with this date ("2015-01"), and what it comes to.
struct Part {
  std::string orders;
  std::string lines;
  Figures figures;
};

std::map<std::string, std::int64_t> centsByPizza() {
  std::map<std::string, std::int64_t> cents;
  std::ifstream in(realFile("pizzas.csv"));
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> cells = plainCells(line);
    const std::string& price = cells[3]; // "12.75", "12.5" or "12"
    const std::size_t point = std::min(price.find('.'), price.size());
    std::string fraction = point < price.size() ? price.substr(point + 1) : "";
    fraction.resize(2, '0');
    cents[cells[0]] = std::atoll((price.substr(0, point) + fraction).c_str());
  }
  return cents;
}

Part partOf(const std::string& date) {
  Part part;
  std::set<std::string> wanted;
  std::ifstream orders(realFile("orders.csv"));
  for (std::string line; std::getline(orders, line);) {
    const std::vector<std::string> cells = plainCells(line);
    if (cells[0] == "order_id" || cells[1].starts_with(date)) {
      part.orders.append(line).append("\n");
    }
    if (cells[0] != "order_id" && cells[1].starts_with(date)) {
      wanted.insert(cells[0]);
      ++part.figures.orders;
      ++part.figures.ordersOfTheDay[cells[1]];
    }
  }
  const auto cents = centsByPizza();
  std::ifstream lines(realFile("order_details.csv"));
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> cells = plainCells(line);
    if (cells[1] == "order_id" || wanted.contains(cells[1])) {
      part.lines.append(line).append("\n");
    }
    if (wanted.contains(cells[1])) {
      const std::int64_t quantity = std::atoll(cells[3].c_str());
      ++part.figures.lines;
      part.figures.pizzas += quantity;
      part.figures.cents += quantity * cents.at(cells[2]);
      part.figures.pizzasOf[cells[2]] += quantity;
    }
  }
  return part;
}

Table realMenu() {
  std::ifstream pizzas(realFile("pizzas.csv"), std::ios::binary);
  std::ifstream types(realFile("pizza_types.csv"), std::ios::binary);
  return *join(*readCsvTable(pizzas, "pizzas.csv"), *readCsvTable(types, "pizza_types.csv"));
}

// What the journal says was ordered: every line of it, by variant.
void countLines(const ImportingHost& host, Figures& figures) {
  auto store = journal::Store::openReadOnly(host.folder(), host.key());
  ASSERT_TRUE(store) << store.error().what;
  ASSERT_TRUE((*store)->readEvents(0, [&](const v1::Event& event) {
    for (const v1::OrderLine& line : event.lines_added().lines()) {
      ++figures.lines;
      figures.pizzas += line.quantity();
      figures.pizzasOf[line.variant_id()] += line.quantity();
    }
    return true;
  }));
}

class RealYear : public ::testing::Test {
protected:
  void SetUp() override {
    if (!std::filesystem::exists(realFile("orders.csv"))) {
      GTEST_SKIP() << "the real year is not here: " << realFile("");
    }
    m_host.setUp(
        "2015-01-01", realMenu(),
        parseMapping(std::vector<std::string>{"article=pizza_id", "item=pizza_type_id"}, {}, kMenuFields)
            .value());
  }

  void import(const Part& part) {
    std::istringstream orders(part.orders);
    std::istringstream lines(part.lines);
    Rejects rejects(m_host.rejectsFile());
    const auto done = m_host.import(
        orders, lines,
        parseMapping(std::vector<std::string>{"article=pizza_id", "line=order_details_id"}, {}, kOrderFields)
            .value(),
        rejects);
    ASSERT_TRUE(done) << done.error().what;
    EXPECT_EQ(rejects.count(), 0U);
  }

  // The reports of these days, and the journal, say what the files say.
  void expectReported(const Figures& wanted, const std::string& from, const std::string& to) {
    v1::Query taxes;
    taxes.mutable_get_taxes()->set_from(from);
    taxes.mutable_get_taxes()->set_to(to);
    EXPECT_EQ(m_host.ask(taxes).tax_report().gross(), wanted.cents);
    v1::Query products;
    products.mutable_get_top_products()->set_from(from);
    products.mutable_get_top_products()->set_to(to);
    products.mutable_get_top_products()->set_order(v1::BY_QUANTITY);
    const v1::TopProducts top = m_host.ask(products).top_products();
    EXPECT_EQ(top.quantity(), wanted.pizzas);
    EXPECT_EQ(top.revenue(), wanted.cents);
    expectVariants(wanted, from, to);
    std::int64_t orders = 0;
    for (const auto& [day, ofTheDay] : wanted.ordersOfTheDay) {
      v1::Query daily;
      daily.mutable_get_daily_sales()->set_business_day(day);
      const v1::DailySales sales = m_host.ask(daily).daily_sales();
      EXPECT_EQ(sales.orders_closed(), ofTheDay) << day;
      EXPECT_EQ(sales.due(), 0) << day;
      orders += sales.orders_closed();
    }
    EXPECT_EQ(orders, static_cast<std::int64_t>(wanted.orders));
    Figures counted;
    countLines(m_host, counted);
    EXPECT_EQ(counted.lines, wanted.lines);
    EXPECT_EQ(counted.pizzas, wanted.pizzas);
    EXPECT_EQ(counted.pizzasOf, wanted.pizzasOf);
  }

  // Every size of every pizza sold as often as the files say; "big_meat_s" is the "S" of "big_meat".
  void expectVariants(const Figures& wanted, const std::string& from, const std::string& to) {
    v1::Query variants;
    variants.mutable_get_sales()->set_from(from);
    variants.mutable_get_sales()->set_to(to);
    variants.mutable_get_sales()->set_by(v1::BY_VARIANT);
    std::map<std::string, std::int64_t> sold;
    const v1::Sales sales = m_host.ask(variants).sales();
    for (const v1::SalesRow& row : sales.rows()) {
      std::string pizza = row.key();
      std::ranges::replace(pizza, '/', '_');
      std::ranges::transform(pizza, pizza.begin(), [](unsigned char c) { return std::tolower(c); });
      sold[pizza] += row.portions();
    }
    EXPECT_EQ(sold, wanted.pizzasOf);
  }

  // What docs/forecast.md says that the forecast was off by, in tenths of a percent.
  void expectForecastErrors() {
    struct Row {
      const char* before;
      std::vector<std::int64_t> tenths; ///< Orders, as a week before, portions by item, as a week before.
    };
    for (const Row& row : {Row{"2016-01-01", {189, 228, 481, 601}}, Row{"2015-12-01", {132, 151, 411, 517}},
                           Row{"2015-09-01", {67, 87, 393, 547}}, Row{"2015-06-01", {85, 125, 389, 519}}}) {
      v1::Query query;
      query.mutable_get_forecast()->set_from(row.before);
      const v1::ForecastError error = m_host.ask(query).forecast().error();
      const auto tenths = [](std::int64_t ppm) { return (ppm + 500) / 1'000; };
      EXPECT_EQ(error.days(), 28);
      EXPECT_EQ((std::vector{tenths(error.orders_ppm()), tenths(error.naive_orders_ppm()),
                             tenths(error.portions_ppm()), tenths(error.naive_portions_ppm())}),
                row.tenths)
          << row.before;
    }
  }

  // Counted beside it by a script: on 270 orders stand both, on 2,280 the one and on 2,225 the other.
  void expectBaskets() {
    v1::Query query;
    query.mutable_get_baskets()->set_from("2015-01-01");
    query.mutable_get_baskets()->set_to("2015-12-31");
    const v1::Baskets baskets = m_host.ask(query).baskets();
    EXPECT_EQ(baskets.orders(), 21'350);
    ASSERT_FALSE(baskets.pairs().empty());
    const v1::BasketPair& first = baskets.pairs(0);
    EXPECT_EQ(first.item_id() + " " + first.other_item_id(), "hawaiian thai_ckn");
    EXPECT_EQ(first.orders(), 270);
    EXPECT_EQ(first.item_orders(), 2'280);
    EXPECT_EQ(first.other_orders(), 2'225);
  }

  // The README's figures of the year, as JSON, CSV and PDF tell them.
  void expectTheSameInEveryForm() {
    v1::Query taxes;
    taxes.mutable_get_taxes()->set_from("2015-01-01");
    taxes.mutable_get_taxes()->set_to("2015-12-31");
    const auto sums = testing::ReportedForms::of(m_host.ask(taxes).tax_report(), taxes, m_host.house());
    EXPECT_EQ(sums.text("gross"), "81786005");
    EXPECT_TRUE(sums.csvHas("\r\nreport,2015-01-01,2015-12-31,81786005,0,81786005,")) << sums.csv;
    EXPECT_TRUE(sums.pdf.has("Total 817,860.05 0.00 817,860.05") ||
                sums.pdf.has("Total 817,860.05 817,860.05"))
        << sums.pdf.all();
    v1::Query months;
    months.mutable_get_sales()->set_from("2015-01-01");
    months.mutable_get_sales()->set_to("2015-12-31");
    months.mutable_get_sales()->set_by(v1::BY_MONTH);
    const auto sales = testing::ReportedForms::of(m_host.ask(months).sales(), months, m_host.house());
    const QJsonObject total = sales.json.value(QStringLiteral("total")).toObject();
    EXPECT_EQ(total.value(QStringLiteral("orders")).toString(), QStringLiteral("21350"));
    EXPECT_EQ(total.value(QStringLiteral("portions")).toString(), QStringLiteral("49574"));
    EXPECT_EQ(total.value(QStringLiteral("amount")).toString(), QStringLiteral("81786005"));
    EXPECT_TRUE(sales.csvHas("\r\ntotal,,,,,,21350,0,21350,49574,81786005,")) << sales.csv;
    EXPECT_TRUE(sales.pdf.has("Total 21,350 21,350 49,574 817,860.05 ")) << sales.pdf.all();
    EXPECT_TRUE(sales.pdf.has("Pizza Place\nSales by month\n1 January – 31 December 2015 "))
        << sales.pdf.all();
    EXPECT_TRUE(sales.pdf.has("Page 1 of 1"));
  }

  // One Z report for each day with orders, which together have everything.
  void expectClosed(const Figures& wanted) {
    std::int64_t cents = 0;
    std::map<std::string, std::int64_t> billsOfTheDay;
    for (const v1::DayReportSummary& closing : m_host.closings()) {
      EXPECT_EQ(closing.first_business_day(), closing.business_day());
      EXPECT_TRUE(billsOfTheDay.emplace(closing.business_day(), closing.bills()).second);
      cents += closing.gross();
    }
    EXPECT_EQ(cents, wanted.cents);
    EXPECT_TRUE(std::ranges::equal(billsOfTheDay, wanted.ordersOfTheDay));
    EXPECT_EQ(m_host.progress().days, wanted.ordersOfTheDay.size());
    EXPECT_EQ(m_host.house().daySums.get().bills().issued(), 0);
  }

  // A second run, by a host that was started anew, finds everything done; the journal verifies.
  void expectRepeatable(const Part& part) {
    const std::uint64_t seq = m_host.seq();
    m_host.stop();
    m_host.start();
    import(part);
    EXPECT_EQ(m_host.progress().known, part.figures.orders);
    EXPECT_EQ(m_host.progress().taken, 0U);
    EXPECT_EQ(m_host.seq(), seq);
    m_host.stop();
    const auto report = journal::verify(m_host.folder(), m_host.key());
    EXPECT_TRUE(report) << report.error().what;
  }

  ImportingHost m_host;
};

TEST_F(RealYear, TakesTheMenuWithItsSizesAndIngredients) {
  EXPECT_EQ(m_host.house().items.size(), 32U);
  EXPECT_EQ(m_host.house().categories.size(), 4U);
  int articles = 0;
  for (const v1::MenuItem* item : m_host.house().items.sorted()) {
    articles += item->variants_size();
    EXPECT_FALSE(item->ingredient_ids().empty()) << item->id();
  }
  EXPECT_EQ(articles, 96);
}

TEST_F(RealYear, IsReportedForAMonthAsItsFilesSay) {
  const Part january = partOf("2015-01");
  import(january);
  expectReported(january.figures, "2015-01-01", "2015-01-31");
  expectClosed(january.figures);
  expectRepeatable(january);
}

// Some ten seconds in a quick build.
TEST_F(RealYear, IsReportedForTheWholeYearAsItsReadmeSays) {
  const Part year = partOf("2015");
  const Figures& figures = year.figures;
  ASSERT_EQ(figures.orders, 21'350U);
  ASSERT_EQ(figures.lines, 48'620U);
  ASSERT_EQ(figures.pizzas, 49'574);
  ASSERT_EQ(figures.cents, 81'786'005);
  ASSERT_EQ(figures.best(3), (std::vector<std::pair<std::string, std::int64_t>>{
                                 {"big_meat_s", 1'914}, {"thai_ckn_l", 1'410}, {"five_cheese_l", 1'409}}));
  ASSERT_EQ(figures.ordersOfTheDay.size(), 358U);
  ASSERT_EQ(
      std::ranges::max_element(figures.ordersOfTheDay, {}, [](const auto& day) { return day.second; })->first,
      "2015-11-27");
  ASSERT_EQ(figures.ordersOfTheDay.at("2015-11-27"), 115);
  import(year);
  expectReported(figures, "2015-01-01", "2015-12-31");
  expectTheSameInEveryForm();
  expectForecastErrors();
  expectBaskets();
  expectClosed(figures);
  expectRepeatable(year);
}

} // namespace
} // namespace comanda::imports
