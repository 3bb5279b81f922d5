// What a short piece of text names: a person, a medium, or nothing.
#pragma once

#include <string_view>

namespace unbake::extract {

/// A name and no sentence: short, no digits, no end mark.
bool is_name(std::string_view text);
/// The name ends as those of media do (data/words/media.txt).
bool is_medium(std::string_view name);
/// A Chinese person's name: two or three Han characters, the first of them a family name (data/words/surnames.txt).
bool is_han_person(std::string_view name);

}  // namespace unbake::extract
