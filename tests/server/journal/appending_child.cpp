// SPDX-License-Identifier: GPL-3.0-or-later
// Works on the journal of a folder until it is killed. Started by store_kill_test:
//   FOLDER            appends, and says after each append how far the journal is known to be durable: one
//   line "<seq>" FOLDER snapshots  makes a journal, serves, and says before each snapshot that it is about to
//   be written: "<seq>"
#include "tests/server/journal/chronicle.h"

#include <cstdio>
#include <string_view>

namespace comanda::journal {
namespace {

constexpr int kFailed = 1;

void say(std::int64_t seq) {
  std::printf("%lld\n", static_cast<long long>(seq));
  std::fflush(stdout);
}

int failed(const Error& error) {
  std::fprintf(stderr, "%s\n", error.what.c_str());
  return kFailed;
}

// Two events each, so that half an entry would show.
Entry entryBehind(std::uint64_t& seq, v1::Event event) {
  Entry entry{.deviceId = "child", .commandId = "c" + std::to_string(seq + 1), .outcome = "outcome"};
  event.set_command_id(entry.commandId);
  event.set_device_id(entry.deviceId);
  for (int i = 0; i < 2; ++i) {
    event.set_seq(++seq);
    entry.events.push_back(event);
  }
  return entry;
}

int append(const char* folder) {
  auto store = Store::open(folder, testKey());
  if (!store) {
    return failed(store.error());
  }
  v1::Event event;
  event.set_epoch(1);
  event.mutable_at()->set_seconds(2'000'000'000);
  event.mutable_order_cancelled()->set_reason(std::string(500, 'x'));
  for (int count = 0;; ++count) {
    std::vector<Entry> entries;
    auto seq = static_cast<std::uint64_t>((*store)->head().seq);
    for (int i = 0; i < 1 + count % 4; ++i) {
      entries.push_back(entryBehind(seq, event));
    }
    if (auto appended = (*store)->append(entries); !appended) {
      return failed(appended.error());
    }
    say(static_cast<std::int64_t>(seq));
  }
}

// A menu of many dishes: a snapshot of many pages, which takes its time.
int takeSnapshots(const char* folder) {
  auto store = Store::create(folder, testKey());
  if (!store) {
    return failed(store.error());
  }
  Chronicle chronicle;
  std::vector<v1::Command> dishes;
  for (int i = 0; i < 400; ++i) {
    v1::MenuItem item = testing::menuItem("dish-" + std::to_string(i), "mains", 1'000);
    item.set_description(std::string(500, 'x'));
    dishes.push_back(testing::saveItem(item));
  }
  need((*store)->append(chronicle.setUp()));
  need((*store)->append(chronicle.as("ada").carryOut(dishes)));
  if (chronicle.seq() < dishes.size()) {
    return kFailed; // they were not accepted
  }
  chronicle.as("sara");
  for (;;) {
    const std::int64_t before = (*store)->head().seq;
    while ((*store)->head().seq == before) {
      if (auto appended = (*store)->append(chronicle.serve(1)); !appended) {
        return failed(appended.error());
      }
    }
    say((*store)->head().seq);
    if (auto saved = (*store)->saveSnapshot(chronicle.snapshot()); !saved) {
      return failed(saved.error());
    }
  }
}

int work(int argc, char* argv[]) {
  if (argc == 3 && std::string_view(argv[2]) == "snapshots") {
    return takeSnapshots(argv[1]);
  }
  return argc == 2 ? append(argv[1]) : 2;
}

} // namespace
} // namespace comanda::journal

int main(int argc, char* argv[]) {
  return comanda::journal::work(argc, argv);
}
