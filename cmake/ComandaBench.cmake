# SPDX-License-Identifier: GPL-3.0-or-later
# comanda_bench(NAME SOURCES… LIBS…): one program with a main of its own that prints what it measured,
# tests/bench/NAME_bench in the build folder, which `./dev bench NAME` runs. All of them hang on the target
# comanda_bench; a plain build leaves them out.
option(COMANDA_BENCH "Know the benchmarks" ON)
if(COMANDA_BENCH)
  add_custom_target(comanda_bench)
endif()

function(comanda_bench name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
  if(NOT COMANDA_BENCH)
    return()
  endif()
  add_executable(${name}_bench EXCLUDE_FROM_ALL ${arg_SOURCES})
  set_target_properties(${name}_bench PROPERTIES UNITY_BUILD OFF) # they are not many
  comanda_target(${name}_bench)
  target_link_libraries(${name}_bench PRIVATE ${arg_LIBS})
  set_target_properties(${name}_bench PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests/bench)
  add_dependencies(comanda_bench ${name}_bench)
endfunction()
