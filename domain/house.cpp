// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/house.h"

#include "domain/contract/options.h"
#include "domain/order/kitchen_line_index.h"
#include "domain/payment/money_index.h"
#include "domain/values/assert.h"
#include "domain/values/fnv.h"

#include <utility>

namespace comanda::domain {
namespace {

// The one list of what a house consists of: every registry, its list in the snapshot, and the id of a record.
template <class HouseT, class Visit>
void forEachRegistry(HouseT& house, Visit&& visit) {
  using S = v1::HouseSnapshot;
  visit(
      house.ingredients, [](S& s) { return s.mutable_ingredients(); }, &v1::Ingredient::id);
  visit(
      house.categories, [](S& s) { return s.mutable_categories(); }, &v1::Category::id);
  visit(
      house.modifierGroups, [](S& s) { return s.mutable_modifier_groups(); }, &v1::ModifierGroup::id);
  visit(
      house.items, [](S& s) { return s.mutable_items(); }, &v1::MenuItem::id);
  visit(
      house.availabilities, [](S& s) { return s.mutable_availabilities(); }, &v1::ItemAvailability::item_id);
  visit(
      house.rooms, [](S& s) { return s.mutable_rooms(); }, &v1::Room::id);
  visit(
      house.tables, [](S& s) { return s.mutable_tables(); }, &v1::Table::id);
  visit(
      house.tableStatuses, [](S& s) { return s.mutable_table_statuses(); }, &v1::TableStatus::table_id);
  visit(
      house.orders, [](S& s) { return s.mutable_orders(); }, &v1::Order::id);
  visit(
      house.stations, [](S& s) { return s.mutable_stations(); }, &v1::Station::id);
  visit(
      house.stationLoads, [](S& s) { return s.mutable_station_loads(); }, &v1::StationLoad::station_id);
  visit(
      house.tickets, [](S& s) { return s.mutable_tickets(); }, &v1::Ticket::id);
  visit(
      house.bills, [](S& s) { return s.mutable_bills(); }, &v1::Bill::id);
  visit(
      house.billSeries, [](S& s) { return s.mutable_bill_series(); }, &v1::BillSeries::name);
  visit(
      house.drawers, [](S& s) { return s.mutable_drawers(); }, &v1::Drawer::id);
  visit(
      house.roles, [](S& s) { return s.mutable_roles(); }, &v1::Role::id);
  visit(
      house.staff, [](S& s) { return s.mutable_staff(); }, &v1::StaffMember::id);
  visit(
      house.credentials, [](S& s) { return s.mutable_credentials(); }, &v1::Credentials::staff_id);
}

template <class T>
bool sees(v1::Audience audience) {
  return contract::maySee(audience, contract::audienceOf(*T::descriptor()));
}

template <class T>
bool sees(v1::Audience audience, const values::Registry<T>&) {
  return sees<T>(audience);
}

template <class T>
const std::string& recordName(const values::Registry<T>&) {
  return T::descriptor()->name();
}

// Applies one of the trial functions to everything in the house.
template <class Function>
void forEverything(House& house, Function&& function) {
  function(house.position);
  function(house.settings);
  function(house.day);
  function(house.daySums);
  function(house.ordersOfKitchenLine);
  function(house.billOfPayment);
  function(house.billOfRefund);
  forEachRegistry(house, [&](auto& registry, auto, auto) { function(registry); });
}

} // namespace

v1::HouseSnapshot snapshot(const House& house, v1::Audience audience) {
  v1::HouseSnapshot result;
  result.set_rules(kHouseRules);
  result.set_epoch(house.position.get().epoch);
  result.set_seq(house.position.get().seq);
  *result.mutable_at() = house.position.get().at;
  if (sees<v1::Settings>(audience)) {
    *result.mutable_settings() = house.settings.get();
  }
  if (sees<v1::Day>(audience)) {
    *result.mutable_day() = house.day.get();
  }
  if (sees<v1::DaySums>(audience)) {
    *result.mutable_day_sums() = house.daySums.get();
  }
  forEachRegistry(house, [&](const auto& registry, auto listOf, auto) {
    if (sees(audience, registry)) {
      for (const auto* record : registry.sorted()) {
        *listOf(result)->Add() = *record;
      }
    }
  });
  return result;
}

House restore(v1::HouseSnapshot snapshot) {
  House house;
  house.position.set({.epoch = snapshot.epoch(), .seq = snapshot.seq(), .at = snapshot.at()});
  house.settings.set(std::move(*snapshot.mutable_settings()));
  house.day.set(std::move(*snapshot.mutable_day()));
  house.daySums.set(std::move(*snapshot.mutable_day_sums()));
  forEachRegistry(house, [&](auto& registry, auto listOf, auto id) {
    for (auto& record : *listOf(snapshot)) {
      std::string key = (record.*id)();
      registry.put(std::move(key), std::move(record));
    }
  });
  order::reindexKitchenLines(house);
  payment::reindexMoney(house);
  return house;
}

std::uint64_t digest(const House& house, v1::Audience audience) {
  values::Fnv1a64 hash;
  std::string bytes;
  // Each record is framed by its length, so that no two houses run together into the same bytes.
  const auto add = [&](const google::protobuf::Message& message) {
    // It can fail only beyond 2 GB, where a digest over half of a record would be worse than none.
    COMANDA_ASSERT(message.SerializeToString(&bytes), "a record of the house can be written");
    hash.add(std::to_string(bytes.size()));
    hash.add(":");
    hash.add(bytes);
  };
  if (sees<v1::Settings>(audience)) {
    add(house.settings.get());
  }
  if (sees<v1::Day>(audience)) {
    add(house.day.get());
  }
  if (sees<v1::DaySums>(audience)) {
    add(house.daySums.get());
  }
  forEachRegistry(house, [&](const auto& registry, auto, auto) {
    if (sees(audience, registry)) {
      hash.add(recordName(registry));
      for (const auto* record : registry.sorted()) {
        add(*record);
      }
    }
  });
  return hash.value();
}

Trial::Trial(House& house) : m_house(house) {
  forEverything(m_house, [](auto& part) { part.beginTrial(); });
}

Trial::~Trial() {
  if (!m_kept) {
    forEverything(m_house, [](auto& part) { part.rollBackTrial(); });
  }
}

void Trial::keep() {
  m_kept = true;
  forEverything(m_house, [](auto& part) { part.keepTrial(); });
}

} // namespace comanda::domain
