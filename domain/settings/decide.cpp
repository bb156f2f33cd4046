// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/settings/decide.h"

#include "domain/closing/sums.h"
#include "domain/contract/same.h"
#include "domain/field_path.h"
#include "domain/settings/names.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace comanda::settings {
namespace {

using domain::at;
using domain::Check;
using domain::firstRepeat;
using domain::reject;

Check checkNames(const v1::Settings& settings) {
  if (!isSlug(settings.slug())) {
    return reject(v1::SLUG_INVALID, "settings.slug");
  }
  if (!isCurrency(settings.currency())) {
    return reject(v1::CURRENCY_INVALID, "settings.currency");
  }
  if (!isTimeZone(settings.time_zone())) {
    return reject(v1::TIME_ZONE_INVALID, "settings.time_zone");
  }
  if (settings.languages().empty()) {
    return reject(v1::LANGUAGE_REQUIRED, "settings.languages");
  }
  return {};
}

Check checkListedOnce(const v1::Settings& settings) {
  if (const auto i = firstRepeat(settings.languages())) {
    return reject(v1::LISTED_TWICE, at("settings.languages", *i));
  }
  if (const auto i = firstRepeat(settings.tax_rates(), &v1::TaxRate::id)) {
    return reject(v1::LISTED_TWICE, at("settings.tax_rates", *i, "id"), settings.tax_rates(*i).id());
  }
  if (const auto i = firstRepeat(settings.tax_classes(), &v1::TaxClass::id)) {
    return reject(v1::LISTED_TWICE, at("settings.tax_classes", *i, "id"), settings.tax_classes(*i).id());
  }
  for (int i = 0; i < settings.tax_classes_size(); ++i) {
    const std::string overrides = at("settings.tax_classes", i, "overrides");
    if (const auto j = firstRepeat(settings.tax_classes(i).overrides(), &v1::TaxOverride::order_type)) {
      return reject(v1::LISTED_TWICE, at(overrides, *j, "order_type"));
    }
  }
  return {};
}

bool hasRate(const v1::Settings& settings, std::string_view id) {
  return std::ranges::find(settings.tax_rates(), id, &v1::TaxRate::id) != settings.tax_rates().end();
}

Check checkRates(const v1::Settings& settings) {
  for (int i = 0; i < settings.tax_classes_size(); ++i) {
    const v1::TaxClass& taxClass = settings.tax_classes(i);
    if (!hasRate(settings, taxClass.tax_rate_id())) {
      return reject(v1::TAX_RATE_NOT_FOUND, at("settings.tax_classes", i, "tax_rate_id"));
    }
    for (int j = 0; j < taxClass.overrides_size(); ++j) {
      if (!hasRate(settings, taxClass.overrides(j).tax_rate_id())) {
        return reject(v1::TAX_RATE_NOT_FOUND,
                      at(at("settings.tax_classes", i, "overrides"), j, "tax_rate_id"));
      }
    }
  }
  return {};
}

// An item whose tax class disappeared could not be sold any more.
Check checkClassesInUse(const domain::House& house, const v1::Settings& settings) {
  for (const v1::MenuItem* item : house.items.sorted()) {
    const auto& classes = settings.tax_classes();
    if (std::ranges::find(classes, item->tax_class_id(), &v1::TaxClass::id) == classes.end()) {
      return reject(v1::TAX_CLASS_IN_USE, "settings.tax_classes", item->id());
    }
  }
  return {};
}

// What still holds sums in the currency's minor unit: an open order, or a bill that is due or may yet be
// refunded. Another unit would silently change what they are worth. Empty for nothing.
std::string whatHoldsMoney(const domain::House& house) {
  for (const v1::Order* order : house.orders.sorted()) {
    if (order->status() == v1::OPEN) {
      return order->id();
    }
  }
  for (const v1::Bill* bill : house.bills.sorted()) {
    if (bill->state() != v1::BILL_VOIDED) {
      return bill->id();
    }
  }
  return {};
}

Check checkCurrencyInUse(const domain::House& house, const v1::Settings& settings) {
  const v1::Settings& old = house.settings.get();
  const bool sameCurrency = settings.currency() == old.currency();
  if (sameCurrency && settings.currency_exponent() == old.currency_exponent()) {
    return {};
  }
  const std::string holder = whatHoldsMoney(house);
  // The next Z report adds up what was taken, and can do so in one currency only.
  if (!holder.empty() || closing::isAnythingRunning(house)) {
    return reject(v1::CURRENCY_IN_USE, sameCurrency ? "settings.currency_exponent" : "settings.currency",
                  holder);
  }
  return {};
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::ChangeSettings& command,
                        const domain::Context&) {
  const v1::Settings& settings = command.settings();
  const Check check = domain::checkInOrder(
      [&] { return checkNames(settings); }, [&] { return checkListedOnce(settings); },
      [&] { return checkRates(settings); }, [&] { return checkClassesInUse(house, settings); },
      [&] { return checkCurrencyInUse(house, settings); });
  if (!check) {
    return std::unexpected(check.error());
  }
  domain::Approval approval{.events = {}, .subjectId = settings.slug()};
  if (!contract::same(settings, house.settings.get())) {
    *approval.events.emplace_back().mutable_settings_changed()->mutable_settings() = settings;
  }
  return approval;
}

} // namespace comanda::settings
