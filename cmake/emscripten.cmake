# The toolchain file of the wasm presets: Emscripten's own, wherever set-up found it.
include(${CMAKE_CURRENT_LIST_DIR}/environment.cmake)
include(${UNBAKE_EMSCRIPTEN_TOOLCHAIN})
