# ICU, as tools/setup built it for this preset: third_party::icu.
add_library(third_party::icu STATIC IMPORTED)
set_target_properties(third_party::icu PROPERTIES
  IMPORTED_LOCATION ${UNBAKE_LIBRARIES}/lib/libicu.a
  # As system headers: their warnings are not ours.
  INTERFACE_SYSTEM_INCLUDE_DIRECTORIES ${UNBAKE_LIBRARIES}/include/icu
  INTERFACE_INCLUDE_DIRECTORIES ${UNBAKE_LIBRARIES}/include/icu
  INTERFACE_COMPILE_DEFINITIONS U_STATIC_IMPLEMENTATION
  INTERFACE_LINK_OPTIONS -Wl,--gc-sections)
