# SPDX-License-Identifier: GPL-3.0-or-later
# comanda_sql(TARGET DIRECTORY HEADER NAMESPACE): compiles every .sql file under DIRECTORY into TARGET.
#
# One file holds one statement (or one script) and is found by its name: append_event.sql is
# NAMESPACE::named("append_event"), checked by the compiler. The files in DIRECTORY/migrations are not
# named one by one: they form NAMESPACE::kMigrations, in the order of their numbers.
function(comanda_sql target directory header namespace)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${directory}/*.sql)
  set(generated ${PROJECT_BINARY_DIR}/generated)
  set(script ${PROJECT_SOURCE_DIR}/cmake/ComandaSqlHeader.cmake)
  # The list of files is an input of its own: a deleted file must change the header too.
  set(list ${generated}/${header}.files)
  list(JOIN files "\n" text)
  file(CONFIGURE OUTPUT ${list} CONTENT "${text}\n" @ONLY)
  add_custom_command(
    OUTPUT ${generated}/${header}
    COMMAND ${CMAKE_COMMAND} -DFILES=${list} -DDIRECTORY=${directory} -DOUTPUT=${generated}/${header}
            -DNAMESPACE=${namespace} -P ${script}
    DEPENDS ${files} ${list} ${script}
    COMMENT "Collecting the SQL of ${namespace}" VERBATIM)
  # A target of its own, because ${target} may have been added in another folder than this one.
  string(MAKE_C_IDENTIFIER ${target}_${header} collected)
  add_custom_target(${collected} DEPENDS ${generated}/${header})
  add_dependencies(${target} ${collected})
  target_include_directories(${target} PUBLIC ${generated})
endfunction()
