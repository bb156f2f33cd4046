// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/check_split.h"

#include "domain/order/amounts.h"
#include "domain/order/lookup.h"
#include "domain/payment/balance.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace comanda::ui_till {

namespace {

using PartLines = std::vector<const v1::OrderLine*>;

Part billPart(const v1::Order& order, const v1::Bill& bill) {
  Part part;
  part.key = "bill-" + bill.id();
  part.billId = bill.id();
  part.total = bill.total();
  part.open = payment::openAmount(bill).minorUnits();
  for (const v1::TaxBucket& bucket : bill.taxes()) {
    part.tax += bucket.tax();
  }
  for (const v1::BillLine& billed : bill.lines()) {
    if (const v1::OrderLine* line = order::findLine(order, billed.line_id())) part.lines.push_back(line);
  }
  // What was billed for one guest is that guest's.
  const int seat = part.lines.empty() ? 0 : part.lines.front()->seat();
  const bool isOneGuests = seat > 0 && std::ranges::all_of(part.lines, [seat](const v1::OrderLine* line) {
                             return line->seat() == seat;
                           });
  part.seat = isOneGuests ? seat : -1;
  return part;
}

Part proposedPart(std::string key, const v1::Order& order, PartLines lines) {
  Part part;
  part.key = std::move(key);
  for (const v1::OrderLine* line : lines) {
    part.total += order::amountOf(*line).minorUnits();
    part.hasUnsent = part.hasUnsent || (order.type() == v1::DINE_IN && order::isUnsent(line->state()));
  }
  for (const v1::TaxBucket& bucket : order::taxBuckets(lines)) {
    part.tax += bucket.tax();
    part.total += bucket.inclusive() ? 0 : bucket.tax();
  }
  part.open = part.total;
  part.lines = std::move(lines);
  return part;
}

void addBySeat(std::vector<Part>& parts, const v1::Order& order, const PartLines& rest) {
  std::map<int, PartLines> bySeat;
  for (const v1::OrderLine* line : rest) {
    bySeat[line->seat()].push_back(line);
  }
  for (auto& [seat, lines] : bySeat) {
    Part part = proposedPart("seat-" + std::to_string(seat), order, std::move(lines));
    part.seat = seat;
    parts.push_back(std::move(part));
  }
  // What the table shares comes after the guests.
  std::ranges::stable_sort(parts, {}, [](const Part& part) {
    return part.seat > 0 ? part.seat : std::numeric_limits<int>::max();
  });
}

} // namespace

std::vector<Part> partsOf(const domain::House& house, const v1::Order& order, Split split,
                          const std::set<std::string>& ticked) {
  std::vector<Part> parts;
  std::set<std::string_view> billIds;
  PartLines rest;
  PartLines chosen;
  for (const v1::OrderLine& line : order.lines()) {
    if (line.state() == v1::VOIDED) continue;
    const v1::Bill* bill = house.bills.find(line.bill_id());
    if (bill != nullptr && bill->state() != v1::BILL_VOIDED) {
      if (billIds.insert(bill->id()).second) parts.push_back(billPart(order, *bill));
    } else if (split == Split::Item && ticked.contains(line.id())) {
      chosen.push_back(&line);
    } else {
      rest.push_back(&line);
    }
  }
  std::ranges::stable_sort(parts, {},
                           [&](const Part& part) { return house.bills.find(part.billId)->number(); });
  if (!chosen.empty()) parts.push_back(proposedPart("items", order, std::move(chosen)));
  if (split == Split::Seat) {
    addBySeat(parts, order, rest);
  } else if (!rest.empty()) {
    parts.push_back(proposedPart("rest", order, std::move(rest)));
  }
  return parts;
}

bool isAllPaid(const std::vector<Part>& parts) {
  return !parts.empty() && std::ranges::all_of(parts, &Part::isPaid);
}

} // namespace comanda::ui_till
