// Looks at the whole document before anything is touched: one bracket is an author's, a pattern is a machine's.
#pragma once

#include <string>
#include <vector>

#include "base/work.hpp"
#include "repair/model/knowledge.hpp"
#include "repair/model/vocabulary.hpp"

namespace unbake::repair {

struct Diagnosis {
  bool injected_pinyin = false;  ///< annotations behind characters are a machine's work
  bool traditional = false;      ///< most characters that tell the script are Traditional
  bool folded = false;           ///< between Han characters, punctuation is ASCII more often than full-width
  Vocabulary vocabulary;
};

/// `blocks` are the texts of the document's blocks.
Diagnosis diagnose(const std::vector<std::u32string>& blocks, const Knowledge& knowledge, Work& work);

}  // namespace unbake::repair
