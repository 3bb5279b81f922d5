#include "extract/read/words.hpp"

#include "extract/read/chars.hpp"

namespace unbake::extract {

void read_words(std::string_view folded, std::vector<Word>& words) {
  words.clear();
  Word word;
  const auto flush = [&] {
    if (word.number != 0) words.push_back(word);
    word = {};
  };
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_char(folded, i);
    if (!is_ideograph(c) && !is_word(c)) {
      flush();
    } else if (is_ideograph(c) || is_unspaced(c)) {
      flush();
      words.push_back({static_cast<std::uint32_t>(c), 0});
    } else {
      word.number = (word.number ^ c) * 0x01000193 + 1;  // as FNV-1a does; 0 stands for no word
      ++word.characters;
    }
  }
  flush();
}

std::vector<Word> words_in(std::string_view folded) {
  std::vector<Word> words;
  read_words(folded, words);
  return words;
}

}  // namespace unbake::extract
