#include "repair/misread/holes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/range.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

/// How sure the language must be.
constexpr double kSure = 0.8;
/// What general punctuation costs beside the quotation mark of E2 80 9D, in nats: next to none of it is written.
constexpr float kRareMark = 5;
/// A character of three bytes has at most so many lost ones: of four, and of more, too many are left.
constexpr std::size_t kMostLost = 2;

/// The first byte of kana, two of whose bytes may be lost: E3 81 81.
constexpr std::uint8_t kKana = 0xE3;

/// Text seldom changes its script inside a word, or from one to the next.
bool is_of_script(char32_t c, char32_t previous, char32_t next) {
  const unicode::Script own = unicode::script(c);
  if (own == unicode::Script::common || unicode::is_cjk(c)) {
    return own == unicode::Script::common || unicode::is_cjk(previous) || unicode::is_cjk(next);
  }
  const auto fits = [own](char32_t other) {
    return unicode::script(other) == own || other == U'\uFFFD' || !unicode::is_letter(other);
  };
  return fits(previous) && fits(next);
}

std::size_t length_by_lead(std::uint8_t lead) {
  if (!in(lead, 0xC2, 0xEF)) return 0;
  return lead < 0xE0 ? 2 : 3;
}

class Holes {
 public:
  Holes(std::u32string_view text, const Codec& read, const language::TextScore& score,
        const language::TextScore::Language& language)
      : text_(text), read_(read), score_(score), language_(language) {
    for (unsigned byte = 0x80; byte < 0xA0; ++byte) {
      const char bytes[] = {static_cast<char>(byte)};
      const Codec::Decoded decoded = read.decode({bytes, 1}, 0);
      if (decoded.length == 0 || decoded.value == byte) holes_.push_back(static_cast<std::uint8_t>(byte));
    }
  }

  [[nodiscard]] bool any() const { return !holes_.empty(); }

  struct Found {
    char32_t character = 0;  ///< U+FFFD where it is not sure
    std::size_t length = 0;  ///< characters of the text; 0: there is none
    float confidence = 1;
  };

  /// A sequence that begins at `at` and has lost bytes. `previous` is the character before it in the other reading,
  /// and `follows_broken` says whether that makes no sense either.
  [[nodiscard]] Found find(std::size_t at, char32_t previous, bool follows_broken) const {
    const std::uint8_t lead = byte_at(at);
    const std::size_t length = length_by_lead(lead);
    if (length == 0) return {};
    std::vector<std::uint8_t> kept{lead};
    std::size_t end = at + 1, marks = 0;
    while (end < text_.size() && kept.size() + marks < length) {
      if (const std::uint8_t byte = byte_at(end); (byte & 0xC0) == 0x80) {
        kept.push_back(byte);
      } else if (text_[end] == U'?' || text_[end] == U'\uFFFD') {
        ++marks;
      } else {
        break;
      }
      ++end;
    }
    const std::size_t lost = length - kept.size();
    if (lost == 0 || lost > kMostLost) return {};
    if (lost == 2 && marks == 0 && lead != kKana) return {};  // a letter and nothing more
    const char32_t next = next_of(end);
    const Found found = choose(kept, length, end - at, previous, next);
    // Without a mark a letter that is not told may be one that nothing was lost of, beside others like it.
    const bool stands_alone = (end >= text_.size() || text_[end] < 0x80 || next != U' ') && !follows_broken;
    return found.character == U'\uFFFD' && marks == 0 && !stands_alone ? Found{} : found;
  }

 private:
  [[nodiscard]] std::uint8_t byte_at(std::size_t at) const {
    Codec::Encoded bytes{};
    return at < text_.size() && text_[at] >= 0x80 && read_.encode(text_[at], bytes) == 1 ? bytes[0] : 0;
  }

  /// The character behind, where nothing of it is lost; else a space.
  [[nodiscard]] char32_t next_of(std::size_t at) const {
    if (at >= text_.size()) return U' ';
    if (text_[at] < 0x80) return text_[at];
    std::string bytes;
    for (std::size_t i = at; i < at + 4 && i < text_.size() && byte_at(i) != 0; ++i)
      bytes.push_back(static_cast<char>(byte_at(i)));
    const unicode::CodePoint c = bytes.empty() ? unicode::CodePoint{} : unicode::decode_at(bytes, 0);
    return c.well_formed ? c.value : U' ';
  }

