# SPDX-License-Identifier: GPL-3.0-or-later
# Run by comanda_sql: writes the header OUTPUT from the .sql files listed in FILES.
cmake_minimum_required(VERSION 3.25)
set(textBytesMax 16000) # the longest string literal every compiler takes (MSVC: 16380)

file(STRINGS ${FILES} files ENCODING UTF-8)
list(SORT files)
set(statements "")
set(statementCount 0)
set(migrations "")
set(migrationCount 0)
set(names "")
foreach(file IN LISTS files)
  file(READ ${file} text)
  string(LENGTH "${text}" length)
  if(length GREATER textBytesMax)
    message(FATAL_ERROR "${file}: longer than ${textBytesMax} bytes; split it")
  endif()
  get_filename_component(name ${file} NAME_WE)
  file(RELATIVE_PATH path ${DIRECTORY} ${file})
  set(entry "    {\"${name}\", R\"comandasql(${text})comandasql\"},\n")
  if(path MATCHES "^migrations/")
    string(APPEND migrations "${entry}")
    math(EXPR migrationCount "${migrationCount} + 1")
  else()
    if(name IN_LIST names)
      message(FATAL_ERROR "${file}: a second statement named ${name}")
    endif()
    list(APPEND names ${name})
    string(APPEND statements "${entry}")
    math(EXPR statementCount "${statementCount} + 1")
  endif()
endforeach()

file(WRITE ${OUTPUT}.new "// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from the .sql files under ${DIRECTORY}; edit those.
#pragma once

#include <array>
#include <string_view>

#include \"server/journal/named_text.h\"

namespace ${NAMESPACE} {

inline constexpr std::array<journal::NamedText, ${statementCount}> kStatements{{
${statements}}};

inline constexpr std::array<journal::NamedText, ${migrationCount}> kMigrations{{
${migrations}}};

// The text of the file <name>.sql; a name that no file has does not compile.
consteval std::string_view named(std::string_view name)
{
    for (const journal::NamedText& statement : kStatements) {
        if (statement.name == name) {
            return statement.text;
        }
    }
    throw \"no .sql file has this name\";
}

} // namespace ${NAMESPACE}
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
