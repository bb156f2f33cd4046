# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of Comanda is compiled with: the language, warnings as errors, hardening.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(COMANDA_CCACHE ccache)
if(COMANDA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${COMANDA_CCACHE})
endif()

# comanda_target(NAME): warnings, hardening and includes from the root, for our own code (not for generated code).
function(comanda_target name)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  if(MSVC)
    target_compile_options(${name} PRIVATE /W4 /WX /permissive- /utf-8)
  else()
    target_compile_options(${name} PRIVATE
      -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
      -Wold-style-cast -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wswitch-enum -Werror
      -fstack-protector-strong)
  endif()
endfunction()
