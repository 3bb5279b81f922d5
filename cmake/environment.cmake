# Where this machine has the toolchain and the third-party libraries: tools/setup writes it down.
set(_unbake_environment ${CMAKE_CURRENT_LIST_DIR}/../build/environment.cmake)
if(NOT EXISTS ${_unbake_environment})
  message(FATAL_ERROR "Run `npm run setup` first: it installs what the build needs and says where it is.")
endif()
include(${_unbake_environment})
