# SPDX-License-Identifier: GPL-3.0-or-later
# comanda_link_poco(NAME): Poco's tokens and what they need. Poco's targets carry feature macros (_XOPEN_SOURCE=500, …) that
# are meant for Poco's own sources; ours must not be compiled with them, and could not share the precompiled header.
function(comanda_link_poco name)
  find_package(Poco REQUIRED COMPONENTS Foundation Crypto JSON JWT)
  foreach(part JWT Crypto JSON Foundation)
    target_link_libraries(${name} PRIVATE $<LINK_ONLY:Poco::${part}>)
    target_include_directories(${name} SYSTEM PRIVATE
      $<TARGET_PROPERTY:Poco::${part},INTERFACE_INCLUDE_DIRECTORIES>)
  endforeach()
endfunction()
