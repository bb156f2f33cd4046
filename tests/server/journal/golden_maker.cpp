// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a golden journal in a new folder (golden/README.md): journal_golden_maker FOLDER
#include "domain/contract/options.h"
#include "server/journal/backup.h"
#include "server/journal/export.h"
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/manual_clock.h"

#include <iostream>
#include <set>

namespace comanda::journal {
namespace {

using namespace testing;

// Everything of the restaurant once added, and once taken away.
std::vector<v1::Command> changesOfTheHouse() {
  v1::RemoveIngredient ingredient;
  ingredient.set_ingredient_id("old");
  v1::RemoveCategory category;
  category.set_category_id("old");
  v1::RemoveModifierGroup group;
  group.set_group_id("old");
  v1::RemoveMenuItem item;
  item.set_item_id("old");
  v1::RemoveTable table;
  table.set_table_id("old");
  v1::RemoveRoom room;
  room.set_room_id("old");
  return {saveIngredient("cream", {v1::MILK}),
          saveIngredient("old"),
          commandOf(ingredient),
          saveGroup(modifierGroup("sauces", {"pepper", "butter"}, 0, 2)),
          saveGroup(modifierGroup("old", {"older"})),
          commandOf(group),
          saveCategory("sweets"),
          saveCategory("old"),
          saveItem(menuItem("tiramisu", "sweets", 700)),
          saveItem(menuItem("old", "old", 100)),
          commandOf(item),
          commandOf(category),
          countdown("salad", 20),
          saveRoom("old"),
          saveTable("old", "old"),
          commandOf(table),
          commandOf(room),
          saveStation("old", v1::STATION_KITCHEN),
          removeStation("old"),
          saveRole("sommelier", {v1::PERMISSION_TAKE_ORDERS}),
          saveRole("old", {v1::PERMISSION_TAKE_ORDERS}),
          removeRole("old"),
          setPin("sam"),
          setPassword("sam"),
          saveStaff("pia", {"server"}),
          setPin("pia"),
          saveStaff("pia", {"server"}, false),
          forgetPerson("pia")};
}

// One table from the first guest to the last coin, with everything that can happen to it in between.
std::vector<v1::Command> oneTable() {
  return {
      enterTable("t1"),
      seatTable("t1", 2),
      openOrder("o1", "t1"),
      addLines("o1", {steak("l1", 2), beer("l2", 2), held(newLine("l3", "salad")), newLine("l4", "bread")}),
      changeLine("o1", beer("l2", 3)),
      removeLines("o1", {"l4"}),
      addLines("o1", {newLine("l5", "bread")}),
      holdLines("o1", {"l5"}),
      holdLines("o1", {"l5"}, false),
      sendRound("o1", "r1"),
      fireCourse("o1", "r2", 1),
      setCovers("o1", 3),
      assignOrder("o1", "sam"),
      startTicket("r1.2"),
      prioritizeTicket("r1.2"),
      tickLines("r1.2", {"l1"}),
      bumpTicket("r1.1"),
      recallTicket("r1.1"),
      bumpTicket("r1.1"),
      serveTicket("r1.1"),
      bumpTicket("r2.1"),
      serveLines("o1", {"l3"}),
      splitLine("o1", "l2", "l2b", 1),
      openOrder("o2", "t2"),
      moveLines("o1", "o2", {"l2b"}),
      transferOrder("o2", "t3"),
      mergeOrders("o2", "o1"),
      addLines("o1", {newLine("l6", "salad", 2)}),
      sendRound("o1", "r3"),
      voidLine("o1", "l6"),
      openDelivery("o3", "Via Roma 1"),
      addLines("o3", {newLine("l7", "tiramisu", 2)}),
      openTakeaway("o4"),
      cancelOrder("o4"),
      serveLines("o1", {"l1"}),
      issueBill("b1", "o1"),
      voidBill("b1"),
      issueBill("b2", "o1"),
      pay("p1", "b2", v1::CASH, 2000, 100, 5000),
      refund("f1", "b2", "p1", 500),
      openDrawer("d1", "Till 1", 10'000),
      moveCash("m1", "d1", v1::CASH_PAID_OUT, 250),
      closeDrawer("d1", 9'700),
      closeDay(),
      leaveTable("t1"), // its lease ran out long ago; those of t4 are renewed and given back in time
      enterTable("t4"),
      enterTable("t4"),
      leaveTable("t4"),
      enterTable("t4")};
}

// What is still open is paid.
std::vector<v1::Command> theEnd(const domain::House& house) {
  const v1::Bill& bill = *house.bills.find("b2");
  std::int64_t open = bill.total();
  for (const v1::Payment& payment : bill.payments()) {
    open -= payment.amount() - payment.refunded_amount();
  }
  return {pay("p2", "b2", v1::CARD, open), closeOrder("o1"), freeTable("t1")};
}

// Every one of the commands must be accepted: a golden journal is made to say something.
std::vector<Entry> accepted(Chronicle& chronicle, const std::vector<v1::Command>& commands) {
  std::vector<Entry> entries;
  for (const v1::Command& command : commands) {
    for (Entry& entry : chronicle.carryOut(command)) {
      v1::Outcome outcome;
      if (!outcome.ParseFromString(entry.outcome) || outcome.has_rejected()) {
        throw std::runtime_error(std::string(contract::bodyName(command)) +
                                 " was rejected: " + outcome.ShortDebugString());
      }
      entries.push_back(std::move(entry));
    }
  }
  return entries;
}

Entry clockJumped(const Store& store, const v1::Event& last) {
  v1::Event event;
  event.set_epoch(static_cast<std::uint32_t>(store.head().epoch));
  event.set_seq(static_cast<std::uint64_t>(store.head().seq) + 1);
  *event.mutable_at() = last.at();
  event.set_utc_offset_minutes(last.utc_offset_minutes());
  *event.mutable_clock_jumped()->mutable_expected() = last.at();
  *event.mutable_clock_jumped()->mutable_found() = last.at();
  event.mutable_clock_jumped()->mutable_found()->set_seconds(last.at().seconds() + 300);
  return {.deviceId = "host", .events = {event}};
}

void sayWhatIsMissing(const std::vector<v1::Event>& events) {
  std::set<std::string_view> types;
  for (const v1::Event& event : events) {
    types.insert(contract::bodyName(event));
  }
  const auto* bodies = v1::Event::descriptor()->FindOneofByName("body");
  for (int i = 0; i < bodies->field_count(); ++i) {
    const std::string& name = bodies->field(i)->message_type()->name();
    if (!types.contains(name)) {
      std::cout << "missing: " << name << "\n";
    }
  }
  std::cout << events.size() << " events of " << types.size() << " types\n";
}

void make(const fs::path& folder) {
  const Key key = testKey();
  const TempDir workshop;
  {
    Chronicle chronicle;
    auto store = need(Store::create(workshop / "house", key));
    need(store->append(accepted(chronicle, smallTrattoria())));
    need(store->append(accepted(chronicle, changesOfTheHouse())));
    need(store->append(accepted(chronicle, oneTable())));
    need(store->saveSnapshot(chronicle.snapshot()));
    need(store->append(accepted(chronicle, theEnd(chronicle.house()))));
    need(store->append(chronicle.serve(160)));
    need(store->append(std::array{clockJumped(*store, eventsIn(*store).back())}));
  }
  need(backupTo(workshop / "house", key, workshop / "backup.db"));
  need(restoreFrom(workshop / "backup.db", key, folder, ManualClock()));
  need(verify(folder, key));
  need(exportJournal(folder, key, folder / "journal.jsonl"));
  sayWhatIsMissing(eventsIn(*need(Store::open(folder, key))));
  for (const char* left : {"comanda.db-wal", "comanda.db-shm", "comanda.db.lock"}) {
    fs::remove(folder / left);
  }
}

} // namespace
} // namespace comanda::journal

int main(int argc, char* argv[]) {
  if (argc != 2 || std::filesystem::exists(argv[1])) {
    std::cerr
        << "usage: journal_golden_maker FOLDER, which is not there yet: a golden journal is never replaced\n";
    return 2;
  }
  try {
    comanda::journal::make(argv[1]);
  } catch (const std::exception& exception) {
    std::cerr << exception.what() << "\n";
    return 1;
  }
  return 0;
}
