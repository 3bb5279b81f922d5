// Which wrong decodings there are, and how usual each is.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "repair/misread/codec.hpp"

namespace unbake::repair {

/// What proves a history.
enum class Family : std::uint8_t {
  utf8,      ///< UTF-8 read as anything: its structure
  pairs,     ///< two bytes a character, on one side or both: ideographs that make sense
  letters,   ///< a byte a letter on both sides: nothing but the words that come out
  controls,  ///< windows-125x read as ISO 8859: C1 controls, which no one writes
};

struct History {
  std::string_view written;  ///< the encoding of the bytes, a name of codec.hpp
  std::string_view read;     ///< what they were taken for
  double price;              ///< nats of evidence that the first stretch of such text takes
};

/// A history with what it takes to follow it.
struct Reader {
  History history;
  const Codec* written = nullptr;
  const Codec* read = nullptr;
  Family family = Family::utf8;
};

/// All histories, UTF-8's first; made once for the whole process. Errors as Codec::of().
Result<std::span<const Reader>> readers();

}  // namespace unbake::repair
