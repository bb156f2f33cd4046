// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/founding.h"

#include "app/demo/demo_restaurant.h"
#include "domain/contract/envelope.h"
#include "domain/staff/permission_matrix.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <utility>

namespace comanda::terminal {
namespace {

constexpr qsizetype kSlugMax = 60;
constexpr qsizetype kUserNameMax = 40;
constexpr int kDayCutHour = 4; // a late evening belongs to the day it began on

constexpr int kTables = 12;
constexpr int kTablesInARow = 4;
constexpr int kTableCm = 90;
constexpr int kTableEveryCm = 200;
constexpr int kFirstTableCm = 60;
constexpr int kTableSeats = 4;

struct Founding {
  Q_DECLARE_TR_FUNCTIONS(Founding)
};

// Lower-case letters and digits, and one hyphen for each run of anything else.
QString plainWord(const QString& text, qsizetype lengthMax) {
  QString word;
  for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
    if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) {
      word += c;
    } else if (!c.isMark() && !word.isEmpty() && !word.endsWith(u'-')) {
      word += u'-';
    }
  }
  word.truncate(lengthMax);
  return word.endsWith(u'-') ? word.chopped(1) : word;
}

void addTaxClass(v1::Settings& settings, const char* id, const QString& name, const std::string& rateId) {
  v1::TaxClass& taxClass = *settings.add_tax_classes();
  taxClass.set_id(id);
  taxClass.set_name(name.toStdString());
  taxClass.set_tax_rate_id(rateId);
}

