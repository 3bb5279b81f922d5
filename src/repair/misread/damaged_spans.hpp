// Which spans of a text are damaged, given what it would be without the damage.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/text_score.hpp"
#include "repair/misread/reread.hpp"
#include "repair/model/codec_pairs.hpp"

namespace unbake::repair {

struct DamagedSpan {
  std::size_t begin = 0, end = 0;  ///< units
  double gain = 0;                 ///< nats: how much likelier the text becomes
};

/// A span costs half the price at each of its ends. `of_text` and `of_other` are the languages of the two readings.
std::vector<DamagedSpan> damaged_spans(std::u32string_view text, const Reading& reading,
                                       const language::TextScore& score, const language::TextScore::Language& of_text,
                                       const language::TextScore::Language& of_other, double price, Family family);

/// A space that was the last byte of a sequence, A0, may stand for a second space that was lost beside it
/// ("voil\u00C3 le"): puts that in where the language has it so.
void restore_spaces(std::u32string_view text, Reading& reading, const language::TextScore& score,
                    const language::TextScore::Language& language);

}  // namespace unbake::repair
