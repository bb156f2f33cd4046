// SPDX-License-Identifier: GPL-3.0-or-later
// A whole service, tapped in a real window, at a real host: seat, order, send, cook, bill, pay, look.
#include "app/terminal/demo_host.h"
#include "app/terminal/host_sign_in.h"
#include "app/terminal/terminal_window.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <array>
#include <functional>
#include <memory>

namespace comanda::terminal {
namespace {

journal::Key serviceKey() {
  std::array<std::uint8_t, journal::kKeyBytes> bytes{};
  bytes.fill(9);
  return journal::Key(bytes);
}

class FullServiceTest : public ::testing::Test {
protected:
  void SetUp() override {
    bool isReady = false;
    demo.start([&](const app::Result<void>& ready) {
      EXPECT_TRUE(ready) << (ready ? "" : ready.error().what);
      isReady = true;
    });
    ASSERT_TRUE(testing::eventually([&] { return isReady; }));
    api = std::make_unique<link::HostApi>(demo.address());
    first = openTerminal();
  }

  // A widget that outlived its window would paint with a look that is gone.
  void TearDown() override {
    first.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const QWidget* widget : QApplication::allWidgets()) {
      const std::string name = widget->metaObject()->className();
      EXPECT_FALSE(name.starts_with("comanda::"))
          << "left behind: " << name << " " << widget->objectName().toStdString();
    }
  }

  std::unique_ptr<TerminalWindow> openTerminal() {
    auto made = std::make_unique<TerminalWindow>(clock, ids, *api, [&](models::Terminal& terminal) {
      auto signIn = std::make_unique<HostSignIn>(*api, terminal);
      signIn->setPeople(demo.people());
      return signIn;
    });
    made->look().setMotionReduced(true);
    made->window().resize(1'280, 800);
    made->window().show();
    return made;
  }

  // What a finger would hit: nothing that a sheet lies over.
  static QPushButton* find(TerminalWindow& terminal, const std::function<bool(const QPushButton&)>& isMeant) {
    QWidget& window = terminal.window();
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->isEnabled() && isMeant(*button) &&
          window.childAt(button->mapTo(&window, button->rect().center())) == button) {
        return button;
      }
    }
    return nullptr;
  }

  // Waits until it is there to be tapped, as a person does.
  void tap(TerminalWindow& terminal, const char* name) {
    QPushButton* button = nullptr;
    ASSERT_TRUE(testing::eventually([&] {
      button = find(terminal, [&](const QPushButton& b) { return b.objectName() == QLatin1String(name); });
      return button != nullptr;
    })) << name
        << " on " << terminal.window().current()->card().id.toStdString() << ", "
        << terminal.window().current()->title().toStdString();
    ++taps;
    QTest::mouseClick(button, Qt::LeftButton);
  }

  void signIn(TerminalWindow& terminal, const std::string& userName) {
    QString trouble = QStringLiteral("nobody answered");
    terminal.signIn().signIn(userName, kDemoPin, [&](const QString& what) { trouble = what; });
    ASSERT_TRUE(testing::eventually([&] { return !terminal.terminal().staffId().empty(); }))
        << trouble.toStdString();
  }

  const v1::Order* orderAt(TerminalWindow& terminal, const std::string& tableId) {
    const v1::Order* found = nullptr;
    terminal.terminal().house().orders.forEach([&](const std::string&, const v1::Order& order) {
      if (order.table_id() == tableId && order.status() == v1::OPEN) {
        found = &order;
      }
    });
    return found;
  }

  std::size_t openTickets() {
    std::size_t open = 0;
    first->terminal().house().tickets.forEach([&](const std::string&, const v1::Ticket& ticket) {
      open += ticket.state() == v1::QUEUED || ticket.state() == v1::TICKET_PREPARING ? 1U : 0U;
    });
    return open;
  }
  int paidBills() {
    int paid = 0;
    first->terminal().house().bills.forEach(
        [&](const std::string&, const v1::Bill& bill) { paid += bill.state() == v1::PAID ? 1 : 0; });
    return paid;
  }

  support::TempDir dir;
  host::SystemClock clock;
  host::RandomIds ids{clock};
  DemoHost demo{dir.path() / "demo", serviceKey()};
  std::unique_ptr<link::HostApi> api;
  std::unique_ptr<TerminalWindow> first;
  int taps = 0;
};

