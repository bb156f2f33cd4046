// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/scrolling.h"

#include "tests/bench/stopwatch.h"
#include "tests/support/commands.h"
#include "tests/support/event_loop.h"
#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/kitchen/fake_bell.h"
#include "tests/ui/stage.h"
#include "ui/kitchen/kitchen_screen.h"
#include "ui/order/order_screen.h"
#include "ui/shell/main_window.h"

#include <QScrollArea>
#include <QScrollBar>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

namespace comanda::bench {
namespace {

using namespace testing;

constexpr int kItems = 1'000;
constexpr int kTickets = 60;
constexpr int kStepPixels = 24; // a quick finger: 1,440 pixels in a second of 60 frames

void mustBe(bool isSo, const char* what) {
  if (!isSo) {
    std::fprintf(stderr, "terminal_bench: %s\n", what);
    std::exit(1);
  }
}

void awaitPainting(PaintClock& application, std::uint64_t before) {
  mustBe(eventually([&] { return application.paintings() > before; }), "nothing was painted");
}

double msToPaint(PaintClock& application, const std::function<void()>& doIt) {
  const std::uint64_t before = application.paintings();
  const Stopwatch watch;
  doIt();
  awaitPainting(application, before);
  return watch.seconds() * 1'000;
}

// Down to the end and up again, a step a frame.
Latencies scroll(PaintClock& application, QScrollBar& bar) {
  Latencies frames;
  mustBe(bar.maximum() > 20 * kStepPixels, "everything fits on the screen");
  const auto step = [&](int to) { frames.add(msToPaint(application, [&] { bar.setValue(to); })); };
  for (int at = kStepPixels; at <= bar.maximum(); at += kStepPixels) {
    step(at);
  }
  for (int at = bar.value() - kStepPixels; at >= 0; at -= kStepPixels) {
    step(at);
  }
  return frames;
}

Scenario withLongMenu() {
  Scenario scenario = trattoria();
  for (int i = 0; i < kItems; ++i) {
    v1::MenuItem item = menuItem("i" + std::to_string(i), i % 2 == 0 ? "mains" : "drinks", 500 + i);
    item.set_name("Dish of the house " + std::to_string(i));
    item.set_position(i);
    scenario.given(saveItem(item));
  }
  scenario.given(openOrder("o1", "t1"));
  return scenario;
}

Scenario withFullKitchen() {
  Scenario scenario = trattoria();
  for (int i = 0; i < kTickets; ++i) {
    const std::string order = "o" + std::to_string(i);
    scenario.given(openTakeaway(order))
        .given(addLines(order, {steak("s" + order), newLine("sal" + order, "salad", 2)}))
        .given(sendRound(order, "r" + order));
  }
  return scenario;
}

template <class MakeScreen>
Scrolling openAndScroll(PaintClock& application, Stage& stage, const MakeScreen& makeScreen,
                        const char* screen, const char* argument, const char* area) {
  shell::MainWindow window(stage.theme, {[&](shell::Navigator& navigator) { return makeScreen(navigator); }});
  window.resize(1'280, 800);
  Scrolling result;
  result.openedMs = msToPaint(application, [&] {
    window.go(QString::fromLatin1(screen), QString::fromLatin1(argument));
    window.show();
  });
  Stage::settle();
  QScrollBar* bar = nullptr;
  for (QScrollArea* scrolled : window.findChildren<QScrollArea*>()) {
    if (scrolled->objectName() == QLatin1String(area)) {
      bar = scrolled->verticalScrollBar()->maximum() > 0 ? scrolled->verticalScrollBar()
                                                         : scrolled->horizontalScrollBar();
    }
  }
  mustBe(bar != nullptr, "there is nothing to scroll");
  result.frames = scroll(application, *bar);
  return result;
}

} // namespace

Scrolling scrollMenu(PaintClock& application) {
  Stage stage(withLongMenu());
  FakeApprovals approvals;
  return openAndScroll(
      application, stage,
      [&](shell::Navigator& navigator) {
        return std::make_unique<ui_order::OrderScreen>(stage.theme, stage.terminal, approvals, navigator);
      },
      "order", "o1", "items");
}

Scrolling scrollTickets(PaintClock& application) {
  Stage stage(withFullKitchen(), "kim");
  FakeBell bell;
  return openAndScroll(
      application, stage,
      [&](shell::Navigator& navigator) {
        return std::make_unique<ui_kitchen::KitchenScreen>(stage.terminal, navigator, stage.theme, bell);
      },
      "kitchen", "", "cardWall");
}

} // namespace comanda::bench
