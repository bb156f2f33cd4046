// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/house.pb.h"
#include "domain/values/registry.h"

#include <cstdint>
#include <string>
#include <vector>

namespace comanda::domain {

/// The live state of the whole restaurant: the sum of all events of the journal, less what is over for good.
/// Host and terminals hold one each; evolve() alone changes it, decide() and the screens read it. Not shared
/// between threads.
///
/// Records are the contract's views. What the house keeps: the menu, the floor, staff; open orders and those
/// finished on the running business day with their tickets; bills that are due or may still be refunded; cash
/// drawers and what was taken since the day was closed last.
struct House {
  /// The event the house stands at.
  struct Position {
    std::uint32_t epoch = 0;
    std::uint64_t seq = 0;
    google::protobuf::Timestamp at;
  };

  values::Single<Position> position;
  values::Single<v1::Settings> settings;
  values::Single<v1::Day> day;

  values::Registry<v1::Ingredient> ingredients;
  values::Registry<v1::Category> categories;
  values::Registry<v1::ModifierGroup> modifierGroups;
  values::Registry<v1::MenuItem> items;
  values::Registry<v1::ItemAvailability> availabilities; ///< By item; an item without one can be had.

  values::Registry<v1::Room> rooms;
  values::Registry<v1::Table> tables;
  values::Registry<v1::TableStatus> tableStatuses; ///< By table; a table without one is free.

  values::Registry<v1::Order> orders;

  values::Registry<v1::Station> stations;
  values::Registry<v1::StationLoad> stationLoads; ///< By station; a station without one has no work.
  values::Registry<v1::Ticket> tickets;

  values::Registry<v1::Bill> bills;
  values::Registry<v1::BillSeries> billSeries;

  values::Registry<v1::Drawer> drawers;
  values::Single<v1::DaySums> daySums;

  values::Registry<v1::Role> roles;
  values::Registry<v1::StaffMember> staff;
  values::Registry<v1::Credentials> credentials; ///< By staff; on the host only.

  /// Where the portions of a kitchen line are by now: the orders that hold order lines made of it, by kitchen
  /// line id; and where every order line is, by its own id. Follows from the orders
  /// (domain/order/kitchen_line_index.h), so no snapshot holds it. Moving and splitting lines keeps it up to
  /// date.
  values::Registry<std::vector<std::string>> ordersOfKitchenLine;

  /// The bill that a payment is on, and the one that a refund is on, by their own ids: how a decision knows
  /// at once whether such an id is used anywhere in the house. Follows from the bills
  /// (domain/payment/money_index.h), so no snapshot holds it.
  values::Registry<std::string> billOfPayment;
  values::Registry<std::string> billOfRefund;
};

/// Grows whenever the same events make another house than before. A snapshot by other rules must not be taken
/// for the house: what the events make of it by these rules is found by beginning with the first of them.
inline constexpr std::uint32_t kHouseRules = 2;

/// The house as an audience may see it, in an order that is the same everywhere.
v1::HouseSnapshot snapshot(const House& house, v1::Audience audience);

/// The house that a snapshot was taken of, as far as its audience saw it.
House restore(v1::HouseSnapshot snapshot);

/// 64 bits over everything that an audience may see, without the position: two houses with equal digests show
/// the same. Finds divergence between honest programs (FNV-1a); it proves nothing against an adversary.
std::uint64_t digest(const House& house, v1::Audience audience);

/// A batch of changes that is kept as a whole or not at all. While a trial exists the house must not be read
/// by others; its destructor rolls back what was not kept.
class Trial {
public:
  explicit Trial(House& house);
  ~Trial();
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  /// Everything changed since the constructor stays.
  void keep();

private:
  House& m_house;
  bool m_kept = false;
};

} // namespace comanda::domain