TEST_F(FullServiceTest, IsTappedFromTheFirstGuestToTheLastCoin) {
  signIn(*first, "matteo");
  auto second = openTerminal();
  signIn(*second, "aurora");

  // The pad stays at the part of the menu that one ordered from last.
  tap(*first, "table-table-6");
  tap(*first, "covers2");
  tap(*first, "category:category-mains");
  tap(*first, "item:item-branzino");
  tap(*first, "send");

  taps = 0;
  tap(*first, "table-table-5");
  tap(*first, "covers4");
  tap(*first, "item:item-parmigiana");
  tap(*first, "item:item-parmigiana");
  tap(*first, "item:item-branzino");
  tap(*first, "item:item-tonno");
  tap(*first, "modifier:medium");
  tap(*first, "send");
  EXPECT_EQ(taps, 8) << "four items, one of them with a question, at a table";
  ASSERT_TRUE(testing::eventually([&] { return orderAt(*first, "table-5") != nullptr; }));
  EXPECT_EQ(orderAt(*first, "table-5")->covers(), 4);
  ASSERT_TRUE(testing::eventually([&] { return orderAt(*first, "table-5")->rounds_size() == 1; }));
  ASSERT_TRUE(testing::eventually([&] { return orderAt(*second, "table-5") != nullptr; }))
      << "the other terminal sees it";

  ASSERT_TRUE(second->window().go(QStringLiteral("kitchen")));
  const auto isBump = [](const QPushButton& b) { return b.objectName().startsWith(QLatin1String("done-")); };
  EXPECT_TRUE(testing::eventually([&] { return find(*second, isBump) != nullptr; }));
  // Too quick a second tap bumps nothing: the cards have moved up.
  EXPECT_TRUE(testing::eventually([&] {
    if (QPushButton* bump = find(*second, isBump)) {
      QTest::mouseClick(bump, Qt::LeftButton);
    }
    return openTickets() == 0;
  }));

  tap(*first, "table-table-5");
  tap(*first, "send");      // says "Bill" by now
  tap(*first, "payButton"); // "Take 76.00 in cash"
  ASSERT_TRUE(testing::eventually([&] { return paidBills() == 1; }));
  // The button says something else now, and does it when the change has been read: a tap too early pays or
  // closes nothing.
  EXPECT_TRUE(testing::eventually([&] {
    QPushButton* close = find(*first, [](const QPushButton& b) {
      return b.objectName() == QLatin1String("payButton") && b.text().startsWith(QLatin1String("Close"));
    });
    if (close != nullptr) {
      QTest::mouseClick(close, Qt::LeftButton);
    }
    return orderAt(*first, "table-5") == nullptr;
  }));

  ASSERT_TRUE(first->window().go(QStringLiteral("overview")));
  auto* sales = first->window().findChild<QWidget*>(QStringLiteral("sales"));
  ASSERT_NE(sales, nullptr);
  EXPECT_TRUE(testing::eventually([&] { return sales->accessibleName().contains(QLatin1String("76.00")); }))
      << sales->accessibleName().toStdString();
  const auto digestOf = [](TerminalWindow& terminal) {
    return domain::digest(terminal.terminal().house(), v1::AUDIENCE_STAFF);
  };
  EXPECT_TRUE(testing::eventually([&] { return digestOf(*first) == digestOf(*second); }))
      << "both terminals show the same";
}

TEST_F(FullServiceTest, RefusesAWrongPinAndLetsTheRightOneIn) {
  QString trouble;
  first->signIn().signIn("matteo", "9999", [&](const QString& what) { trouble = what; });
  ASSERT_TRUE(testing::eventually([&] { return !trouble.isEmpty(); }));
  EXPECT_TRUE(first->terminal().staffId().empty());
  signIn(*first, "matteo");
  EXPECT_EQ(first->window().current()->card().id, QStringLiteral("floor"));
}

TEST_F(FullServiceTest, GoesBackToTheLoginWhenSomebodySignsOut) {
  signIn(*first, "renzo");
  EXPECT_EQ(first->window().current()->card().id, QStringLiteral("kitchen")) << "a cook begins there";
  first->signIn().signOut();
  EXPECT_EQ(first->window().current()->card().id, QStringLiteral("login"));
  EXPECT_EQ(first->terminal().house().orders.size(), 0U) << "and nothing is to be seen";
}

TEST_F(FullServiceTest, LosesNoOrderOfSomebodyWhoSignsOutAtOnce) {
  signIn(*first, "matteo");
  v1::Command order;
  order.mutable_open_order()->set_order_id(ids.newId());
  order.mutable_open_order()->set_type(v1::DINE_IN);
  order.mutable_open_order()->set_table_id("table-9");
  order.mutable_open_order()->set_covers(8);
  QObject asker;
  first->terminal().submit({order}, &asker, {});
  first->signIn().signOut();
  EXPECT_TRUE(first->terminal().staffId().empty());
  QTest::qWait(300);
  signIn(*first, "aurora");
  EXPECT_NE(orderAt(*first, "table-9"), nullptr);
}

} // namespace
} // namespace comanda::terminal
