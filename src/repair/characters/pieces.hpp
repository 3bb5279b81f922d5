// Accents that stand beside their letters in a text that writes them together elsewhere.
#pragma once

#include <set>
#include <string_view>

namespace unbake::repair {

/// Diagnosis of a document, block by block. A text may be in pieces throughout, as keyboards of some languages write
/// it: then it stays.
class Pieces {
 public:
  void look(std::u32string_view block);

  /// Whether a letter stands in the document both ways; or a tone of Vietnamese is a part of plain vowels, and apart
  /// from those with a mark of their own (windows-1258 has no others).
  [[nodiscard]] bool are_shown() const;

 private:
  std::set<char32_t> whole_;   ///< letters with accents, as one character
  std::set<char32_t> pieces_;  ///< what the others would be
};

}  // namespace unbake::repair
