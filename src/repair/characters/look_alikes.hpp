// Letters of other alphabets inside words, which look like the ones that should stand there: "tоwn" with a Cyrillic о.
// They keep a text from being found and copied, or hide what it says from filters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/edit.hpp"
#include "repair/model/codec_pairs.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {

/// A letter of an alphabet that is mixed with the Latin one. What has no case and no look-alikes is a word beside it.
bool is_foreign(char32_t c);

/// Diagnosis of a document, block by block, then treatment.
class LookAlikes {
 public:
  void look(std::u32string_view block);

  /// Whether the document shows that letters were exchanged. Words of two alphabets also come about when text is read
  /// in a wrong encoding (à becomes the Cyrillic а): both readings are weighed.
  [[nodiscard]] bool are_shown(const CodecPairs& codec_pairs) const;

  /// The edits of Stage::blocks that restore the letters of a block; spans in the block. A word stays where it has
  /// letters of both alphabets that look like none of the other (KoЯn, USBшный).
  [[nodiscard]] std::vector<Edit> restore(std::u32string_view block) const;

 private:
  /// What the word becomes; empty where it stays.
  static std::u32string restored(std::u32string_view word, unicode::Script main);

  std::vector<std::u32string> mixed_;  // the first blocks with words of two alphabets
  std::size_t kept_ = 0;               // characters in them
};

}  // namespace unbake::repair
