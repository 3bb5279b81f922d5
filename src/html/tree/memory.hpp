// lexbor's memory.
#pragma once

namespace unbake::html {

/// Makes lexbor end as operator new does where no memory is left, instead of with a page of which the rest is missing.
/// To be called before its first use; again does no harm.
void set_up_memory();

}  // namespace unbake::html
