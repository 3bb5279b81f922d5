# unbake_wasm_module(<target> SOURCES <files> USES <rooms>): links a module to <build folder>/unbake.{js,wasm,d.ts}.
#
# The link flags, with the reason of each:
#  1. -lembind: the API is declared with Embind (src/binding).
#  2. -sMODULARIZE -sEXPORT_ES6: the glue is an ES module that exports a factory, as js/ imports it.
#  3. -sENVIRONMENT=web,worker: one build for all. Node gets it too, through the instantiateWasm hook; with `node`
#     in this list, the glue imports Node's modules, and bundlers for the web stumble over that.
#  4. -sALLOW_MEMORY_GROWTH: a page of 100 MB must fit, a page of 10 KB must not take that much. -sMAXIMUM_MEMORY=4GB is
#     all that there can be; 2 GB, the default, are full at some 80 MB.
#  5. -sDYNAMIC_EXECUTION=0: no eval, so that a Content-Security-Policy without 'unsafe-eval' is enough.
#  6. -sFILESYSTEM=0: everything is handed over in memory; saves the emulated file system.
#  7. -sSTACK_SIZE=1MB: the default of 64 KB is too little for recursive work on deeply nested pages.
#  8. -sINCOMING_MODULE_JS_API: the hooks that js/ uses, and no other, so that the glue stays small.
#  9. -sBINARYEN_EXTRA_PASSES: the optimiser shall not cut the tables at their runs of zeros. Thousands of small segments
#     are 50 KB less in the file, but 16 KB more in what is sent: brotli finds the zeros, but not the segments' addresses.
#     Nor shall it inline a function because it has one caller only. Without this limit (in bytes of code; 20, 80, 200
#     and 1,000 were measured) all that a page takes once became one function of 107 KB, which engines compile whole
#     before they run any of it, and once more, for half a second, where one of its loops is hot. The file is 6 KB
#     smaller in brotli, and the first page takes half the time of the processor. Functions are numbered by how often
#     they are called, so that most calls take fewer bytes: 0.4 KB in brotli.
# 10. -Wl,-Map: which function and which table is of which object, for `npm run size`. Nothing of it is in the wasm.
# 11. --emit-tsd: types of the binding, which tsc checks js/ against. It runs tsc from PATH.
function(unbake_wasm_module target)
  cmake_parse_arguments(PARSE_ARGV 1 MODULE "" "" "USES;SOURCES")
  add_executable(${target} ${MODULE_SOURCES})
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME unbake
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}
    # tsc is one of the project's npm packages.
    RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env \"PATH=${UNBAKE_NPM_BIN}:$ENV{PATH}\"")
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src)
  list(TRANSFORM MODULE_USES PREPEND unbake_)
  target_link_libraries(${target} PRIVATE unbake_flags ${MODULE_USES})
  target_link_options(${target} PRIVATE
    -lembind
    -sMODULARIZE -sEXPORT_ES6
    -sENVIRONMENT=web,worker
    -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=4GB
    -sDYNAMIC_EXECUTION=0
    -sFILESYSTEM=0
    -sSTACK_SIZE=1MB
    -sINCOMING_MODULE_JS_API=instantiateWasm,locateFile,wasmBinary,print,printErr,onAbort
    -sBINARYEN_EXTRA_PASSES=--skip-pass=memory-packing,--one-caller-inline-max-function-size=40,--reorder-functions
    -Wl,-Map=${CMAKE_BINARY_DIR}/unbake.map
    --emit-tsd ${CMAKE_BINARY_DIR}/unbake.d.ts)
endfunction()
