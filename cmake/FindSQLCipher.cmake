# SPDX-License-Identifier: GPL-3.0-or-later
# Finds SQLCipher, the encrypting build of SQLite, and defines the target SQLCipher::SQLCipher.
# By pkg-config where there is one (Linux, Homebrew), by header and library otherwise (vcpkg, own builds).
# Consumers include <sqlite3.h>: this target's folder comes first, so that it is never plain SQLite's header.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(PC_SQLCipher QUIET sqlcipher)
endif()

find_path(SQLCipher_INCLUDE_DIR NAMES sqlite3.h
  HINTS ${PC_SQLCipher_INCLUDE_DIRS} PATH_SUFFIXES sqlcipher NO_CMAKE_SYSTEM_PATH)
find_path(SQLCipher_INCLUDE_DIR NAMES sqlite3.h PATH_SUFFIXES sqlcipher)
find_library(SQLCipher_LIBRARY NAMES sqlcipher HINTS ${PC_SQLCipher_LIBRARY_DIRS})

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SQLCipher
  REQUIRED_VARS SQLCipher_LIBRARY SQLCipher_INCLUDE_DIR VERSION_VAR PC_SQLCipher_VERSION)

if(SQLCipher_FOUND AND NOT TARGET SQLCipher::SQLCipher)
  add_library(SQLCipher::SQLCipher UNKNOWN IMPORTED GLOBAL)
  set_target_properties(SQLCipher::SQLCipher PROPERTIES
    IMPORTED_LOCATION ${SQLCipher_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${SQLCipher_INCLUDE_DIR}
    # Without it the header hides sqlite3_key_v2.
    INTERFACE_COMPILE_DEFINITIONS SQLITE_HAS_CODEC)
endif()
mark_as_advanced(SQLCipher_INCLUDE_DIR SQLCipher_LIBRARY)
