// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/till/receipt.h"
#include "ui/till/till_presenter.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <algorithm>

namespace comanda::ui_till {
namespace {

using namespace comanda::testing;

class ReceiptTest : public ::testing::Test {
protected:
  ReceiptTest() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    stage.gateway.elsewhere(openOrder("o1", "t1"));
    stage.gateway.elsewhere(addLines("o1", {newLine("salad", "salad", 2), beer("beer")}));
    stage.gateway.elsewhere(sendRound("o1", "r1"));
    Stage::settle();
    till.open(QStringLiteral("o1"));
  }
  ~ReceiptTest() override { QLocale::setDefault(QLocale::c()); }

  QStringList paper() const { return inColumns(till.receipt(), kReceiptColumns); }
  bool says(const QString& begin, const QString& end) const {
    const QStringList all = paper();
    return std::ranges::any_of(
        all, [&](const QString& line) { return line.startsWith(begin) && line.endsWith(end); });
  }

  Stage stage;
  TillPresenter till{stage.terminal, stage.navigator};
};

TEST_F(ReceiptTest, SaysBeforeItIsPaidWhatItWillBe) {
  EXPECT_TRUE(paper()[0].contains(QString::fromStdString(stage.terminal.house().settings.get().name())));
  EXPECT_TRUE(paper()[1].contains(QStringLiteral("not a receipt")));
  EXPECT_TRUE(says(QStringLiteral("t1"), QStringLiteral("2026-03-14 19:00")));
  EXPECT_TRUE(says(QStringLiteral("2 "), QStringLiteral("17.00")));
  EXPECT_TRUE(says(QStringLiteral("1 "), QStringLiteral("4.00")));
  EXPECT_TRUE(says(QStringLiteral("Tax included (10 %)"), QStringLiteral("1.55")));
  EXPECT_TRUE(says(QStringLiteral("Total"), QStringLiteral("21.00")));
  EXPECT_FALSE(says(QStringLiteral("Cash"), {}));
}

TEST_F(ReceiptTest, SaysAfterwardsHowItWasPaid) {
  stage.gateway.elsewhere(issueBill("b1", "o1"));
  stage.gateway.elsewhere(pay("p1", "b1", v1::CARD, 1'000, 150));
  stage.gateway.elsewhere(pay("p2", "b1", v1::CASH, 600, 0, 1'000));
  Stage::settle();
  EXPECT_TRUE(paper()[1].contains(QString::fromStdString(stage.terminal.house().bills.find("b1")->number())));
  EXPECT_TRUE(says(QStringLiteral("Card"), QStringLiteral("10.00")));
  EXPECT_TRUE(says(QStringLiteral("Tip"), QStringLiteral("1.50")));
  EXPECT_TRUE(says(QStringLiteral("Handed over"), QStringLiteral("10.00")));
  EXPECT_TRUE(says(QStringLiteral("Change"), QStringLiteral("4.00")));
  EXPECT_TRUE(says(QStringLiteral("Open"), QStringLiteral("5.00")));
  stage.gateway.elsewhere(refund("x1", "b1", "p1", 250));
  Stage::settle();
  EXPECT_TRUE(says(QStringLiteral("Given back"), QStringLiteral("−2.50")));
}

TEST_F(ReceiptTest, LeavesOutWhatWasVoided) {
  stage.gateway.elsewhere(voidLine("o1", "beer"));
  Stage::settle();
  EXPECT_TRUE(says(QStringLiteral("Total"), QStringLiteral("17.00")));
  EXPECT_FALSE(says(QStringLiteral("1 "), {}));
}

TEST_F(ReceiptTest, IsNeverWiderThanThePaper) {
  v1::MenuItem menu = menuItem("feast", "mains", 123'456'789);
  menu.set_name(
      "A feast of everything that the garden and the sea had to give on the longest day of the year");
  stage.gateway.elsewhere(saveItem(menu));
  stage.gateway.elsewhere(addLines("o1", {newLine("feast", "feast", 9)}));
  stage.gateway.elsewhere(sendRound("o1", "r2"));
  Stage::settle();
  for (const QString& line : paper()) {
    EXPECT_LE(line.size(), kReceiptColumns) << line.toStdString();
  }
  EXPECT_TRUE(says({}, QStringLiteral(" 11,111,111.01"))) << paper().join(QLatin1Char('\n')).toStdString();
}

TEST(InColumns, BreaksAWordThatIsTooLong) {
  const QStringList paper =
      inColumns({{.kind = ReceiptLine::Kind::Plain, .text = QString(50, QLatin1Char('x')), .value = {}},
                 {.kind = ReceiptLine::Kind::Centred, .text = QStringLiteral("in the middle"), .value = {}},
                 {.kind = ReceiptLine::Kind::Rule, .text = {}, .value = {}}},
                20);
  ASSERT_EQ(paper.size(), 5);
  EXPECT_EQ(paper[0].size(), 20);
  EXPECT_EQ(paper[3], QStringLiteral("   in the middle"));
  EXPECT_EQ(paper[4], QString(20, QLatin1Char('-')));
}

} // namespace
} // namespace comanda::ui_till
