// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/sql_rule.h"

#include "tests/rules/code_text.h"
#include "tests/rules/source_tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <string>
#include <string_view>

namespace comanda::rules {

namespace {

constexpr auto kVerbs = std::to_array<std::string_view>({"SELECT", "INSERT", "UPDATE", "DELETE", "CREATE",
                                                         "REPLACE", "ALTER", "DROP", "WITH", "PRAGMA",
                                                         "ATTACH", "DETACH", "BEGIN", "SAVEPOINT", "VACUUM"});

// What cannot stand in a .sql file: a pragma takes no parameters, and these set a number that is not always
// the same.
struct Exception {
  std::string_view path;
  std::string_view literal;
};
constexpr auto kExceptions = std::to_array<Exception>({
    {"server/journal/backup.cpp", "PRAGMA copy.user_version = "},
    {"server/journal/migrations.cpp", "PRAGMA user_version = "},
});

// What follows the verb when somebody wrote it in small letters; "Update the menu" is plain English.
constexpr auto kSmallBeginnings = std::to_array<std::string_view>(
    {"insert into ", "insert or ", "replace into ", "delete from ", "create table ", "create index ",
     "create unique ", "create trigger ", "create view ", "create temp", "alter table ", "drop table ",
     "drop index ", "drop trigger ", "select * ", "select count("});

// The text in lower case with every run of white space as one blank.
std::string folded(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

// Without what may stand before a statement: white space, also as it is written in a literal, and the end of
// another one.
std::string_view withoutBeginning(std::string_view literal) {
  for (;;) {
    if (literal.starts_with("\\n") || literal.starts_with("\\t")) {
      literal.remove_prefix(2);
    } else if (!literal.empty() &&
               std::string_view(" \t\r\n;").find(literal.front()) != std::string_view::npos) {
      literal.remove_prefix(1);
    } else {
      return literal;
    }
  }
}

bool isStatement(std::string_view literal) {
  literal = withoutBeginning(literal);
  std::size_t end = 0;
  while (end < literal.size() && isNameCharacter(literal[end])) {
    ++end;
  }
  // A verb alone says nothing: HTTP has a DELETE too.
  if (end < literal.size() && std::ranges::find(kVerbs, literal.substr(0, end)) != kVerbs.end()) {
    return true;
  }
  const std::string text = folded(literal);
  return std::ranges::any_of(kSmallBeginnings,
                             [&](std::string_view start) { return text.starts_with(start); }) ||
         (text.starts_with("select ") && text.find(" from ") != std::string::npos) ||
         (text.starts_with("update ") && text.find(" set ") != std::string::npos);
}

} // namespace

std::vector<Violation> checkSql(const SourceFile& file) {
  std::vector<Violation> violations;
  if (!isProduct(file.path) || !isCpp(file.path)) {
    return violations;
  }
  const auto isException = [&](const Literal& literal) {
    return std::ranges::any_of(kExceptions, [&](const Exception& exception) {
      return file.path == exception.path && literal.text == exception.literal;
    });
  };
  for (const Literal& literal : takeApart(file.text).literals) {
    if (isStatement(literal.text) && !isException(literal)) {
      violations.push_back(
          {file.path, literal.line, "sql", "SQL lives in a .sql file; name the statement there"});
    }
  }
  return violations;
}

std::vector<Violation> checkReadTableSql(const SourceFile& file) {
  constexpr auto kDear = std::to_array<std::string_view>({"or replace", "update read_"});
  std::vector<Violation> violations;
  if (!file.path.starts_with("server/journal/sql/read_tables/")) {
    return violations;
  }
  int line = 0;
  std::istringstream lines(file.text);
  for (std::string text; std::getline(lines, text);) {
    ++line;
    const std::string code = folded(text.substr(0, text.find("--")));
    if (std::ranges::any_of(kDear,
                            [&](std::string_view words) { return code.find(words) != std::string::npos; })) {
      violations.push_back(
          {file.path, line, "sql", "say OR FAIL or OR IGNORE: the statement keeps no copies then"});
    }
  }
  return violations;
}

} // namespace comanda::rules
