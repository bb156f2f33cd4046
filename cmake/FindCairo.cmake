# SPDX-License-Identifier: GPL-3.0-or-later
# Finds cairo with its PDF surface and defines the target Cairo::Cairo: by pkg-config where there is one, by hand otherwise.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(PC_Cairo QUIET cairo)
endif()

find_path(Cairo_INCLUDE_DIR NAMES cairo-pdf.h HINTS ${PC_Cairo_INCLUDE_DIRS} PATH_SUFFIXES cairo)
find_library(Cairo_LIBRARY NAMES cairo libcairo HINTS ${PC_Cairo_LIBRARY_DIRS})

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Cairo
  REQUIRED_VARS Cairo_LIBRARY Cairo_INCLUDE_DIR VERSION_VAR PC_Cairo_VERSION)

if(Cairo_FOUND AND NOT TARGET Cairo::Cairo)
  add_library(Cairo::Cairo UNKNOWN IMPORTED GLOBAL)
  set_target_properties(Cairo::Cairo PROPERTIES
    IMPORTED_LOCATION ${Cairo_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${Cairo_INCLUDE_DIR})
endif()
mark_as_advanced(Cairo_INCLUDE_DIR Cairo_LIBRARY)
