// Pages whose parts are in different encodings: a feed of UTF-8 in a template of GBK, comments of Latin-1 under an
// article of UTF-8.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "encoding/detect/evidence.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

struct Part {
  std::size_t begin, end;  ///< bytes
  std::string_view label;  ///< one of all_names() (label.hpp), of static storage
};

/// The parts of a page that is in `label` for the most part; one part where all of it is. In a page of UTF-8, pieces
/// that are broken all over and together are text in another encoding; in a page of another encoding, pieces that are
/// UTF-8 and would not be by chance. A stray byte is one (stray_bytes.hpp); a character cut in two is none. Error
/// needs_data.
Result<std::vector<Part>> parts_of(const Evidence& evidence, std::string_view label, const Tables& tables);

}  // namespace unbake::encoding
