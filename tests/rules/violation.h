// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace comanda::rules {

// One file as the rules see it. The path is relative to the source root, with forward slashes on every
// system.
struct SourceFile {
  std::string path;
  std::string text;
};

// A rule that one line of one file breaks, and what to do instead.
struct Violation {
  std::string path;
  int line = 0; // counted from 1
  std::string rule;
  std::string advice;

  bool operator==(const Violation&) const = default;
};

// Every rule has this shape, so that it can be tried on texts that break it.
using Rule = std::vector<Violation> (*)(const SourceFile&);

} // namespace comanda::rules
