// The table in which lexbor's tokenizer looks character references up.
#pragma once

namespace unbake::html {

/// Fills the table, once. To be called before anything is tokenized: until then it knows no name.
void make_reference_table();

}  // namespace unbake::html
