#include "repair/vocabulary.hpp"

#include "unicode/properties.hpp"

namespace unbake::repair {

void Vocabulary::add(std::u32string_view text) {
  char32_t previous = 0;
  for (const char32_t c : text) {
    const char32_t current = unicode::is_han(c) ? c : 0;
    if (previous != 0 && current != 0) {
      pairs_.insert(key(previous, current));
      filter_[slot(previous, current)] = true;
    }
    previous = current;
  }
}

}  // namespace unbake::repair
