# unbake_room(NAME <room> [USES <rooms>...] [THIRD_PARTY icu|lexbor...] SOURCES <files>... [HOT <files>...]
#             [WARM <files>...])
#
# A room of src/: the static library unbake_<room>. A room within a room is a floor: its name is its path, as in
# "repair/model", and its library is unbake_repair_model. USES lists the rooms and floors it may include, a room's own
# floors too; the room check (tools/check) compares that list with the #includes. Third-party code stays inside the room
# that names it. HOT lists those of SOURCES that a profile shows to matter: in the wasm they are compiled for speed. WARM
# lists those that matter less, or only for damaged text: -Os adds less to the code than -O2 (npm run size), and keeps
# hostile input within its bounds (node tools/growth.mjs --check), which -Oz does not. The others are compiled for size.
function(unbake_room)
  cmake_parse_arguments(PARSE_ARGV 0 ROOM "" "NAME" "USES;THIRD_PARTY;SOURCES;HOT;WARM")
  if(ROOM_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "unbake_room(${ROOM_NAME}): what is ${ROOM_UNPARSED_ARGUMENTS}?")
  endif()
  string(REPLACE "/" "_" target unbake_${ROOM_NAME})
  set(visible PUBLIC)
  if(ROOM_SOURCES)
    add_library(${target} STATIC ${ROOM_SOURCES})
    target_link_libraries(${target} PRIVATE unbake_flags)
    foreach(file IN LISTS ROOM_HOT ROOM_WARM)
      if(NOT file IN_LIST ROOM_SOURCES)
        message(FATAL_ERROR "unbake_room(${ROOM_NAME}): ${file} is HOT or WARM, but not in SOURCES")
      endif()
      if(EMSCRIPTEN)
        set(level -Os)
        if(file IN_LIST ROOM_HOT)
          set(level -O2)
        endif()
        set_source_files_properties(${file} PROPERTIES COMPILE_OPTIONS ${level})
      endif()
    endforeach()
  else()
    # Headers only.
    add_library(${target} INTERFACE)
    set(visible INTERFACE)
  endif()
  target_include_directories(${target} ${visible} ${CMAKE_SOURCE_DIR}/src)
  foreach(room IN LISTS ROOM_USES)
    string(REPLACE "/" "_" used unbake_${room})
    target_link_libraries(${target} ${visible} ${used})
  endforeach()
  foreach(library IN LISTS ROOM_THIRD_PARTY)
    target_link_libraries(${target} PRIVATE third_party::${library})
  endforeach()
endfunction()
