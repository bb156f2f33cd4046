// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/orders.h"

#include "tests/support/commands.h"

#include <array>
#include <cstdio>

namespace comanda::bench {
namespace {

constexpr std::uint64_t kLines = 4;

} // namespace

std::string idOf(char kind, std::uint64_t i) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "0195d3c0-7e00-7%03x-8000-%012llx", static_cast<unsigned>(kind),
                static_cast<unsigned long long>(i));
  return text.data();
}

std::vector<v1::Command> newOrder(std::uint64_t i) {
  const std::uint64_t line = i * kLines;
  return {testing::openTakeaway(idOf('o', i)),
          testing::addLines(idOf('o', i),
                            {testing::steak(idOf('l', line), 2), testing::beer(idOf('l', line + 1), 2),
                             testing::newLine(idOf('l', line + 2), "salad"),
                             testing::newLine(idOf('l', line + 3), "bread")})};
}

std::vector<v1::Command> restOfOrder(std::uint64_t i) {
  const std::string order = idOf('o', i);
  const std::string round = idOf('r', i);
  // steak 2 x 24.00, beer 2 x 4.00, salad 8.50, bread 2.50
  constexpr std::int64_t kTotal = 6'700;
  return {testing::sendRound(order, round),
          testing::bumpTicket(round + ".1"),
          testing::bumpTicket(round + ".2"),
          testing::serveTicket(round + ".1"),
          testing::serveTicket(round + ".2"),
          testing::serveLines(order, {idOf('l', i * kLines + 3)}),
          testing::issueBill(idOf('b', i), order),
          testing::pay(idOf('p', i), idOf('b', i), v1::CARD, kTotal, 300),
          testing::closeOrder(order)};
}

v1::CommandBatch batchOf(const std::string& id, const std::vector<v1::Command>& commands) {
  v1::CommandBatch batch;
  batch.set_id(id);
  batch.mutable_commands()->Assign(commands.begin(), commands.end());
  return batch;
}

} // namespace comanda::bench