std::string addRate(v1::Settings& settings, std::int32_t ppm, bool isInclusive) {
  const std::string id = "tax-" + std::to_string(ppm);
  const auto known = std::ranges::find(settings.tax_rates(), id, &v1::TaxRate::id);
  if (known == settings.tax_rates().end()) {
    v1::TaxRate& rate = *settings.add_tax_rates();
    rate.set_id(id);
    //: A rate of tax on a bill: "Tax 10 %".
    rate.set_name(Founding::tr("Tax %1 %").arg(QLocale().toString(ppm / 10'000.0, 'g', 6)).toStdString());
    rate.set_ppm(ppm);
    rate.set_inclusive(isInclusive);
  }
  return id;
}

// The classes that the demo restaurant's menu names; its bread, pantry and goods are food and other goods.
v1::Command settingsOf(const ui_setup::NewRestaurant& wanted) {
  v1::ChangeSettings body;
  v1::Settings& settings = *body.mutable_settings();
  settings.set_name(wanted.name.toStdString());
  settings.set_slug(slugOf(wanted.name));
  settings.set_currency(wanted.currency.toStdString());
  settings.set_currency_exponent(wanted.currencyExponent);
  settings.set_cash_increment(1);
  settings.set_time_zone(wanted.timeZone.toStdString());
  settings.set_day_cut_hour(kDayCutHour);
  const std::string food = addRate(settings, wanted.foodTaxPpm, wanted.pricesIncludeTax);
  const std::string drinks = addRate(settings, wanted.drinksTaxPpm, wanted.pricesIncludeTax);
  addTaxClass(settings, "food", Founding::tr("Food"), food);
  addTaxClass(settings, "drinks", Founding::tr("Drinks"), drinks);
  addTaxClass(settings, "bread", Founding::tr("Bread"), food);
  addTaxClass(settings, "pantry", Founding::tr("Goods of the pantry"), food);
  addTaxClass(settings, "goods", Founding::tr("Other goods"), drinks);
  settings.add_languages(QLocale().name().left(2).toStdString());
  return contract::commandOf(std::move(body));
}

v1::Command founder(const QString& name) {
  v1::SaveStaff body;
  v1::StaffMember& member = *body.mutable_staff();
  member.set_id(kFounderId);
  member.set_name(name.toStdString());
  const QString word = plainWord(name, kUserNameMax);
  member.set_user_name(word.isEmpty() ? "admin" : word.toStdString());
  member.add_role_ids(std::string(staff::kAdminRole));
  member.set_active(true);
  return contract::commandOf(std::move(body));
}

v1::CommandBatch batchOf(std::string id, std::vector<v1::Command> commands) {
  v1::CommandBatch batch;
  batch.set_id(std::move(id));
  for (v1::Command& command : commands) {
    *batch.add_commands() = std::move(command);
  }
  return batch;
}

// What stands in the demo restaurant: all of it but its settings, its people, and what it has run out of.
std::vector<v1::CommandBatch> exampleBatches() {
  constexpr std::array<std::string_view, 3> others{"demo-settings", "demo-staff", "demo-availability"};
  std::vector<v1::CommandBatch> batches = demo::setUpBatches();
  std::erase_if(batches, [&](const v1::CommandBatch& batch) {
    return std::ranges::find(others, batch.id()) != others.end();
  });
  return batches;
}

v1::Command station(const char* id, const QString& name, v1::StationKind kind, int position) {
  v1::SaveStation body;
  v1::Station& made = *body.mutable_station();
  made.set_id(id);
  made.set_name(name.toStdString());
  made.set_kind(kind);
  made.set_position(position);
  made.set_parallel(6);
  made.set_warn_minutes(12);
  made.set_late_minutes(20);
  return contract::commandOf(std::move(body));
}

v1::Command category(const char* id, const QString& name, const char* stationId, int position) {
  v1::SaveCategory body;
  v1::Category& made = *body.mutable_category();
  made.set_id(id);
  made.set_name(name.toStdString());
  made.set_station_id(stationId);
  made.set_position(position);
  return contract::commandOf(std::move(body));
}

// Sold at whatever price whoever takes the order says: there is something to sell before there is a menu.
v1::Command openItem(const char* id, const QString& name, const char* categoryId, const char* taxClassId) {
  v1::SaveMenuItem body;
  v1::MenuItem& made = *body.mutable_item();
  made.set_id(id);
  made.set_name(name.toStdString());
  made.set_category_id(categoryId);
  made.set_tax_class_id(taxClassId);
  made.set_open_price(true);
  return contract::commandOf(std::move(body));
}

v1::Command table(int number) {
  v1::SaveTable body;
  v1::Table& made = *body.mutable_table();
  const int place = number - 1;
  made.set_id("table-" + std::to_string(number));
  made.set_room_id("room-1");
  made.set_name(std::to_string(number));
  made.set_shape(v1::RECTANGLE);
  made.set_x(kFirstTableCm + place % kTablesInARow * kTableEveryCm);
  made.set_y(kFirstTableCm + place / kTablesInARow * kTableEveryCm);
  made.set_width(kTableCm);
  made.set_height(kTableCm);
  made.set_seats(kTableSeats);
  return contract::commandOf(std::move(body));
}

std::vector<v1::Command> bareRoom() {
  v1::SaveRoom room;
  room.mutable_room()->set_id("room-1");
  room.mutable_room()->set_name(Founding::tr("Dining room").toStdString());
  std::vector<v1::Command> commands{
      contract::commandOf(std::move(room)),
      station("station-kitchen", Founding::tr("Kitchen"), v1::STATION_KITCHEN, 10),
      station("station-bar", Founding::tr("Bar"), v1::STATION_BAR, 20),
      station("station-pass", Founding::tr("Pass"), v1::STATION_PASS, 30),
      category("category-food", Founding::tr("Food"), "station-kitchen", 10),
      category("category-drinks", Founding::tr("Drinks"), "station-bar", 20),
      openItem("item-dish", Founding::tr("Dish"), "category-food", "food"),
      openItem("item-drink", Founding::tr("Drink"), "category-drinks", "drinks"),
  };
  for (int number = 1; number <= kTables; ++number) {
    commands.push_back(table(number));
  }
  return commands;
}

} // namespace

std::string slugOf(const QString& name) {
  const QString slug = plainWord(name, kSlugMax);
  return slug.isEmpty() ? "restaurant" : slug.toStdString();
}

std::vector<v1::CommandBatch> foundingBatches(const ui_setup::NewRestaurant& wanted, ports::IdSource& ids) {
  std::vector<v1::CommandBatch> batches{batchOf(ids.newId(), {settingsOf(wanted)})};
  if (wanted.beginning == ui_setup::NewRestaurant::Beginning::Example) {
    std::ranges::move(exampleBatches(), std::back_inserter(batches));
  } else {
    batches.push_back(batchOf(ids.newId(), bareRoom()));
  }
  batches.push_back(batchOf(ids.newId(), {founder(wanted.administrator)}));
  return batches;
}

} // namespace comanda::terminal
