# unbake_flags: how our own code is compiled, whatever the target. Third-party code is not linked to it.
add_library(unbake_flags INTERFACE)
target_compile_features(unbake_flags INTERFACE cxx_std_20)
target_compile_options(unbake_flags INTERFACE
  # Errors are values here (base/result); unwinding code would only make the wasm larger.
  -fno-exceptions
  -Wall -Wextra -Werror
  -Wshadow -Wconversion -Wno-sign-conversion -Wimplicit-fallthrough
  # Debian 12's libstdc++ calls std::get_temporary_buffer in std::stable_sort, which clang reports at our call.
  -Wno-deprecated-declarations)
if(EMSCRIPTEN)
  target_compile_options(unbake_flags INTERFACE
    # Most files run once for a page. Those with the loops over its characters are a room's HOT files (cmake/room.cmake).
    # Measured with less code and HOT files at -O3 (now -O2), in KB of brotli and time for pages: -O3 everywhere 305 and
    # 1, so 287 and 1.07, -Oz everywhere 272 and 1.2.
    -Oz
    # One thread: statics need no lock.
    -fno-threadsafe-statics)
endif()
if(UNBAKE_SANITIZE)
  # Numbers that a conversion or a shift changes are no undefined behaviour, but seldom meant. Unsigned numbers wrap by
  # design in ranges (c - first < size) and hashes; signs change in each byte that is read of a string.
  set(_sanitize -fsanitize=address,undefined,integer -fno-sanitize-recover=all
    -fno-sanitize=unsigned-integer-overflow,implicit-integer-sign-change
    -fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/sanitizers.txt)
  # fuzzer-no-link: libFuzzer's coverage. One build for unit tests and fuzzing, as a second would take longer than the
  # fuzzing that is a part of the tests.
  target_compile_options(unbake_flags INTERFACE ${_sanitize} -fsanitize=fuzzer-no-link)
  target_link_options(unbake_flags INTERFACE ${_sanitize} -fsanitize=fuzzer-no-link)
endif()
