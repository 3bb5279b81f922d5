// Which wrong decodings there are, and how usual each is.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "encoding/tables/tables.hpp"
#include "language/text_score.hpp"
#include "repair/model/codec.hpp"

namespace unbake::repair {

/// What proves that text is of a codec pair.
enum class Family : std::uint8_t {
  utf8,      ///< UTF-8 read as anything: its structure
  pairs,     ///< written in two bytes a character: ideographs that make sense
  letters,   ///< written in a byte a letter: nothing but the words that come out
  controls,  ///< windows-125x read as ISO 8859: C1 controls, which no one writes
};

/// The encoding that text was written in, and the one that its bytes were then read as.
struct CodecPair {
  const Codec* written = nullptr;
  const Codec* read = nullptr;
  double price = 0;  ///< nats of evidence that the first span of such text takes
  Family family = Family::utf8;
  language::TextScore::Languages languages = language::TextScore::kAllLanguages;  ///< that `written` was used for
};

/// All codec pairs that occur, and what they are weighed by. They are made of the tables when they are first asked for,
/// and kept. Not for two threads at once.
class CodecPairs {
 public:
  /// The tables must outlive this.
  explicit CodecPairs(const encoding::Tables& tables) : tables_(&tables) {}

  /// UTF-8's first. Errors as Codec::make().
  [[nodiscard]] Result<std::span<const CodecPair>> pairs() const;
  /// Error needs_data.
  [[nodiscard]] Result<const language::TextScore*> score() const;
  /// By a name of codec.hpp. Errors as Codec::make().
  [[nodiscard]] Result<const Codec*> codec(std::string_view name) const;

 private:
  const encoding::Tables* tables_;
  mutable std::vector<std::unique_ptr<const Codec>> codecs_;
  mutable std::vector<CodecPair> pairs_;
  mutable std::unique_ptr<const language::TextScore> score_;
};

}  // namespace unbake::repair
