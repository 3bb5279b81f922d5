// Words of folded text as numbers, for comparing texts. Equal words have equal numbers; others hardly ever.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace unbake::extract {

struct Word {
  std::uint32_t number = 0;
  std::uint32_t characters = 0;  ///< of a character of an unspaced script, which is a word by itself, 0
};

std::vector<Word> words_in(std::string_view folded);
/// The same into `words`, whose memory is used again.
void read_words(std::string_view folded, std::vector<Word>& words);

}  // namespace unbake::extract
