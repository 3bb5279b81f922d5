// The Encoding Standard's indexes, https://encoding.spec.whatwg.org/#indexes: the code points of pointers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"

namespace unbake::encoding {

/// Code points (all of the Basic Multilingual Plane) by pointer; 0 where there is none. tools/data/indexes.mjs says in
/// what the Standard's `big5` and `gb18030-ranges` differ.
using Index = std::vector<char16_t>;

/// Can set_indexes() read this section? Error bad_data_file.
std::optional<Error> check_indexes(Bytes section);

/// Hands over the section `indexes` of unbake.data, for the whole process: the first call that is no error decides,
/// later ones do nothing. The bytes are copied. Error bad_data_file, of a section that nothing is taken of.
std::optional<Error> set_indexes(Bytes section);

/// An index by its name in the Standard, a single-byte one by the name of its encoding. Made anew at each call. Error
/// needs_data where set_indexes() was not called, unknown_encoding where there is no such index.
Result<Index> read_index(std::string_view name);

}  // namespace unbake::encoding
