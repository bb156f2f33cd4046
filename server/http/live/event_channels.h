// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "comanda/v1/options.pb.h"
#include "domain/house.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What an event client can listen to, and which events of the journal are told there. The one place that
/// knows.
namespace comanda::live {

/// What a client chooses by `channels=`: each is a family of channels.
enum class Topic : std::uint8_t { Orders, Kitchen, Tables, Bills, Stock, Users, Drawers, Days };

struct TopicRule {
  Topic topic;
  std::string_view name;     ///< In the query: "orders".
  v1::Audience audience;     ///< Who may listen at most.
  v1::Permission permission; ///< What it needs.
};

inline constexpr std::array kTopics = {
    TopicRule{Topic::Orders, "orders", v1::AUDIENCE_STAFF, v1::PERMISSION_READ_HOUSE},
    TopicRule{Topic::Kitchen, "kitchen", v1::AUDIENCE_KITCHEN, v1::PERMISSION_READ_HOUSE},
    TopicRule{Topic::Tables, "tables", v1::AUDIENCE_STAFF, v1::PERMISSION_READ_HOUSE},
    TopicRule{Topic::Bills, "bills", v1::AUDIENCE_STAFF, v1::PERMISSION_READ_HOUSE},
    TopicRule{Topic::Stock, "stock", v1::AUDIENCE_KITCHEN, v1::PERMISSION_READ_HOUSE},
    TopicRule{Topic::Users, "users", v1::AUDIENCE_STAFF, v1::PERMISSION_MANAGE_STAFF},
    TopicRule{Topic::Drawers, "drawers", v1::AUDIENCE_STAFF, v1::PERMISSION_USE_DRAWER},
    TopicRule{Topic::Days, "days", v1::AUDIENCE_STAFF, v1::PERMISSION_READ_REPORTS},
};

/// A set of topics.
class Topics {
public:
  static constexpr Topics none() { return Topics(0); }
  static constexpr Topics all() { return Topics((1U << kTopics.size()) - 1); }

  constexpr void add(Topic topic) { m_bits |= bit(topic); }
  constexpr bool contains(Topic topic) const { return (m_bits & bit(topic)) != 0; }
  constexpr bool empty() const { return m_bits == 0; }
  bool operator==(const Topics&) const = default;

private:
  explicit constexpr Topics(std::uint32_t bits) : m_bits(bits) {}
  static constexpr std::uint32_t bit(Topic topic) { return 1U << static_cast<unsigned>(topic); }

  std::uint32_t m_bits;
};

/// Their names: "orders, kitchen, …".
std::string topicNames();

/// The topic of this name.
std::optional<Topic> topicOf(std::string_view name);

/// What of `wanted` this person may listen to as things stand in the house.
Topics mayHear(const domain::House& house, std::string_view staffId, Topics wanted);

/// Where an event is told.
struct ChannelRule {
  v1::Event::BodyCase body;
  Topic topic;
  std::string_view channel;                    ///< "order:update"
  bool (*applies)(const v1::Event&) = nullptr; ///< Where the body alone does not say; nullptr: always.
};

/// All rules, in the order of the contract's events.
const std::vector<ChannelRule>& channelRules();

} // namespace comanda::live
