# SPDX-License-Identifier: GPL-3.0-or-later
# Finds Poppler's C++ library, with which tests read PDF files, and defines the target PopplerCpp::PopplerCpp: by
# pkg-config where there is one, by hand otherwise.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(PC_PopplerCpp QUIET poppler-cpp)
endif()

find_path(PopplerCpp_INCLUDE_DIR NAMES poppler-document.h HINTS ${PC_PopplerCpp_INCLUDE_DIRS} PATH_SUFFIXES poppler/cpp)
find_library(PopplerCpp_LIBRARY NAMES poppler-cpp HINTS ${PC_PopplerCpp_LIBRARY_DIRS})

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(PopplerCpp
  REQUIRED_VARS PopplerCpp_LIBRARY PopplerCpp_INCLUDE_DIR VERSION_VAR PC_PopplerCpp_VERSION)

if(PopplerCpp_FOUND AND NOT TARGET PopplerCpp::PopplerCpp)
  add_library(PopplerCpp::PopplerCpp UNKNOWN IMPORTED GLOBAL)
  set_target_properties(PopplerCpp::PopplerCpp PROPERTIES
    IMPORTED_LOCATION ${PopplerCpp_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${PopplerCpp_INCLUDE_DIR})
endif()
mark_as_advanced(PopplerCpp_INCLUDE_DIR PopplerCpp_LIBRARY)
