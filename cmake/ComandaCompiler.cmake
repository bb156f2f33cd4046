# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of Comanda is compiled with: the language, warnings as errors, hardening, sanitizers.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(COMANDA_SANITIZE "" CACHE STRING "Sanitizers, comma-separated: address,undefined or thread")
option(COMANDA_LTO "Optimise over the whole program" OFF)
option(COMANDA_WINDOW "Make the screens; without them the program is a host and its command line" ON)
option(COMANDA_FUZZ "Make libFuzzer's programs; needs clang" OFF)
# Reading the contract's headers is a good third of compiling most files. A dozen files are compiled at a time besides
# (CMAKE_UNITY_BUILD): names in anonymous namespaces are told apart within a target. Both are off in the preset lint, which
# thereby notices includes that are missing (docs/decisions/0017-files-compiled-together.md).
option(COMANDA_PCH "Precompile the contract's headers" ON)

find_program(COMANDA_CCACHE ccache)
if(COMANDA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${COMANDA_CCACHE})
endif()

# Assertions stay on in every build, so no build type defines NDEBUG. Line tables (-g1) are what a stack trace needs;
# full debug information would double the time of a clean build.
if(MSVC)
  foreach(type RELEASE RELWITHDEBINFO MINSIZEREL)
    string(REGEX REPLACE "[-/]DNDEBUG" "" CMAKE_CXX_FLAGS_${type} "${CMAKE_CXX_FLAGS_${type}}")
  endforeach()
else()
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
  if(COMANDA_SANITIZE)
    # Optimising the checks that a sanitizer weaves in takes GCC longer than everything else together.
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-Og -g1")
  endif()
  set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1")
endif()

# A dozen files read together are a heap that GCC would walk through again and again; it may grow to 512 MiB first.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(--param=ggc-min-heapsize=524288)
endif()

# Some fifty programs of tests are linked; mold takes a tenth of the time of binutils' linker.
find_program(COMANDA_MOLD mold)
if(COMANDA_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT COMANDA_LTO)
  add_link_options(-fuse-ld=mold)
endif()

# Executables that load at a random address.
include(CheckPIESupported)
check_pie_supported()

if(COMANDA_LTO)
  include(CheckIPOSupported)
  check_ipo_supported(RESULT comanda_lto_works LANGUAGES CXX)
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ${comanda_lto_works})
  if(comanda_lto_works AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-flto=auto) # the linker shares its work among the cores
    # Compiling anew while it links, GCC takes a position-independent executable for leave to copy variables of shared
    # libraries into it. Qt's libraries do not look at the copy: qApp would be null.
    include(CheckCXXCompilerFlag)
    check_cxx_compiler_flag(-mno-direct-extern-access comanda_has_no_direct_extern_access)
    if(comanda_has_no_direct_extern_access)
      add_compile_options(-mno-direct-extern-access)
      add_link_options(-mno-direct-extern-access)
    endif()
  endif()
endif()

# Sanitizers and hardening hold for everything that is compiled here, generated code included.
if(COMANDA_SANITIZE AND MSVC)
  add_compile_options(/fsanitize=address)
elseif(COMANDA_SANITIZE)
  # The fortified functions of the C library hide bugs from the sanitizers; the two are never on together.
  add_compile_options(-fsanitize=${COMANDA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${COMANDA_SANITIZE})
  if(COMANDA_SANITIZE MATCHES "address.*undefined" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # These four took a third of the time of compiling. What null and object-size find AddressSanitizer notices as well, none
    # of our processors asks for alignment, and vptr looks at every call of a member.
    add_compile_options(-fno-sanitize=null,object-size,alignment,vptr)
  endif()
endif()

if(COMANDA_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "libFuzzer needs clang; without it the test fuzz_test does a short run")
  endif()
  # The library that GCC 12 brings calls what it has itself declared to be of yesterday (std::stable_sort).
  add_compile_options(-fsanitize=fuzzer-no-link -Wno-deprecated-declarations)
endif()

if(MSVC)
  add_compile_options(/guard:cf /sdl)
  add_link_options(/guard:cf)
  add_compile_definitions(NOMINMAX WIN32_LEAN_AND_MEAN)
else()
  add_compile_options(-fstack-protector-strong)
  if(APPLE)
    add_compile_definitions(_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_FAST)
  else()
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    add_compile_options(-fstack-clash-protection)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i[3-6]86)$")
      add_compile_options(-fcf-protection)
    endif()
    add_link_options(LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
  endif()
  if(NOT COMANDA_SANITIZE)
    # Some distributions predefine it, hence the -U; without optimisation it only warns.
    add_compile_options($<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE>
                        $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
  endif()
endif()

# comanda_target(NAME): warnings and includes from the root, for our own code (not for generated code).
function(comanda_target name)
  comanda_own_code(${name})
  if(COMANDA_PCH)
    comanda_precompiled(${name} comanda_domain
      <comanda/v1/command.pb.h> <comanda/v1/event.pb.h> <comanda/v1/house.pb.h> <comanda/v1/link.pb.h>
      <comanda/v1/options.pb.h> <comanda/v1/outcome.pb.h> <comanda/v1/query.pb.h>)
  endif()
endfunction()

function(comanda_own_code name)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  if(MSVC)
    target_compile_options(${name} PRIVATE /W4 /WX /permissive- /utf-8)
  else()
    target_compile_options(${name} PRIVATE
      -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
      -Wold-style-cast -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wno-missing-field-initializers -Werror)
    if(COMANDA_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # The checks that a sanitizer weaves in confuse GCC's flow analysis; the plain builds still judge it.
      target_compile_options(${name} PRIVATE -Wno-maybe-uninitialized)
    endif()
  endif()
endfunction()

# comanda_precompiled(NAME MAKER HEADERS…): the target MAKER precompiles the headers, every other target takes them from it.
function(comanda_precompiled name maker)
  if(NOT MSVC)
    # A precompiled header fits one kind of position-independent code; Qt wants this one.
    target_compile_options(${name} PRIVATE -fPIC)
  endif()
  if(name STREQUAL maker)
    target_precompile_headers(${name} PRIVATE ${ARGN})
  else()
    target_precompile_headers(${name} REUSE_FROM ${maker})
  endif()
endfunction()
