// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace comanda::testing {

/// What is wrong with a text in Prometheus' exposition format 0.0.4, one sentence each; and with the names,
/// by the rules that Prometheus' own tool checks. Empty: nothing.
inline std::vector<std::string> faultsOfExposition(const std::string& text) {
  static const std::regex help(R"(# HELP ([a-z_]+) \S.*\.)");
  static const std::regex type(R"(# TYPE ([a-z_]+) (counter|gauge|histogram))");
  static const std::regex sample(
      R"re(([a-z_]+)(\{[a-z]+="(?:[^"\\\n]|\\.)*"(?:,[a-z]+="(?:[^"\\\n]|\\.)*")*\})? ([0-9.e+-]+|\+Inf|NaN))re");
  std::vector<std::string> faults;
  std::map<std::string, std::string> types;
  std::set<std::string> helped;
  std::set<std::string> seen;
  std::string family;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_match(line, match, help)) {
      family = match[1];
      if (!helped.insert(family).second) {
        faults.push_back("comes twice: " + family);
      }
    } else if (std::regex_match(line, match, type)) {
      types[match[1]] = match[2];
      if (match[1] != family) {
        faults.push_back("a type without its help: " + line);
      }
      const bool endsInTotal = family.ends_with("_total");
      if (endsInTotal != (match[2] == "counter")) {
        faults.push_back("_total is for counters, all of them: " + line);
      }
    } else if (std::regex_match(line, match, sample)) {
      const std::string name = match[1];
      const bool isPart =
          types[family] == "histogram" &&
          (name == family + "_bucket" || name == family + "_sum" || name == family + "_count");
      if (name != family && !isPart) {
        faults.push_back("a sample outside its family: " + line);
      }
      if (!seen.insert(line.substr(0, line.rfind(' '))).second) {
        faults.push_back("a series comes twice: " + line);
      }
      if (!name.starts_with("comanda_")) {
        faults.push_back("not ours: " + line);
      }
    } else {
      faults.push_back("no line of the format: " + line);
    }
  }
  for (const std::string& name : helped) {
    static const std::regex otherUnit(".*_(ms|milliseconds|minutes|kilobytes|kb|percent)(_total)?");
    if (std::regex_match(name, otherUnit)) {
      faults.push_back("not in base units: " + name);
    }
    if (!types.contains(name)) {
      faults.push_back("has no type: " + name);
    }
  }
  if (!text.ends_with('\n')) {
    faults.push_back("the last line does not end");
  }
  return faults;
}

} // namespace comanda::testing
