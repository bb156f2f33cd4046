// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/access/widget_classes.h"

#include <fstream>
#include <map>
#include <regex>
#include <sstream>

namespace comanda::testing {
namespace {

// Class and first base, without namespaces.
std::map<std::string, std::string> basesIn(const std::filesystem::path& folder) {
  static const std::regex head(R"(class (\w+)(?: final)? : public (?:\w+::)*(\w+))");
  std::map<std::string, std::string> bases;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".h") {
      continue;
    }
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    const std::string source = text.str();
    for (std::sregex_iterator found(source.begin(), source.end(), head), end; found != end; ++found) {
      bases[(*found)[1]] = (*found)[2];
    }
  }
  return bases;
}

} // namespace

std::set<std::string> widgetClassesIn(const std::filesystem::path& folder) {
  const std::map<std::string, std::string> bases = basesIn(folder);
  std::set<std::string> widgets{"QWidget", "QLabel", "QPushButton", "QScrollArea", "QGraphicsView"};
  const std::set<std::string> ofQt = widgets;
  for (std::size_t before = 0; before != widgets.size();) {
    before = widgets.size();
    for (const auto& [name, base] : bases) {
      if (widgets.contains(base)) widgets.insert(name);
    }
  }
  std::erase_if(widgets, [&](const std::string& name) { return ofQt.contains(name); });
  return widgets;
}

} // namespace comanda::testing
