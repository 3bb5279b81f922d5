#include "base/memory.hpp"

#include <cstdlib>
#include <new>

namespace unbake {

void out_of_memory() {
  if (const std::new_handler handler = std::get_new_handler(); handler != nullptr) handler();
  std::abort();
}

}  // namespace unbake
