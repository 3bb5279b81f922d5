// Whether a stretch that is likelier read again is to be believed.
#pragma once

#include <string_view>

#include "language/text_score.hpp"
#include "repair/misread/reread.hpp"
#include "repair/misread/stretches.hpp"
#include "repair/model/histories.hpp"

namespace unbake::repair {

/// Is what comes out text of some language, not only likelier than what stands there? What no model knows is unlikely
/// either way, and any reading of it gains something; and two letters are a word of some language by chance. `price` is
/// what the stretch had to gain.
bool is_believable(std::u32string_view text, const Reading& reading, const Stretch& stretch,
                   const language::TextScore& score, const language::TextScore::Language& language, double price,
                   Family family);

}  // namespace unbake::repair
