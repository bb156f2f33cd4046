# SPDX-License-Identifier: GPL-3.0-or-later
# comanda_test(NAME SOURCES… LIBS…): one GoogleTest program whose tests ctest knows one by one. Every one may hold
# properties too (#include <rapidcheck/gtest.h>, RC_GTEST_PROP): a static library costs nothing where it is not used.
include(GoogleTest)
function(comanda_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
  find_package(GTest REQUIRED)
  find_package(rapidcheck CONFIG REQUIRED)
  add_executable(${name} ${arg_SOURCES})
  comanda_target(${name})
  target_link_libraries(${name} PRIVATE ${arg_LIBS} rapidcheck_gtest GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${name} TEST_PREFIX ${name}. DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 120)
endfunction()
