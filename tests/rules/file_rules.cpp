// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/file_rules.h"

#include "tests/rules/code_text.h"
#include "tests/rules/source_tree.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace comanda::rules {

namespace {

constexpr std::string_view kLicence = "SPDX-License-Identifier: GPL-3.0-or-later";

// The mark that opens a comment in a language; empty where the rule does not ask for one, such as in JSON.
std::string_view commentMarkOf(std::string_view path) {
  if (isCpp(path) || path.ends_with(".proto")) {
    return "// ";
  }
  if (path.ends_with(".sql")) {
    return "-- ";
  }
  const std::string_view name = fileNameOf(path);
  const bool script = name == "CMakeLists.txt" || path.ends_with(".cmake") || path.ends_with(".sh") ||
                      path.ends_with(".py") || path == "dev" || path == ".ci/run";
  return script ? "# " : "";
}

} // namespace

std::vector<Violation> checkLicence(const SourceFile& file) {
  const std::string_view mark = commentMarkOf(file.path);
  if (mark.empty()) {
    return {};
  }
  const std::string wanted = std::string(mark) + std::string(kLicence);
  const auto lines = linesOf(file.text);
  const std::size_t first = !lines.empty() && lines[0].starts_with("#!") ? 1 : 0;
  if (lines.size() > first && lines[first] == wanted) {
    return {};
  }
  return {{file.path, static_cast<int>(first) + 1, "licence", "the first line says: " + wanted}};
}

std::vector<Violation> checkLength(const SourceFile& file) {
  constexpr std::array<std::string_view, 4> endings = {".cpp", ".h", ".proto", ".sql"};
  const auto endsFile = [&](std::string_view ending) { return file.path.ends_with(ending); };
  const auto lines = static_cast<int>(linesOf(file.text).size());
  if (lines <= kFileLinesMax || std::ranges::none_of(endings, endsFile)) {
    return {};
  }
  return {{file.path, kFileLinesMax + 1, "length",
           std::to_string(lines) + " lines are more than one subject; split the file by subject"}};
}

} // namespace comanda::rules
