// Whether the other reading of a span is accepted, which is likelier than what stands there.
#pragma once

#include <string_view>

#include "language/text_score.hpp"
#include "repair/misread/damaged_spans.hpp"
#include "repair/misread/reread.hpp"
#include "repair/model/codec_pairs.hpp"

namespace unbake::repair {

/// Is what comes out text of some language, not only likelier than what stands there? What no model knows is unlikely
/// either way, and any reading of it gains something; and two letters are a word of some language by chance. `price` is
/// what the span had to gain.
bool is_acceptable(std::u32string_view text, const Reading& reading, const DamagedSpan& span,
                   const language::TextScore& score, const language::TextScore::Language& language, double price,
                   Family family);

}  // namespace unbake::repair
