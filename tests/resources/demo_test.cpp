// SPDX-License-Identifier: GPL-3.0-or-later
// The demo restaurant's files as files, its floor, its stations and its people.
#include "domain/contract/validate.h"
#include "tests/resources/demo_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace comanda::testing {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using ::testing::Contains;
using ::testing::ElementsAreArray;
using ::testing::UnorderedElementsAre;

constexpr std::size_t kFileLinesMax = 900;

// Every text in a field whose name ends in "id" or "ids" within a message, at any depth: visit(type, field
// name, text).
template <class Visitor>
void forEachId(const Message& message, Visitor&& visit) {
  const auto& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    const int entries = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    for (int i = 0; i < entries; ++i) {
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        forEachId(field->is_repeated() ? reflection.GetRepeatedMessage(message, field, i)
                                       : reflection.GetMessage(message, field),
                  visit);
      } else if (field->name().ends_with("id") || field->name().ends_with("ids")) {
        visit(message.GetDescriptor()->name(), field->name(),
              field->is_repeated() ? reflection.GetRepeatedString(message, field, i)
                                   : reflection.GetString(message, field));
      }
    }
  }
}

// Which records a field of this name points at.
const std::map<std::string, std::string>& typeByField() {
  static const std::map<std::string, std::string> types = {
      {"tax_rate_id", "TaxRate"},
      {"tax_class_id", "TaxClass"},
      {"station_id", "Station"},
      {"category_id", "Category"},
      {"parent_id", "Category"},
      {"group_ids", "ModifierGroup"},
      {"item_id", "MenuItem"},
      {"ingredient_ids", "Ingredient"},
      {"modifier_group_ids", "ModifierGroup"},
      {"room_id", "Room"},
      {"role_ids", "Role"},
  };
  return types;
}

// Centre and half extent along each axis of the upright rectangle that holds the table however it is turned.
struct Extent {
  int centreX, centreY, halfX, halfY;
};

Extent extentOf(const v1::Table& table) {
  const int reach = (table.width() + table.height()) / 2; // never less than half the diagonal
  const bool turned = table.rotation() != 0;
  return {table.x() + table.width() / 2, table.y() + table.height() / 2, turned ? reach : table.width() / 2,
          turned ? reach : table.height() / 2};
}

TEST(DemoFiles, AreListedInTheResourceFileInTheOrderOfLoading) {
  std::vector<std::string> names;
  for (const DemoFile& file : demoFiles()) {
    names.push_back(file.name);
  }
  EXPECT_FALSE(names.empty());
  EXPECT_THAT(demoResources(), ElementsAreArray(names));
}

TEST(DemoFiles, HoldOneBatchEachOfTheFormOfTheContract) {
  for (const DemoFile& file : demoFiles()) {
    const v1::CommandBatch batch = demoBatch(file);
    for (const v1::Violation& violation : contract::validate(batch)) {
      ADD_FAILURE() << file.name << ": " << violation.field() << " " << violation.message();
    }
    EXPECT_LE(std::ranges::count(file.text, '\n'), kFileLinesMax) << file.name;
  }
}

// The ids are what makes loading the demo twice harmless: the same batch gets the same outcome.
TEST(DemoFiles, GiveTheirBatchesTheNameOfTheirSubject) {
  for (const DemoFile& file : demoFiles()) {
    std::string subject = file.name.substr(file.name.find('_') + 1);
    subject.resize(subject.size() - std::string(".json").size());
    std::ranges::replace(subject, '_', '-');
    EXPECT_EQ(demoBatch(file).id(), "demo-" + subject) << file.name;
  }
}

TEST(DemoFiles, NameOnlyWhatWasSavedBefore) {
  std::map<std::string, std::set<std::string>> known = {
      {"Role", {"admin", "manager", "server", "kitchen", "bar", "cashier"}}};
  for (const v1::Command& command : demoCommands()) {
    forEachId(command, [&](const std::string& type, const std::string& field, const std::string& id) {
      if (field == "id") {
        known[type].insert(id);
      }
    });
    forEachId(command, [&](const std::string& type, const std::string& field, const std::string& id) {
      if (field != "id") {
        EXPECT_THAT(known[typeByField().at(field)], Contains(id)) << type << "." << field;
      }
    });
  }
}

