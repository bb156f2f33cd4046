// SPDX-License-Identifier: GPL-3.0-or-later
// `comanda import menu` and `comanda import orders` as a restaurant that moves in types them.
#include "tests/app/program.h"

#include <QThread>

namespace comanda::testing {
namespace {

const QStringList kNewRestaurant = {"--name", "Pizza Place", "--currency",
                                    "USD",    "--time-zone", "America/New_York"};

class ImportCommand : public ::testing::Test {
protected:
  QString file(const char* name, const std::string& text) {
    support::writeFile(dir / name, text);
    return QString::fromStdString((dir / name).string());
  }
  Ran import(const char* what, const QStringList& words) {
    return comanda(QStringList{"import", what, "--data", data} + words);
  }
  Ran importOrders(const QStringList& words = {}) {
    return import("orders", QStringList{"--orders", QString::fromStdString((dir / "orders.csv").string()),
                                        "--lines", QString::fromStdString((dir / "lines.csv").string()),
                                        "--rejects", QString::fromStdString((dir / "rejects.csv").string())} +
                                words);
  }
  // So many orders, a minute apart, of two pizzas and a cola each.
  void writeOrders(int count) {
    std::string orders = "order_id,date,time\n";
    std::string lines = "order_id,pizza_id,quantity\n";
    for (int i = 0; i < count; ++i) {
      char at[32];
      std::snprintf(at, sizeof at, "2015-01-%02d,%02d:%02d:00", 1 + i / 600, 10 + i % 600 / 60, i % 60);
      orders.append(std::to_string(i)).append(",").append(at).append("\n");
      lines.append(std::to_string(i)).append(",ham_s,2\n").append(std::to_string(i)).append(",cola,1\n");
    }
    file("orders.csv", orders);
    file("lines.csv", lines);
  }
  void importMenu() {
    const Ran ran =
        import("menu", kNewRestaurant + QStringList{"--at", "2015-01-01", file("menu.csv", kMenu)});
    ASSERT_EQ(ran.code, 0) << ran.err;
  }

