# lexbor, as tools/setup built it for this preset: third_party::lexbor.
add_library(third_party::lexbor STATIC IMPORTED)
set_target_properties(third_party::lexbor PROPERTIES
  IMPORTED_LOCATION ${UNBAKE_LIBRARIES}/lib/liblexbor.a
  INTERFACE_SYSTEM_INCLUDE_DIRECTORIES ${UNBAKE_LIBRARIES}/include/lexbor
  INTERFACE_INCLUDE_DIRECTORIES ${UNBAKE_LIBRARIES}/include/lexbor
  INTERFACE_COMPILE_DEFINITIONS LEXBOR_STATIC)
