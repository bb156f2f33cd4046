// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/played_journal.h"

#include "app/demo/demo_restaurant.h"
#include "server/host/host.h"
#include "server/trust/key_file.h"
#include "tests/support/commands.h"
#include "tests/support/event_loop.h"
#include "tests/support/manual_clock.h"

#include <optional>

namespace comanda::testing {
namespace {

constexpr int kBatches = 50;
constexpr int kGuestsOfABatch = 8;

void send(host::Host& host, const v1::CommandBatch& batch) {
  std::optional<v1::Outcome> outcome;
  host.dispatcher().submit({.staffId = "host", .deviceId = "host"}, batch,
                           [&](const v1::Outcome& result) { outcome = result; });
  ASSERT_TRUE(eventually([&] { return outcome.has_value(); }));
  ASSERT_TRUE(outcome->has_accepted()) << outcome->ShortDebugString();
}

// Somebody takes nibbles away: ordered, made, paid.
void serveGuest(const std::string& id, v1::CommandBatch& batch) {
  for (const v1::Command& command :
       {openTakeaway("o" + id), addLines("o" + id, {newLine("l" + id, "item-nibbles")}),
        sendRound("o" + id, "r" + id), bumpTicket("r" + id + ".1"), serveTicket("r" + id + ".1"),
        issueBill("b" + id, "o" + id), pay("p" + id, "b" + id, v1::CARD, 350), closeOrder("o" + id)}) {
    *batch.add_commands() = command;
  }
}

void play(const std::filesystem::path& folder) {
  std::filesystem::create_directory(folder);
  const auto key = trust::createKeyFile(folder / "comanda.key");
  ASSERT_TRUE(key) << key.error().what;
  const ManualClock clock;
  const auto host = host::Host::start(folder, *key, clock);
  ASSERT_TRUE(host) << host.error().what;
  for (const v1::CommandBatch& batch : demo::setUpBatches()) {
    send(**host, batch);
  }
  for (int i = 0; i < kBatches; ++i) {
    v1::CommandBatch batch;
    batch.set_id("guests-" + std::to_string(i));
    for (int guest = 0; guest < kGuestsOfABatch; ++guest) {
      serveGuest(std::to_string(i * kGuestsOfABatch + guest), batch);
    }
    send(**host, batch);
  }
}

} // namespace

const std::filesystem::path& PlayedJournal::original() {
  static const support::TempDir temp;
  static const std::filesystem::path folder = [] {
    const auto path = temp.path() / "played";
    play(path);
    return path;
  }();
  return folder;
}

} // namespace comanda::testing
