// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"

#include <string>
#include <vector>

/// The files of the demo restaurant in resources/demo, as a test reads them.
namespace comanda::testing {

struct DemoFile {
  std::string name; ///< Without the folder: "10_settings.json".
  std::string text;
};

/// Every JSON file of the folder, in the order in which they are loaded: that of their names.
std::vector<DemoFile> demoFiles();

/// What the resource file lists, as it lists it.
std::vector<std::string> demoResources();

/// The batch in a file. One that does not have the form of the contract, or has fields it does not know,
/// fails the test and comes out empty.
v1::CommandBatch demoBatch(const DemoFile& file);

/// The commands of all files, in order.
std::vector<v1::Command> demoCommands();

/// Everything that the demo saves, as it is written there.
struct Demo {
  v1::Settings settings;
  std::vector<v1::StaffMember> staff;
  std::vector<v1::Station> stations;
  std::vector<v1::ModifierGroup> groups;
  std::vector<v1::Ingredient> ingredients;
  std::vector<v1::Category> categories;
  std::vector<v1::MenuItem> items;
  std::vector<v1::SetAvailability> availabilities;
  std::vector<v1::Room> rooms;
  std::vector<v1::Table> tables;
};

Demo demo();

} // namespace comanda::testing
