// What happens where no memory is left. There are no exceptions, and a result with a part silently missing would be
// worse than none: the program ends by the handler that it has set for that (std::set_new_handler), whoever asked.
#pragma once

namespace unbake {

/// Calls the handler that operator new calls where it fails; aborts where there is none, or where it returns.
[[noreturn]] void out_of_memory();

}  // namespace unbake
