// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/event_channels.h"

#include "domain/contract/options.h"
#include "domain/staff/permission_matrix.h"

#include <algorithm>

namespace comanda::live {
namespace {

using Event = v1::Event;

bool isNew(const Event& event) {
  return event.staff_saved().added();
}

bool isKnown(const Event& event) {
  return !event.staff_saved().added();
}

bool paysInFull(const Event& event) {
  return event.payment_taken().bill_state() == v1::PAID;
}

} // namespace

// Who looks after a table changes with every step of a waiter and is no news to others: presence is not told.
// A bill that is taken back frees the lines of its order: an order:update.
const std::vector<ChannelRule>& channelRules() {
  static const std::vector<ChannelRule> rules = {
      {Event::kAvailabilityChanged, Topic::Stock, "item:availability"},
      {Event::kTableSaved, Topic::Tables, "table:update"},
      {Event::kTableRemoved, Topic::Tables, "table:update"},
      {Event::kTableStateChanged, Topic::Tables, "table:update"},
      {Event::kOrderOpened, Topic::Orders, "order:new"},
      {Event::kLinesAdded, Topic::Orders, "order:update"},
      {Event::kLineChanged, Topic::Orders, "order:update"},
      {Event::kLinesRemoved, Topic::Orders, "order:update"},
      {Event::kLinesHeld, Topic::Orders, "order:update"},
      {Event::kRoundSent, Topic::Orders, "order:update"},
      {Event::kLinesServed, Topic::Orders, "order:update"},
      {Event::kLineVoided, Topic::Orders, "order:update"},
      {Event::kOrderCancelled, Topic::Orders, "order:update"},
      {Event::kOrderTransferred, Topic::Orders, "order:update"},
      {Event::kLinesMoved, Topic::Orders, "order:update"},
      {Event::kOrderMerged, Topic::Orders, "order:update"},
      {Event::kLineSplit, Topic::Orders, "order:update"},
      {Event::kCoversSet, Topic::Orders, "order:update"},
      {Event::kOrderAssigned, Topic::Orders, "order:update"},
      {Event::kOrderClosed, Topic::Orders, "order:completed"},
      {Event::kTicketsMade, Topic::Kitchen, "ticket:new"},
      {Event::kTicketAdvanced, Topic::Kitchen, "ticket:update"},
      {Event::kTicketLineVoided, Topic::Kitchen, "ticket:update"},
      {Event::kTicketPrioritized, Topic::Kitchen, "ticket:update"},
      {Event::kBillIssued, Topic::Bills, "bill:issued"},
      {Event::kBillVoided, Topic::Orders, "order:update"},
      {Event::kPaymentTaken, Topic::Bills, "bill:paid", paysInFull},
      {Event::kDrawerOpened, Topic::Drawers, "drawer:update"},
      {Event::kCashMoved, Topic::Drawers, "drawer:update"},
      {Event::kDrawerClosed, Topic::Drawers, "drawer:update"},
      {Event::kDayClosed, Topic::Days, "day:closed"},
      {Event::kStaffSaved, Topic::Users, "user:created", isNew},
      {Event::kStaffSaved, Topic::Users, "user:updated", isKnown},
  };
  return rules;
}

std::string topicNames() {
  std::string names;
  for (const TopicRule& rule : kTopics) {
    names.append(names.empty() ? "" : ", ").append(rule.name);
  }
  return names;
}

std::optional<Topic> topicOf(std::string_view name) {
  const auto rule = std::ranges::find(kTopics, name, &TopicRule::name);
  return rule == kTopics.end() ? std::nullopt : std::optional(rule->topic);
}

Topics mayHear(const domain::House& house, std::string_view staffId, Topics wanted) {
  const v1::Audience audience = staff::audienceOf(house, staffId);
  Topics topics = Topics::none();
  for (const TopicRule& rule : kTopics) {
    if (wanted.contains(rule.topic) && contract::maySee(audience, rule.audience) &&
        staff::isPermitted(house, staffId, v1::PERMISSION_READ_HOUSE) &&
        staff::isPermitted(house, staffId, rule.permission)) {
      topics.add(rule.topic);
    }
  }
  return topics;
}

} // namespace comanda::live
