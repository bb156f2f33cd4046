// SPDX-License-Identifier: GPL-3.0-or-later
// Appends to the journal of a folder until it is killed, and says after each append how far the journal is
// known to be durable: one line "<seq>". Started by store_kill_test.
#include "tests/server/journal/chronicle.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char* argv[]) {
  using namespace comanda::journal;
  if (argc != 2) {
    return 2;
  }
  auto store = Store::open(argv[1], testKey());
  if (!store) {
    std::fprintf(stderr, "%s\n", store.error().what.c_str());
    return 1;
  }
  comanda::v1::Event event;
  event.set_epoch(1);
  event.mutable_at()->set_seconds(2'000'000'000);
  event.mutable_order_cancelled()->set_reason(std::string(500, 'x'));
  for (int count = 0;; ++count) {
    std::vector<Entry> entries;
    auto seq = static_cast<std::uint64_t>((*store)->head().seq);
    for (int i = 0; i < 1 + count % 4; ++i) {
      // Two events each, so that half an entry would show.
      Entry entry{.deviceId = "child", .commandId = "c" + std::to_string(seq + 1), .outcome = "outcome"};
      event.set_command_id(entry.commandId);
      event.set_device_id(entry.deviceId);
      for (int j = 0; j < 2; ++j) {
        event.set_seq(++seq);
        entry.events.push_back(event);
      }
      entries.push_back(std::move(entry));
    }
    if (!(*store)->append(entries)) {
      return 1;
    }
    std::printf("%llu\n", static_cast<unsigned long long>(seq));
    std::fflush(stdout);
  }
}