  [[nodiscard]] Found choose(const std::vector<std::uint8_t>& kept, std::size_t length, std::size_t size,
                             char32_t previous, char32_t next) const {
    double sum = 0, most = 0;
    char32_t best = 0;
    const auto weigh = [&](const std::string& bytes) {
      const unicode::CodePoint c = unicode::decode_at(bytes, 0);
      if (!c.well_formed || c.length != bytes.size() || !unicode::is_assigned(c.value)) return;
      const float rare = in(c.value, 0x2000, 0x206F) && c.value != 0x201D ? kRareMark : 0;
      const float cost = score_.cost(language_, previous, c.value) + score_.cost(language_, c.value, next) + rare;
      const auto likelihood = static_cast<double>(std::exp(-cost));
      sum += likelihood;
      if (likelihood <= most) return;
      most = likelihood;
      best = c.value;
    };
    std::string bytes(length, '\0');
    bytes[0] = static_cast<char>(kept[0]);
    const bool has_one = kept.size() + 1 == length;
    for (const std::uint8_t first : holes_) {
      bytes[1] = static_cast<char>(first);
      if (length == 2) {
        weigh(bytes);
        continue;
      }
      if (has_one) {  // before or behind the byte that is left
        bytes[2] = static_cast<char>(kept[1]);
        weigh(bytes);
        std::swap(bytes[1], bytes[2]);
        weigh(bytes);
        continue;
      }
      for (const std::uint8_t second : holes_) {
        bytes[2] = static_cast<char>(second);
        weigh(bytes);
      }
    }
    if (best == 0 || !is_of_script(best, previous, next)) return {};
    const double share = most / sum;
    if (share < kSure) return {U'\uFFFD', size, 1};
    return {best, size, static_cast<float>(share)};
  }

  std::u32string_view text_;
  const Codec& read_;
  const language::TextScore& score_;
  const language::TextScore::Language& language_;
  std::vector<std::uint8_t> holes_;
};

}  // namespace

void restore_holes(std::u32string_view text, Reading& reading, const Codec& read, const language::TextScore& score,
                   const language::TextScore::Language& language) {
  const Holes holes(text, read, score, language);
  if (!holes.any()) return;
  Reading made;
  made.foreign = reading.foreign;
  std::size_t at = 0;  // of the text: all before is read
  const auto add = [&](Unit unit, std::u32string_view other) {
    unit.other_begin = static_cast<std::uint32_t>(made.other.size());
    made.other += other;
    unit.other_end = static_cast<std::uint32_t>(made.other.size());
    made.units.push_back(unit);
  };
  for (const Unit& unit : reading.units) {
    if (unit.end <= at) continue;
    if (unit.begin < at) {  // the rest of a run of ASCII, whose first was a mark
      Unit rest = unit;
      rest.begin = static_cast<std::uint32_t>(at);
      add(rest, text.substr(at, unit.end - at));
      at = unit.end;
      continue;
    }
    at = unit.end;
    if (unit.kind == Unit::Kind::broken) {
      const auto found = holes.find(unit.begin, made.other.empty() ? U' ' : made.other.back(),
                                    !made.units.empty() && made.units.back().kind == Unit::Kind::broken);
      if (found.length > 0) {
        at = unit.begin + found.length;
        made.changed += found.length;
        ++made.holes;
        add({unit.begin, static_cast<std::uint32_t>(at), 0, 0, Unit::Kind::changed, found.confidence},
            {&found.character, 1});
        continue;
      }
      ++made.broken;
    } else if (unit.kind == Unit::Kind::changed) {
      made.changed += unit.end - unit.begin;
    }
    add(unit, reading.of(unit));
  }
  made.broken -= std::min(made.broken, made.foreign);  // units of both kinds were counted
  reading = std::move(made);
}

}  // namespace unbake::repair