  const std::string kMenu =
      "article,item,name,category,size,price\n"
      "ham_s,ham,The Ham,Meat,S,12.00\nham_l,ham,The Ham,Meat,L,16.25\ncola,cola,Cola,Drinks,,3\n";
  const QStringList kPizzas = {"--map", "article=pizza_id"};
  support::TempDir dir;
  const QString data = QString::fromStdString((dir / "data").string());
};

TEST_F(ImportCommand, MakesARestaurantWithItsMenuOnceAndForAll) {
  const QStringList words = kNewRestaurant + QStringList{file("menu.csv", kMenu)};
  const Ran dry = import("menu", words + QStringList{"--dry-run"});
  EXPECT_EQ(dry.code, 0) << dry.err;
  EXPECT_TRUE(contains(dry.out, "make restaurant Pizza Place (USD, America/New_York)\n")) << dry.out;
  EXPECT_TRUE(contains(dry.out, "add category Meat (Meat)\n")) << dry.out;
  EXPECT_TRUE(contains(dry.out, "add item The Ham (ham)\n")) << dry.out;
  EXPECT_TRUE(contains(dry.out, "5 changes would be made; nothing was changed.")) << dry.out;
  EXPECT_FALSE(std::filesystem::exists(dir / "data"));
  const Ran made = import("menu", words);
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_TRUE(contains(made.out, "5 changes were made.")) << made.out;
  const Ran again = import("menu", words);
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_EQ(again.out, "Everything is so already: nothing is to be changed.\n");
  EXPECT_EQ(comanda({"verify", "--data", data}).code, 0);
}

TEST_F(ImportCommand, TellsWhatAChangedFileWouldChange) {
  importMenu();
  std::string dearer = kMenu;
  dearer.replace(dearer.find("16.25"), 5, "17,50");
  const Ran ran = import("menu", {"--dry-run", file("dearer.csv", dearer)});
  EXPECT_EQ(ran.code, 1) << "a row with a comma too many";
  dearer.replace(dearer.find("17,50"), 5, "\"17,50\"");
  const Ran good = import("menu", {"--dry-run", file("dearer.csv", dearer)});
  EXPECT_EQ(good.code, 0) << good.err;
  EXPECT_TRUE(contains(good.out, "change item The Ham (ham): modified: variants[1].price: 1625 -> 1750\n"))
      << good.out;
}

TEST_F(ImportCommand, JoinsTwoFilesAndTakesJson) {
  const QString articles = file("a.csv", "\xEF\xBB\xBFpizza_id;type;size;price\r\nham_s;ham;S;12,00\r\n");
  const QString types =
      file("t.json", R"([{"type":"ham","name":"The Ham","category":"Meat","ingredients":["Ham","Salt"]}])");
  const Ran ran =
      import("menu", kNewRestaurant + kPizzas + QStringList{"--map", "item=type", articles, types});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(contains(ran.out, "add ingredient Salt (Salt)\n")) << ran.out;
}

TEST_F(ImportCommand, SaysWhatIsWrongAndMakesNothing) {
  const Ran fault =
      import("menu", kNewRestaurant + QStringList{file("menu.csv", "name,category,price\nA,B,x\nC,,5\n")});
  EXPECT_EQ(fault.code, 1);
  EXPECT_TRUE(contains(fault.err, "menu.csv, line 3, column category: is empty\n")) << fault.err;
  EXPECT_FALSE(std::filesystem::exists(dir / "data"));
  const QString menu = file("menu.csv", kMenu);
  EXPECT_TRUE(contains(import("menu", {menu}).err, "To make one, say --name NAME"));
  EXPECT_EQ(import("menu", {menu}).code, 2);
  EXPECT_EQ(import("menu", kNewRestaurant).code, 2);
  EXPECT_EQ(import("menu", kNewRestaurant + QStringList{"none.csv"}).code, 17);
  EXPECT_EQ(import("menu", {"--name", "X", menu}).code, 2);
  EXPECT_EQ(
      import("menu", {"--name", "X", "--currency", "dollars", "--time-zone", "America/New_York", menu}).code,
      2);
  const Ran nowhere = import(
      "menu", {"--name", "X", "--currency", "USD", "--time-zone", "America/NewYork", menu, "--dry-run"});
  EXPECT_EQ(nowhere.code, 2);
  EXPECT_TRUE(contains(nowhere.err, "--time-zone: \"America/NewYork\" is no time zone")) << nowhere.err;
  EXPECT_EQ(import("menu", kNewRestaurant + QStringList{"--map", "cost=x", menu}).code, 2);
  EXPECT_EQ(import("menu", kNewRestaurant + QStringList{"--at", "yesterday", menu}).code, 2);
  EXPECT_EQ(comanda({"import"}).code, 2);
  EXPECT_FALSE(std::filesystem::exists(dir / "data"));
  importMenu();
  const Ran other =
      import("menu", {"--name", "Other", "--currency", "USD", "--time-zone", "America/New_York", menu});
  EXPECT_EQ(other.code, 2);
  EXPECT_TRUE(contains(other.err, "The restaurant is there already: Pizza Place, USD")) << other.err;
}

TEST_F(ImportCommand, TakesOrdersInOnce) {
  importMenu();
  writeOrders(1'000);
  const Ran first = importOrders(kPizzas);
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_TRUE(
      contains(first.out,
               "1000 orders were taken in, 0 were there already, 0 cannot be taken in.\n"
               "The journal now has 2000 lines of them, 3000 portions, 27000.00 USD; 2 days were closed.\n"))
      << first.out;
  const Ran second = importOrders(kPizzas);
  EXPECT_EQ(second.code, 0) << second.err;
  EXPECT_TRUE(contains(second.out, "0 orders were taken in, 1000 were there already")) << second.out;
  importMenu(); // says nothing new, so its date does not matter
  EXPECT_EQ(comanda({"verify", "--data", data}).code, 0);
}

TEST_F(ImportCommand, WritesDownWhatItCannotTakeIn) {
  importMenu();
  file("orders.csv", "order_id,date,time\n1,2015-01-01,11:38:36\n");
  file("lines.csv", "order_id,pizza_id,quantity\n1,ham_s,1\n1,unicorn,1\n");
  const Ran ran = importOrders(kPizzas);
  EXPECT_EQ(ran.code, 1);
  EXPECT_TRUE(contains(ran.err, "1 row was not taken in; ")) << ran.err;
  EXPECT_TRUE(contains(support::readFile(dir / "rejects.csv"), ",3,1,unicorn,1,"));
  EXPECT_EQ(importOrders().code, 1) << "no column is the article";
  EXPECT_EQ(importOrders({"--paid", "shells"}).code, 2);
}

TEST_F(ImportCommand, CountsOneThingAsOne) {
  importMenu();
  EXPECT_TRUE(contains(comanda({"verify", "--data", data}).out, "chain, replay, 1 snapshot and read tables"));
  file("orders.csv", "order_id,date,time\n1,2015-01-01,11:38:36\n");
  file("lines.csv", "order_id,pizza_id,quantity,row\n1,ham_s,1,7\n1,ham_s,1,7\n");
  const Ran ran = importOrders(kPizzas + QStringList{"--map", "line=row"});
  EXPECT_EQ(ran.code, 1) << "a row is there twice";
  EXPECT_TRUE(contains(ran.err, "1 row was not taken in; ")) << ran.err;
  EXPECT_TRUE(contains(ran.out,
                       "1 order was taken in, 0 were there already, 0 cannot be taken in.\n"
                       "The journal now has 1 line of them, 1 portion, 12.00 USD; 1 day was closed.\n"))
      << ran.out;
  std::string dearer = kMenu;
  dearer.replace(dearer.find("16.25"), 5, "17.50");
  const QStringList change = {file("dearer.csv", dearer)};
  EXPECT_TRUE(contains(import("menu", change + QStringList{"--dry-run"}).out,
                       "1 change would be made; nothing was changed.\n"));
  EXPECT_TRUE(contains(import("menu", change).out, "1 change was made.\n"));
}

TEST_F(ImportCommand, GoesOnAfterItWasKilled) {
  importMenu();
  constexpr int kOrders = 6'000;
  writeOrders(kOrders);
  int killed = 0;
  for (const unsigned long ms : {150UL, 300UL, 500UL}) {
    QProcess process;
    process.start(QStringLiteral(COMANDA_PROGRAM),
                  QStringList{"import", "orders", "--data", data, "--orders",
                              QString::fromStdString((dir / "orders.csv").string()), "--lines",
                              QString::fromStdString((dir / "lines.csv").string())} +
                      kPizzas);
    ASSERT_TRUE(process.waitForStarted(kProgramMsMax));
    QThread::msleep(ms);
    killed += process.state() == QProcess::Running ? 1 : 0;
    process.kill();
    ASSERT_TRUE(process.waitForFinished(kProgramMsMax));
  }
  EXPECT_GT(killed, 0);
  const Ran last = importOrders(kPizzas);
  EXPECT_EQ(last.code, 0) << last.err;
  EXPECT_TRUE(contains(last.out, "The journal now has 12000 lines of them, 18000 portions, 162000.00 USD; "))
      << last.out;
  const std::string exported = (dir / "journal.jsonl").string();
  ASSERT_EQ(comanda({"export-journal", "--data", data, QString::fromStdString(exported)}).code, 0);
  const QString journal = QString::fromStdString(support::readFile(exported));
  EXPECT_EQ(journal.count(QStringLiteral("\"type\":\"DayClosed\"")), 10)
      << "600 orders a day, each closed once";
  const Ran report = comanda({"verify", "--data", data});
  EXPECT_EQ(report.code, 0) << report.err;
}

} // namespace
} // namespace comanda::testing
