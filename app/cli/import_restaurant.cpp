// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_restaurant.h"

#include "server/imports/mapping.h"
#include "server/journal/reading_place.h"
#include "server/journal/store.h"

#include <QTimeZone>
#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace comanda::cli {
namespace {

using app::ExitCode;
using app::Failure;

const QString kName = QStringLiteral("name");
const QString kCurrency = QStringLiteral("currency");
const QString kTimeZone = QStringLiteral("time-zone");

std::unexpected<Failure> notUnderstood(std::string what) {
  return std::unexpected(Failure{.code = ExitCode::Usage, .what = std::move(what)});
}

// Decimals of the currencies that have not two (ISO 4217).
int decimalsOf(std::string_view currency) {
  constexpr std::array kNone = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
  constexpr std::array kThree = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
  const auto isAmong = [&](const auto& list) { return std::ranges::find(list, currency) != list.end(); };
  return isAmong(kNone) ? 0 : isAmong(kThree) ? 3 : 2;
}

// "Pizza Place" is at home at "pizza-place".
std::string slugOf(const std::string& name) {
  std::string slug;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isPlain = byte < 0x80 && std::isalnum(byte) != 0;
    if (isPlain) {
      slug.push_back(static_cast<char>(std::tolower(byte)));
    } else if (!slug.empty() && slug.back() != '-') {
      slug.push_back('-');
    }
  }
  while (slug.ends_with('-')) {
    slug.pop_back();
  }
  constexpr std::size_t kSlugBytesMax = 60;
  return slug.empty() ? "restaurant"
                      : slug.substr(0, std::min(slug.find_last_not_of('-') + 1, kSlugBytesMax));
}

v1::Settings untaxed(const std::string& name, const std::string& currency, const std::string& timeZone) {
  constexpr int kDayCutHour = 4;
  v1::Settings settings;
  settings.set_name(name);
  settings.set_slug(slugOf(name));
  settings.set_currency(currency);
  settings.set_currency_exponent(decimalsOf(currency));
  settings.set_cash_increment(1);
  settings.set_time_zone(timeZone);
  settings.set_day_cut_hour(kDayCutHour);
  v1::TaxRate& rate = *settings.add_tax_rates();
  rate.set_id("none");
  rate.set_name("No tax");
  v1::TaxClass& goods = *settings.add_tax_classes();
  goods.set_id("untaxed");
  goods.set_name("Untaxed");
  goods.set_tax_rate_id(rate.id());
  settings.add_languages("en");
  return settings;
}

} // namespace

void declareNewRestaurant(QCommandLineParser& parser) {
  parser.addOption(
      {kName, QStringLiteral("Makes a new restaurant of this name, without taxes."), QStringLiteral("NAME")});
  parser.addOption({kCurrency, QStringLiteral("Its currency, such as USD."), QStringLiteral("CODE")});
  parser.addOption(
      {kTimeZone, QStringLiteral("Its time zone, such as America/New_York."), QStringLiteral("ZONE")});
}

app::Result<std::optional<v1::Settings>> newRestaurant(const QCommandLineParser& parser) {
  const int said = int(parser.isSet(kName)) + int(parser.isSet(kCurrency)) + int(parser.isSet(kTimeZone));
  if (said == 0) {
    return std::nullopt;
  }
  if (said < 3) {
    return notUnderstood("A new restaurant needs --name, --currency and --time-zone.");
  }
  const QString zone = parser.value(kTimeZone);
  if (!QTimeZone::isTimeZoneIdAvailable(zone.toUtf8())) { // a zone that nobody knows would count as UTC
    return notUnderstood("--time-zone: \"" + zone.toStdString() +
                         "\" is no time zone that this computer knows; one looks like Europe/Rome.");
  }
  return untaxed(parser.value(kName).toStdString(), parser.value(kCurrency).toStdString(),
                 zone.toStdString());
}

app::Result<domain::House> readHouse(const DataFolder& data) {
  if (!journal::Store::exists(data.folder)) {
    return domain::House();
  }
  const auto key = readKey(data);
  if (!key) {
    return std::unexpected(app::failureOf(key.error()));
  }
  const auto place = journal::ReadingPlace::withoutHost(data.folder, *key);
  if (!place) {
    return std::unexpected(app::failureOf(place.error()));
  }
  auto store = journal::Store::openReadOnly(place->folder(), *key, place->access());
  if (!store) {
    return std::unexpected(app::failureOf(place->inPlace(std::move(store.error()))));
  }
  auto house = (*store)->load();
  return house ? app::Result<domain::House>(*std::move(house))
               : std::unexpected(app::failureOf(place->inPlace(std::move(house.error()))));
}

app::Result<std::vector<v1::Command>> makeRestaurant(const domain::House& house,
                                                     const std::optional<v1::Settings>& wanted) {
  const v1::Settings& known = house.settings.get();
  if (known.name().empty() && !wanted) {
    return notUnderstood("There is no restaurant yet. To make one, say --name NAME --currency CODE "
                         "--time-zone ZONE.");
  }
  if (known.name().empty()) {
    std::vector<v1::Command> commands(1);
    *commands[0].mutable_change_settings()->mutable_settings() = *wanted;
    return commands;
  }
  const bool isSame = !wanted || (wanted->name() == known.name() && wanted->currency() == known.currency() &&
                                  wanted->time_zone() == known.time_zone());
  return isSame ? app::Result<std::vector<v1::Command>>(std::vector<v1::Command>())
                : notUnderstood("The restaurant is there already: " + known.name() + ", " + known.currency() +
                                ", " + known.time_zone() +
                                ". Leave --name, --currency and --time-zone out, or choose another folder.");
}

} // namespace comanda::cli
