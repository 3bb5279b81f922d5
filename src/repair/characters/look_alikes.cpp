#include "repair/characters/look_alikes.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "base/rules.hpp"
#include "repair/model/codec.hpp"
#include "unicode/character_edits.hpp"
#include "unicode/look_alikes.hpp"

namespace unbake::repair {
namespace {

using unicode::Script;

/// What is restored looks the same, and only a text about such letters means the others.
constexpr double kConfidence = 0.95;
/// So many characters of blocks with mixed words are weighed: enough for any doubt.
constexpr std::size_t kMostWeighed = 4000;
/// Shorter words are restored where others are: two letters of two alphabets may be signs.
constexpr std::size_t kShortestAlone = 3;
/// A block has a main script where so many of its letters are of it: three in five.
constexpr std::size_t kMainOf = 5, kMainLeast = 3;
/// By so much for each letter, in nats, the restored text must be likelier than any misreading. Measured: 7 and more
/// where letters were exchanged, below 2 for misread Swedish with no letter but å, which is seldomer than e.
constexpr double kLeastGain = 4;

constexpr std::array kScripts{Script::latin, Script::cyrillic, Script::greek};

bool is_of_word(char32_t c) { return unicode::is_letter(c) || (c >= 0x300 && c <= 0x36F); }

bool is_latin(char32_t c) { return unicode::script(c) == Script::latin; }

/// Calls `use(begin, end)` for each word that has Latin letters and others.
template <typename Use>
void for_mixed_words(std::u32string_view text, Use use) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    bool latin = false, foreign = false;
    for (; end < text.size() && is_of_word(text[end]); ++end) {
      latin = latin || is_latin(text[end]);
      foreign = foreign || is_foreign(text[end]);
    }
    if (latin && foreign) use(begin, end);
    begin = end + 1;
  }
}

/// A Latin abbreviation with an ending of another language (PDFа) is no damage.
bool is_abbreviation_with_ending(std::u32string_view word) {
  std::size_t capitals = 0;
  while (capitals < word.size() && is_latin(word[capitals]) && unicode::is_upper(word[capitals])) ++capitals;
  return capitals >= 2 && std::ranges::all_of(word.substr(capitals), unicode::is_lower);
}

/// The script of most letters of a block, to which words of two belong.
Script main_script(std::u32string_view block) {
  std::array<std::size_t, kScripts.size()> letters{};
  for (const char32_t c : block) {
    if (!unicode::is_letter(c)) continue;
    for (std::size_t i = 0; i < kScripts.size(); ++i) letters[i] += unicode::script(c) == kScripts[i] ? 1 : 0;
  }
  const std::size_t all = letters[0] + letters[1] + letters[2];
  for (std::size_t i = 0; i < kScripts.size(); ++i) {
    if (letters[i] * kMainOf >= all * kMainLeast) return kScripts[i];
  }
  return Script::other;
}

/// Words that misreading makes, not people: with more accents than plain letters, or a capital of the other alphabet
/// behind a small letter.
bool is_unlike_a_word(std::u32string_view word) {
  constexpr std::size_t kPlainPerAccent = 2;
  std::size_t plain = 0, accented = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_latin(word[i])) ++(word[i] < 0x80 ? plain : accented);
    if (i > 0 && is_foreign(word[i]) && unicode::is_upper(word[i]) && unicode::is_lower(word[i - 1])) return true;
  }
  return plain < kPlainPerAccent * accented;
}

