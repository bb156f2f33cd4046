// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/kitchen/fake_bell.h"
#include "tests/ui/stage.h"
#include "ui/kit/overlay.h"
#include "ui/kit/pressable.h"
#include "ui/kit/sheet.h"
#include "ui/kitchen/kitchen_screen.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <chrono>
#include <memory>

namespace comanda::ui_kitchen {
namespace {

using namespace comanda::testing;

struct Display : Stage {
  Display() : Stage(trattoria(), "max") {
    theme.setMotionReduced(true);
    header.reset(screen.headerWidget());
    screen.resize(1180, 736);
    screen.show();
    screen.shown({});
  }
  void order(const std::string& orderId, const std::string& tableId, const std::vector<v1::NewLine>& lines) {
    gateway.elsewhere(openOrder(orderId, tableId));
    gateway.elsewhere(addLines(orderId, lines));
    gateway.elsewhere(sendRound(orderId, "r-" + orderId));
    settle();
  }
  template <class Widget = QPushButton>
  Widget* find(const char* name) {
    auto* found = screen.findChild<Widget*>(QLatin1String(name));
    return found != nullptr ? found : header->findChild<Widget*>(QLatin1String(name));
  }
  void press(int key) {
    clock.pass(std::chrono::seconds(1)); // no double tap
    QTest::keyClick(&screen, static_cast<Qt::Key>(key));
    settle();
  }

