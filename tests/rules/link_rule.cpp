// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/link_rule.h"

#include "tests/rules/code_text.h"
#include "tests/rules/source_tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

namespace comanda::rules {

namespace {

struct Refusal {
  Box box;
  std::string_view library; // lower case; the beginning of a CMake word, such as "qt6::widgets" or "poco::"
};

constexpr auto kRefusals = std::to_array<Refusal>({
    {Box::Domain, "qt"},
    {Box::Domain, "poco"},
    {Box::Domain, "prometheus-cpp::"},
    {Box::Domain, "cairo::"},
    {Box::Domain, "freetype::"},
    {Box::Domain, "sqlcipher"},
    {Box::Domain, "libsodium"},
    {Box::Domain, "sodium"},
    {Box::Domain, "threads::"},
    {Box::Domain, "comanda_server"},
    {Box::Domain, "comanda_ui"},
    {Box::Domain, "comanda_app"},
    {Box::Server, "comanda_ui"},
    {Box::Server, "comanda_app"},
    {Box::Server, "qt6::gui"},
    {Box::Server, "qt6::widgets"},
    {Box::Server, "qt6::charts"},
    {Box::Server, "qt6::svg"},
    {Box::Server, "qt6::printsupport"},
    {Box::Ui, "comanda_server"},
    {Box::Ui, "comanda_app"},
    {Box::Ui, "qt6::network"},
    {Box::Ui, "qt6::httpserver"},
    {Box::Ui, "qt6::websockets"},
    {Box::Ui, "poco"},
    {Box::Ui, "prometheus-cpp::"},
    {Box::Ui, "cairo::"},
    {Box::Ui, "freetype::"},
    {Box::Ui, "sqlcipher"},
    {Box::Ui, "libsodium"},
    {Box::Ui, "sodium"},
});

// What no box may link: Qt Sql and Poco's data modules bring the plain libsqlite3 along, and tests are not
// shipped.
constexpr auto kRefusedEverywhere = std::to_array<std::string_view>(
    {"qt6::sql", "poco::data", "sqlite::", "gtest::", "rapidcheck", "benchmark::"});

// The words of a CMake file in lower case, comments left out.
std::vector<std::string> wordsOf(std::string_view line) {
  line = line.substr(0, line.find('#'));
  std::vector<std::string> words(1);
  for (const char c : line) {
    if (isNameCharacter(c) || c == ':' || c == '-' || c == '.' || c == '/') {
      words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

bool isRefused(Box box, std::string_view word) {
  const auto beginsWord = [&](std::string_view library) { return word.starts_with(library); };
  return std::ranges::any_of(kRefusedEverywhere, beginsWord) ||
         std::ranges::any_of(kRefusals, [&](const Refusal& refusal) {
           return refusal.box == box && word.starts_with(refusal.library);
         });
}

} // namespace

std::vector<Violation> checkLinks(const SourceFile& file) {
  std::vector<Violation> violations;
  if (!isProduct(file.path) || fileNameOf(file.path) != "CMakeLists.txt") {
    return violations;
  }
  int line = 0;
  for (const std::string_view content : linesOf(file.text)) {
    ++line;
    for (const std::string& word : wordsOf(content)) {
      // A source file may well be named after the library it wraps.
      if (isRefused(boxOf(file.path), word) && !isCpp(word) && !word.ends_with(".sql")) {
        violations.push_back({file.path, line, "link law", "this box may not know " + word});
      }
    }
  }
  return violations;
}

} // namespace comanda::rules
