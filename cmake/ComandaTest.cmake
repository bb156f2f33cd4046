# SPDX-License-Identifier: GPL-3.0-or-later
# comanda_test(NAME [QT | GUI] SOURCES… LIBS…): one GoogleTest program whose tests ctest knows one by one. Every one may hold
# properties too (#include <rapidcheck/gtest.h>, RC_GTEST_PROP): a static library costs nothing where it is not used.
# ENVIRONMENT: a variable for the tests, NAME=VALUE. Of several only the first would reach them.
# QT: the tests have a QCoreApplication and its event loop, and a warning of Qt's fails them.
# GUI: the same with a QApplication; no screen is needed, and the tests carry the label gui.
include(GoogleTest)
find_package(GTest REQUIRED)
find_package(rapidcheck CONFIG REQUIRED)

# comanda_test_target(NAME): what comanda_target is to the program. Two thirds of compiling a test went into optimising its
# assertions, so they are optimised less than what they judge.
function(comanda_test_target name)
  comanda_own_code(${name})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT COMANDA_LTO)
    target_compile_options(${name} PRIVATE -Og)
  endif()
  if(COMANDA_PCH)
    comanda_precompiled(${name} comanda_test_domain
      <comanda/v1/command.pb.h> <comanda/v1/event.pb.h> <comanda/v1/house.pb.h> <comanda/v1/link.pb.h>
      <comanda/v1/options.pb.h> <comanda/v1/outcome.pb.h> <comanda/v1/query.pb.h>
      <gmock/gmock.h> <gtest/gtest.h> <rapidcheck/gtest.h>)
  endif()
endfunction()

function(comanda_test name)
  cmake_parse_arguments(arg "QT;GUI" "" "SOURCES;LIBS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  comanda_test_target(${name})
  target_link_libraries(${name} PRIVATE ${arg_LIBS} rapidcheck_gtest GTest::gmock)
  if(arg_QT)
    target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/qt_main.cpp)
    target_link_libraries(${name} PRIVATE Qt6::Core GTest::gtest)
  elseif(arg_GUI)
    target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/gui_main.cpp)
    target_link_libraries(${name} PRIVATE Qt6::Widgets GTest::gtest)
    set(label LABELS gui)
  else()
    target_link_libraries(${name} PRIVATE GTest::gtest_main)
  endif()
  # A sanitizer makes whole evenings of TLS several times slower.
  set(seconds 120)
  if(COMANDA_SANITIZE)
    set(seconds 400)
  endif()
  # Parameters have names of their own: a printed value may differ from run to run.
  gtest_discover_tests(${name} TEST_PREFIX ${name}. NO_PRETTY_VALUES DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT ${seconds} ${label} ENVIRONMENT "${arg_ENVIRONMENT}")
endfunction()