  FakeBell bell;
  KitchenScreen screen{terminal, navigator, theme, bell};
  std::unique_ptr<QWidget> header;
};

TEST(KitchenScreen, IsInTheRailAndDark) {
  Display display;
  EXPECT_EQ(display.screen.card().id, QStringLiteral("kitchen"));
  EXPECT_EQ(display.screen.card().icon, kit::Icon::Kitchen);
  EXPECT_TRUE(display.screen.card().prefersDark);
}

TEST(KitchenScreen, TapsTickStartPrioritizeAndBump) {
  Display display;
  display.order("o1", "t1", {steak("l1"), newLine("l2", "salad")});
  const auto ticket = [&] { return display.terminal.house().tickets.find("r-o1.1"); };
  ASSERT_NE(display.find("start-r-o1.1"), nullptr);
  display.find("ticketHeader-r-o1.1")->click();
  Stage::settle();
  EXPECT_EQ(ticket()->state(), v1::TICKET_PREPARING);
  EXPECT_FALSE(display.find("start-r-o1.1")->isVisible());
  display.find("ticketLine-l2")->click();
  Stage::settle();
  EXPECT_EQ(ticket()->lines(1).state(), v1::READY);
  display.clock.pass(std::chrono::seconds(1));
  display.find("priority-r-o1.1")->click();
  Stage::settle();
  EXPECT_TRUE(ticket()->priority());
  EXPECT_TRUE(display.find("priority-r-o1.1")->isChecked());
  display.find("done-r-o1.1")->click();
  Stage::settle();
  EXPECT_EQ(ticket()->state(), v1::TICKET_READY);
  EXPECT_EQ(display.find("done-r-o1.1"), nullptr);
  EXPECT_TRUE(display.find<kit::Overlay>("emptyKitchen")->isVisible());
  display.find("toastAction")->click();
  Stage::settle();
  EXPECT_EQ(ticket()->state(), v1::TICKET_PREPARING) << "the toast calls it back";
}

TEST(KitchenScreen, TakesTheKeysOfABumpBar) {
  Display display;
  display.order("o1", "t1", {steak("l1"), newLine("l2", "salad")});
  display.order("o2", "t2", {steak("l3")});
  display.order("o3", "t3", {steak("l4")});
  display.press(Qt::Key_2);
  EXPECT_EQ(display.terminal.house().tickets.find("r-o2.1")->state(), v1::TICKET_READY);
  display.press(Qt::Key_Down);
  display.press(Qt::Key_Space);
  EXPECT_EQ(display.terminal.house().tickets.find("r-o1.1")->lines(1).state(), v1::READY);
  display.press(Qt::Key_Right);
  display.press(Qt::Key_S);
  EXPECT_EQ(display.terminal.house().tickets.find("r-o3.1")->state(), v1::TICKET_PREPARING);
  display.press(Qt::Key_Return);
  EXPECT_EQ(display.terminal.house().tickets.find("r-o3.1")->state(), v1::TICKET_READY);
  display.press(Qt::Key_P);
  EXPECT_TRUE(display.terminal.house().tickets.find("r-o1.1")->priority());
}

TEST(KitchenScreen, CallsBackFromTheSheet) {
  Display display;
  display.order("o1", "t1", {steak("l1")});
  display.press(Qt::Key_1);
  display.press(Qt::Key_R);
  ASSERT_TRUE(display.find<kit::Sheet>("recallSheet")->isOpen());
  ASSERT_NE(display.find("recall-r-o1.1"), nullptr);
  display.find("recall-r-o1.1")->click();
  Stage::settle();
  EXPECT_FALSE(display.find<kit::Sheet>("recallSheet")->isOpen());
  EXPECT_NE(display.find("done-r-o1.1"), nullptr);
}

TEST(KitchenScreen, FiltersByItsChipsAndItsArgument) {
  Display display;
  display.order("o1", "t1", {steak("l1"), beer("l2")});
  EXPECT_EQ(display.find("filter-all")->text(), QStringLiteral("All 2"));
  display.find("filter-bar")->click();
  Stage::settle();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  EXPECT_NE(display.find("ticketLine-l2"), nullptr);
  EXPECT_EQ(display.find("ticketLine-l1"), nullptr);
  EXPECT_TRUE(display.find("filter-bar")->isChecked());
  display.screen.shown(QStringLiteral("grill"));
  EXPECT_NE(display.find("ticketLine-l1"), nullptr);
  EXPECT_TRUE(display.find("filter-grill")->isChecked());
}

TEST(KitchenScreen, SaysItInWords) {
  Display display;
  v1::NewLine line = choosing(newLine("l1", "steak"), "doneness", "rare");
  line.add_allergies(v1::NUTS);
  display.order("o1", "t1", {line, newLine("l2", "salad")});
  display.gateway.elsewhere(voidLine("o1", "l2"));
  Stage::settle();
  EXPECT_TRUE(display.find("ticketLine-l1")->accessibleName().contains(QStringLiteral("NUTS")));
  EXPECT_TRUE(display.find("ticketLine-l1")->accessibleName().contains(QStringLiteral("rare")));
  EXPECT_TRUE(display.find("ticketLine-l2")->accessibleName().contains(QStringLiteral("VOID")));
  EXPECT_FALSE(display.find("ticketLine-l2")->isEnabled());
  EXPECT_TRUE(display.find("done-r-o1.1")->accessibleName().contains(QStringLiteral("t1")));
  EXPECT_EQ(display.find<QWidget>("allDay")->accessibleName(), QStringLiteral("All day: 1 steak"));
  for (const auto* pressable : display.screen.findChildren<kit::Pressable*>()) {
    if (pressable->isVisible()) {
      EXPECT_FALSE(pressable->accessibleName().isEmpty() && pressable->text().isEmpty())
          << pressable->objectName().toStdString();
      EXPECT_GE(pressable->height(), theme::target::kMin) << pressable->objectName().toStdString();
    }
  }
}

TEST(KitchenScreen, SaysAtOnceThatTheLinkIsCut) {
  Display display;
  auto* stale = display.find<kit::Overlay>("staleKitchen");
  EXPECT_FALSE(stale->isVisible());
  display.gateway.setLink({.phase = ports::LinkPhase::Gone});
  EXPECT_TRUE(stale->isVisible());
  display.clock.pass(std::chrono::seconds(5));
  display.screen.presenter().tick();
  EXPECT_TRUE(stale->isVisible());
  EXPECT_TRUE(stale->accessibleName().contains(QStringLiteral("00:05")));
  EXPECT_TRUE(display.find<kit::Overlay>("emptyKitchen")
                  ->accessibleName()
                  .contains(QStringLiteral("did not get here")))
      << "an empty display does not say that there is nothing to do";
  display.gateway.setLink({.phase = ports::LinkPhase::Connected});
  EXPECT_FALSE(stale->isVisible());
}

TEST(KitchenScreen, KeepsTheCardsThatStayTheSame) {
  Display display;
  display.order("o1", "t1", {steak("l1")});
  auto* line = display.find("ticketLine-l1");
  display.order("o2", "t2", {steak("l2")});
  EXPECT_EQ(display.find("ticketLine-l1"), line);
}

TEST(KitchenScreen, TellsTheEars) {
  Display display;
  display.order("o1", "t1", {steak("l1")});
  EXPECT_EQ(display.bell.rings, 1);
  display.screen.hide();
  display.order("o2", "t2", {steak("l2")});
  EXPECT_EQ(display.bell.rings, 1) << "nobody is called from another screen";
  display.screen.show();
  EXPECT_EQ(display.bell.rings, 1);
}

TEST(KitchenScreen, SaysThatItIsCutOffBesideTheTickets) {
  Display display;
  display.order("o1", "t1", {steak("l1")});
  QWidget* wall = display.screen.findChild<QWidget*>(QStringLiteral("cardWall"));
  const int top = wall->y();
  display.gateway.setLink({.phase = ports::LinkPhase::Gone});
  Stage::settle();
  EXPECT_GT(wall->y(), top + theme::target::kChipLook) << "no name and no age is covered";
  display.gateway.setLink({.phase = ports::LinkPhase::Connected});
  Stage::settle();
  EXPECT_EQ(wall->y(), top);
}

TEST(KitchenScreen, IsMutedAndHeardAgainByItsChip) {
  Display display;
  auto* chip = display.header->findChild<QPushButton*>(QStringLiteral("soundChip"));
  ASSERT_NE(chip, nullptr);
  EXPECT_EQ(chip->text(), "Sound on");
  chip->click();
  EXPECT_TRUE(display.bell.isMuted());
  EXPECT_EQ(chip->text(), "Sound off");
  display.order("o1", "t1", {steak("l1")});
  EXPECT_EQ(display.bell.rings, 0);
  EXPECT_TRUE(display.find("ticketHeader-r-o1.1")->accessibleName().contains(QLatin1String("new")))
      << "the eyes are told all the same";
  chip->click();
  EXPECT_EQ(display.bell.rings, 1) << "whoever switches it on hears how loud it is";
}

TEST(KitchenScreen, PaintsNothingWhileNobodySeesIt) {
  Display display;
  display.order("o1", "t1", {steak("l1")});
  display.order("o2", "t2", {steak("l2")});
  display.screen.hide();
  display.order("o3", "t3", {steak("l3")});
  EXPECT_EQ(display.find("ticketLine-l3"), nullptr);
  display.gateway.elsewhere(bumpTicket("r-o1.1"));
  display.gateway.elsewhere(bumpTicket("r-o2.1"));
  Stage::settle();
  display.gateway.setLink({.phase = ports::LinkPhase::Gone}); // fewer cards than on the wall
  display.screen.show();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  EXPECT_NE(display.find("ticketLine-l3"), nullptr);
  EXPECT_EQ(display.find("done-r-o1.1"), nullptr);
  EXPECT_TRUE(display.find<kit::Overlay>("staleKitchen")->isVisible());
}

TEST(KitchenScreen, LeavesNoSheetToTheNextPerson) {
  Display display;
  auto* sheet = display.find<kit::Sheet>("recallSheet");
  display.press(Qt::Key_R);
  ASSERT_TRUE(sheet->isOpen());
  display.terminal.signIn(display.gateway, "sara");
  EXPECT_FALSE(sheet->isOpen());
}

TEST(KitchenScreen, MeasuresAnewWhereTheTextIsLarger) {
  Display display;
  display.order("o1", "t1", {choosing(newLine("l1", "steak"), "doneness", "rare")});
  const int before = display.find("ticketLine-l1")->height();
  display.theme.setTextScalePercent(140);
  Stage::settle();
  EXPECT_GT(display.find("ticketLine-l1")->height(), before);
  display.theme.setTextScalePercent(100);
  Stage::settle();
  EXPECT_EQ(display.find("ticketLine-l1")->height(), before);
}

} // namespace
} // namespace comanda::ui_kitchen