/// The text as it was before it was misread, if it was: `from` is the encoding it was taken for, `to` its own. Only
/// letters of the alphabet that `from` is for change.
std::optional<std::u32string> reread(std::u32string_view text, const Codec& from, const Codec& to) {
  std::u32string out(text);
  bool changed = false;
  for (char32_t& c : out) {
    if (!is_foreign(c)) continue;
    Codec::Encoded bytes{};
    if (from.encode(c, bytes) != 1) return std::nullopt;
    const char byte = static_cast<char>(bytes[0]);
    const Codec::Decoded read = to.decode({&byte, 1}, 0);
    if (read.length == 0) return std::nullopt;
    c = read.value;
    changed = true;
  }
  return changed ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

bool is_foreign(char32_t c) {
  if (c < 0x370) return false;
  const Script script = unicode::script(c);
  return script == Script::cyrillic || script == Script::greek || unicode::latin_look_alike(c) != 0;
}

void LookAlikes::look(std::u32string_view block) {
  if (kept_ >= kMostWeighed) return;
  bool is_mixed = false;
  for_mixed_words(block, [&](std::size_t, std::size_t) { is_mixed = true; });
  if (!is_mixed) return;
  mixed_.emplace_back(block.substr(0, kMostWeighed - kept_));
  kept_ += mixed_.back().size();
}

std::u32string LookAlikes::restored(std::u32string_view word, Script main) {
  if (main == Script::other || is_abbreviation_with_ending(word) || is_unlike_a_word(word)) return {};
  std::u32string out(word);
  for (char32_t& c : out) {
    if (unicode::script(c) == main || !unicode::is_letter(c)) continue;
    c = main == Script::latin ? unicode::latin_look_alike(c) : unicode::look_alike_in(main, c);
    if (c == 0) return {};
  }
  return out;
}

bool LookAlikes::are_shown(const CodecPairs& codec_pairs) const {
  const Result<const language::TextScore*> found = codec_pairs.score();
  if (!found.ok()) return false;
  const language::TextScore& score = *found.value();
  bool is_long_enough = false, is_latin_text = false;
  std::size_t words = 0, letters = 0;
  double cost = 0;
  std::array<double, 8> others{};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kMisreadings{{
      {"windows-1251", "windows-1252"},
      {"windows-1251", "windows-1250"},
      {"windows-1251", "windows-1254"},
      {"windows-1251", "windows-1257"},
      {"windows-1253", "windows-1252"},
      {"windows-1253", "windows-1250"},
      {"windows-1253", "windows-1254"},
      {"windows-1253", "windows-1257"},
  }};
  for (const std::u32string& block : mixed_) {
    const Script main = main_script(block);
    std::size_t changed = 0;
    std::u32string all(block);
    for_mixed_words(block, [&](std::size_t begin, std::size_t end) {
      const std::u32string word = restored(std::u32string_view(block).substr(begin, end - begin), main);
      if (word.empty()) return;
      for (std::size_t i = 0; i < word.size(); ++i) changed += word[i] == block[begin + i] ? 0 : 1;
      all.replace(begin, end - begin, word);
      ++words;
      is_long_enough = is_long_enough || word.size() >= kShortestAlone;
    });
    if (main != Script::latin) continue;  // no encoding has letters of two alphabets in one word
    is_latin_text = true;
    letters += changed;
    cost += score.cost(all);
    for (std::size_t i = 0; i < kMisreadings.size(); ++i) {
      const Result<const Codec*> from = codec_pairs.codec(kMisreadings[i].first),
                                 to = codec_pairs.codec(kMisreadings[i].second);
      const std::optional<std::u32string> read =
          from.ok() && to.ok() ? reread(block, *from.value(), *to.value()) : std::nullopt;
      others[i] += read ? score.cost(*read) : std::numeric_limits<double>::infinity();
    }
  }
  if (words == 0 || !(is_long_enough || words > 1)) return false;
  return !is_latin_text || cost + kLeastGain * static_cast<double>(letters) <= *std::ranges::min_element(others);
}

std::vector<Edit> LookAlikes::restore(std::u32string_view block) const {
  unicode::CharacterEdits edits(block, Stage::blocks);
  const Script main = main_script(block);
  for_mixed_words(block, [&](std::size_t begin, std::size_t end) {
    const std::u32string word = restored(block.substr(begin, end - begin), main);
    if (!word.empty()) edits.replace(begin, end, word, rules::kLookAlike, kConfidence);
  });
  return edits.take();
}

}  // namespace unbake::repair
