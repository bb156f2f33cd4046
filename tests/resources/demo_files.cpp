// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resources/demo_files.h"

#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace comanda::testing {
namespace {

std::string textOf(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  EXPECT_TRUE(stream) << path << " cannot be read";
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void take(Demo& demo, const v1::Command& command) {
  using Body = v1::Command;
  const Body::BodyCase body = command.body_case();
  if (body == Body::kChangeSettings) {
    demo.settings = command.change_settings().settings();
  } else if (body == Body::kSaveStaff) {
    demo.staff.push_back(command.save_staff().staff());
  } else if (body == Body::kSaveStation) {
    demo.stations.push_back(command.save_station().station());
  } else if (body == Body::kSaveModifierGroup) {
    demo.groups.push_back(command.save_modifier_group().group());
  } else if (body == Body::kSaveIngredient) {
    demo.ingredients.push_back(command.save_ingredient().ingredient());
  } else if (body == Body::kSaveCategory) {
    demo.categories.push_back(command.save_category().category());
  } else if (body == Body::kSaveMenuItem) {
    demo.items.push_back(command.save_menu_item().item());
  } else if (body == Body::kSetAvailability) {
    demo.availabilities.push_back(command.set_availability());
  } else if (body == Body::kSaveRoom) {
    demo.rooms.push_back(command.save_room().room());
  } else if (body == Body::kSaveTable) {
    demo.tables.push_back(command.save_table().table());
  } else {
    // PINs and passwords above all: those of a demo would be known to everybody.
    ADD_FAILURE() << "the demo only furnishes a restaurant, but says:\n" << command.ShortDebugString();
  }
}

} // namespace

std::vector<DemoFile> demoFiles() {
  std::vector<DemoFile> files;
  for (const auto& entry : std::filesystem::directory_iterator(COMANDA_DEMO_DIR)) {
    if (entry.path().extension() == ".json") {
      files.push_back({entry.path().filename().string(), textOf(entry.path())});
    }
  }
  std::ranges::sort(files, {}, &DemoFile::name);
  return files;
}

std::vector<std::string> demoResources() {
  const std::string text = textOf(std::filesystem::path(COMANDA_DEMO_DIR) / "demo.qrc");
  const std::regex entry("<file>([^<]*)</file>");
  std::vector<std::string> names;
  for (auto match = std::sregex_iterator(text.begin(), text.end(), entry); match != std::sregex_iterator();
       ++match) {
    names.push_back((*match)[1]);
  }
  return names;
}

v1::CommandBatch demoBatch(const DemoFile& file) {
  v1::CommandBatch batch;
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = false;
  const auto status = google::protobuf::util::JsonStringToMessage(file.text, &batch, options);
  if (!status.ok()) {
    ADD_FAILURE() << file.name << ": " << status.ToString();
    return {};
  }
  return batch;
}

std::vector<v1::Command> demoCommands() {
  std::vector<v1::Command> commands;
  for (const DemoFile& file : demoFiles()) {
    const v1::CommandBatch batch = demoBatch(file);
    commands.insert(commands.end(), batch.commands().begin(), batch.commands().end());
  }
  return commands;
}

Demo demo() {
  Demo demo;
  for (const v1::Command& command : demoCommands()) {
    take(demo, command);
  }
  return demo;
}

} // namespace comanda::testing