TEST(DemoFiles, SaveNothingTwice) {
  std::set<std::string> saved;
  const Demo all = demo();
  const auto once = [&saved](const auto& records) {
    for (const auto& record : records) {
      EXPECT_TRUE(saved.insert(record.id()).second) << record.id();
    }
  };
  once(all.staff);
  once(all.stations);
  once(all.groups);
  once(all.ingredients);
  once(all.categories);
  once(all.items);
  once(all.rooms);
  once(all.tables);
}

TEST(DemoRestaurant, IsAsLargeAsATrattoria) {
  const Demo all = demo();
  const auto isPass = [](const v1::Station& station) { return station.kind() == v1::STATION_PASS; };
  EXPECT_EQ(std::ranges::count_if(all.stations, isPass), 1);
  EXPECT_EQ(all.stations.size(), 6u);
  EXPECT_EQ(all.staff.size(), 8u);
  EXPECT_EQ(all.rooms.size(), 3u);
  EXPECT_EQ(all.tables.size(), 24u);
  EXPECT_GE(all.items.size(), 55u);
  EXPECT_LE(all.items.size(), 70u);
}

TEST(DemoRestaurant, IsInRome) {
  const v1::Settings settings = demo().settings;
  EXPECT_EQ(settings.currency(), "EUR");
  EXPECT_EQ(settings.time_zone(), "Europe/Rome");
  EXPECT_EQ(settings.day_cut_hour(), 4);
  EXPECT_THAT(settings.languages(), ElementsAreArray({"it", "en", "de"}));
  for (const v1::TaxRate& rate : settings.tax_rates()) {
    EXPECT_TRUE(rate.inclusive()) << rate.id();
    EXPECT_EQ(rate.name(), "IVA " + std::to_string(rate.ppm() / 10'000) + " %");
  }
}

// Without an administrator first nobody may save the others.
TEST(DemoRestaurant, HiresAnActiveAdministratorFirst) {
  const std::vector<v1::StaffMember> staff = demo().staff;
  ASSERT_FALSE(staff.empty());
  EXPECT_TRUE(staff.front().active());
  EXPECT_THAT(staff.front().role_ids(), Contains("admin"));
}

TEST(DemoRestaurant, HasSomebodyForEveryBuiltInRole) {
  std::set<std::string> roles;
  for (const v1::StaffMember& member : demo().staff) {
    roles.insert(member.role_ids().begin(), member.role_ids().end());
  }
  EXPECT_THAT(roles, UnorderedElementsAre("admin", "manager", "server", "kitchen", "bar", "cashier"));
}

TEST(DemoRestaurant, HasNoTwoTablesInTheSamePlace) {
  const std::vector<v1::Table> tables = demo().tables;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Extent a = extentOf(tables[i]);
      const Extent b = extentOf(tables[j]);
      const bool apart = std::abs(a.centreX - b.centreX) >= a.halfX + b.halfX ||
                         std::abs(a.centreY - b.centreY) >= a.halfY + b.halfY;
      EXPECT_TRUE(apart || tables[i].room_id() != tables[j].room_id())
          << tables[i].id() << " " << tables[j].id();
    }
  }
}

TEST(DemoRestaurant, HasTablesOfEveryShapeAndAFewThatAreTurned) {
  std::set<v1::TableShape> shapes;
  const std::vector<v1::Table> tables = demo().tables;
  for (const v1::Table& table : tables) {
    shapes.insert(table.shape());
  }
  EXPECT_THAT(shapes, UnorderedElementsAre(v1::RECTANGLE, v1::ROUND, v1::COUNTER));
  EXPECT_TRUE(std::ranges::any_of(tables, [](const v1::Table& table) { return table.rotation() != 0; }));
}

} // namespace
} // namespace comanda::testing
