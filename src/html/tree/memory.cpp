#include "html/tree/memory.hpp"

#include <cstddef>
#include <cstdlib>

extern "C" {
#include "lexbor/core/base.h"
}

#include "base/memory.hpp"

namespace unbake::html {
namespace {

void* or_end(void* memory, std::size_t size) {
  if (memory == nullptr && size != 0) out_of_memory();
  return memory;
}

void* must_malloc(std::size_t size) { return or_end(std::malloc(size), size); }
void* must_realloc(void* memory, std::size_t size) { return or_end(std::realloc(memory, size), size); }
void* must_calloc(std::size_t count, std::size_t size) { return or_end(std::calloc(count, size), count * size); }

}  // namespace

void set_up_memory() { lexbor_memory_setup(must_malloc, must_realloc, must_calloc, std::free); }

}  // namespace unbake::html
