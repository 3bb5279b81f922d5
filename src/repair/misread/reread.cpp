#include "repair/misread/reread.hpp"

#include <algorithm>
#include <utility>

#include "repair/misread/lost_bytes.hpp"

namespace unbake::repair {
namespace {

/// Characters of the wrong reading that one unit may have: beyond that the two never fit together again.
constexpr std::size_t kLongestUnit = 16;
/// Of three bytes, in what was read as byte pairs.
constexpr std::size_t kLeastTriples = 2;

class Rereading {
 public:
  Rereading(std::u32string_view text, const Codec& written, const Codec& read, LostCharacters& lost)
      : text_(text), written_(written), read_(read), lost_(lost) {
    const bool is_utf8_as_pairs = written.kind() == Codec::Kind::utf8 && read.kind() == Codec::Kind::pairs;
    has_marks_ = is_utf8_as_pairs && text.find_first_of(U"?\uFFFD") != std::u32string_view::npos;
    places_.reserve(text.size() + 1);
    bytes_.reserve(2 * text.size());
    reading_.other.reserve(text.size());
    for (const char32_t c : text) {
      places_.push_back(static_cast<std::uint32_t>(bytes_.size()));
      Codec::Encoded encoded;
      const std::size_t length = read.encode(c, encoded);
      for (std::size_t i = 0; i < length; ++i) bytes_.push_back(static_cast<char>(encoded[i]));
    }
    places_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }

  Reading run() {
    while (at_ < text_.size()) {
      const auto begin = static_cast<std::uint32_t>(at_);
      const auto other_begin = static_cast<std::uint32_t>(reading_.other.size());
      Unit::Kind kind = Unit::Kind::changed;
      float confidence = 1;
      if (has_marks_ && read_run(confidence)) {
        reading_.changed += at_ - begin;
      } else if (text_[at_] < 0x80) {
        do {
          reading_.other.push_back(text_[at_++]);
        } while (at_ < text_.size() && text_[at_] < 0x80 && !(has_marks_ && text_[at_] == U'?'));
        kind = Unit::Kind::same;
      } else if (written_.kind() == Codec::Kind::utf8 ? !read_sequences() : !read_unit()) {
        reading_.other.push_back(text_[at_++]);
        kind = Unit::Kind::broken;
        ++(places_[begin + 1] > places_[begin] ? reading_.broken : reading_.foreign);
      } else if (at_ - begin == reading_.other.size() - other_begin &&
                 text_.substr(begin, at_ - begin) == std::u32string_view(reading_.other).substr(other_begin)) {
        kind = Unit::Kind::same;
      } else {
        reading_.changed += at_ - begin;
      }
      reading_.units.push_back({begin, static_cast<std::uint32_t>(at_), other_begin,
                                static_cast<std::uint32_t>(reading_.other.size()), kind, confidence});
    }
    if (written_.kind() == Codec::Kind::utf8) leave_chance_sequences();
    return std::move(reading_);
  }

 private:
  // All up to the next ASCII, with marks of lost bytes in it.
  bool read_run(float& confidence) {
    if (at_ < run_end_) return false;  // tried already
    std::size_t marks = 0;
    for (run_end_ = at_; run_end_ < text_.size() && (text_[run_end_] >= 0x80 || text_[run_end_] == U'?'); ++run_end_) {
      if (is_broken(text_[run_end_])) ++marks;
    }
    if (marks == 0 || run_end_ - at_ < marks + 2) return false;
    auto pieces = cut_into_sequences(text_.substr(at_, run_end_ - at_), read_);
    if (!pieces) return false;
    lost_.restore(*pieces, at_ == 0 ? U' ' : text_[at_ - 1], run_end_ == text_.size() ? U' ' : text_[run_end_]);
    for (const Piece& piece : *pieces) {
      reading_.other.push_back(piece.character);
      confidence = std::min(confidence, static_cast<float>(piece.confidence));
    }
    at_ = run_end_;
    return true;
  }

  // What is mostly no UTF-8 has a sequence in it by chance.
  void leave_chance_sequences() {
    std::vector<Unit>& units = reading_.units;
    for (std::size_t begin = 0, end = 0; begin < units.size(); begin = end + 1) {
      std::size_t changed = 0, broken = 0;
      for (end = begin; end < units.size() && units[end].kind != Unit::Kind::same; ++end) {
        const Unit& unit = units[end];
        if (unit.kind == Unit::Kind::changed) changed += unit.end - unit.begin;
        if (unit.kind == Unit::Kind::broken && places_[unit.end] > places_[unit.begin]) ++broken;
      }
      if (broken * 5 <= changed * 2) continue;
      for (std::size_t i = begin; i < end; ++i) {
        if (units[i].kind != Unit::Kind::changed) continue;
        units[i].kind = Unit::Kind::broken;
        reading_.changed -= units[i].end - units[i].begin;
      }
    }
  }

  // Where the bytes from `at_` on that are known without a gap end.
  std::uint32_t known_end() {
    if (known_end_ > at_) return places_[known_end_];
    known_end_ = at_;
    while (known_end_ < text_.size() && places_[known_end_ + 1] > places_[known_end_]) ++known_end_;
    return places_[known_end_];
  }

  // Sequences that stand side by side are damaged, or not, together. One that has a space inside is hardly accepted by
  // itself, but for two letters: C3 A0, a word of French and Italian, and C5 A0, with which Czech words begin.
  bool read_sequences() {
    const std::size_t at = at_, before = reading_.other.size();
    if (!read_unit()) return false;
    while (at_ < text_.size() && text_[at_] >= 0x80 && read_unit()) {
    }
    const char32_t first = reading_.other[before];
    if (text_[at_ - 1] != U' ' || reading_.other.size() > before + 1 || first == 0xE0 || first == 0x160) return true;
    reading_.other.resize(before);
    at_ = at;
    return false;
  }

  bool read_unit() {
    const std::size_t before = reading_.other.size();
    const std::string_view bytes = std::string_view(bytes_).substr(0, known_end());
    std::size_t to = at_, byte = places_[at_];
    if (byte == bytes.size()) return false;
    do {
      Codec::Decoded decoded = written_.decode(bytes, byte);
      if (decoded.length == 0) decoded = decode_with_space(bytes, byte);
      if (decoded.length == 0 || to - at_ > kLongestUnit) {
        reading_.other.resize(before);
        return false;
      }
      reading_.other.push_back(decoded.value);
      byte += decoded.length;
      while (places_[to] < byte) ++to;
    } while (places_[to] != byte);
    at_ = to;
    return true;
  }

  // A sequence of UTF-8 whose A0, a no-break space in the wrong encoding, became a space.
  [[nodiscard]] Codec::Decoded decode_with_space(std::string_view bytes, std::size_t byte) const {
    if (written_.kind() != Codec::Kind::utf8 || read_.kind() != Codec::Kind::single) return {};
    std::string sequence(bytes.substr(byte, 4));
    bool has_space = false;
    for (std::size_t i = 1; i < sequence.size(); ++i) {
      if (sequence[i] != ' ') continue;
      sequence[i] = '\xA0';
      has_space = true;
    }
    if (!has_space) return {};
    const Codec::Decoded decoded = written_.decode(sequence, 0);
    // What nobody writes so: a byte was lost before the space.
    const bool is_rare = std::u32string_view{U"\u03E0\u0460\u2020"}.find(decoded.value) != std::u32string_view::npos;
    return decoded.length > 1 && !is_rare ? decoded : Codec::Decoded{};
  }

  std::u32string_view text_;
  const Codec& written_;
  const Codec& read_;
  LostCharacters& lost_;
  bool has_marks_ = false;
  std::size_t run_end_ = 0;  // of the last run that was looked at
  std::string bytes_;
  std::vector<std::uint32_t> places_;  // of each character's bytes, and the end
  std::size_t at_ = 0;
  std::size_t known_end_ = 0;
  Reading reading_;
};

bool is_lead(std::uint8_t byte) { return byte >= 0xC2 && byte <= 0xF4; }
// Or a space, that was a no-break space.
bool is_trail(std::uint8_t byte) { return (byte & 0xC0) == 0x80 || byte == ' '; }

}  // namespace

bool is_worth_rereading(std::u32string_view beyond_ascii, const Codec& written, const Codec& read) {
  const bool is_utf8 = written.kind() == Codec::Kind::utf8;
  const bool is_pairs = read.kind() == Codec::Kind::pairs;
  std::size_t foreign = 0, known = 0, lost = 0;
  std::size_t triples = 0;  // sequences of three bytes
  std::size_t run = 0;      // bytes since the last gap, all of them in sequences so far; kNone where some is not
  constexpr std::size_t kNone = ~std::size_t{0};
  int needed = 0, length_so_far = 0;
  const auto is_whole = [&] { return run != kNone && run > 0 && needed == 0; };
  Codec::Encoded encoded;
  for (const char32_t c : beyond_ascii) {
    const std::size_t length = read.encode(c, encoded);
    if (c >= 0x80) ++(length == 0 ? foreign : known);
    if (is_broken(c)) ++lost;
    if (!is_utf8) continue;
    for (std::size_t i = 0; i < length; ++i) {
      const std::uint8_t byte = encoded[i];
      if (needed > 0 && is_trail(byte)) {
        // Of byte pairs some are lead and trail by chance; but seldom three bytes in a row, twice, or a whole run.
        if (!is_pairs) return true;
        if (run != kNone) ++run;
        if (--needed == 0 && length_so_far == 3) ++triples;
        continue;
      }
      if (c < 0x80) continue;
      run = needed == 0 && is_lead(byte) && run != kNone ? run + 1 : kNone;
      length_so_far = is_lead(byte) ? byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 : 0;
      needed = std::max(0, length_so_far - 1);
    }
    if (c >= 0x80 && length > 0) continue;
    if (is_whole()) return true;
    run = 0;
    needed = 0;
  }
  return is_utf8 ? is_whole() || triples + lost >= kLeastTriples : known > 0 && foreign <= known;
}

Reading reread(std::u32string_view text, const Codec& written, const Codec& read, LostCharacters& lost) {
  return Rereading(text, written, read, lost).run();
}

}  // namespace unbake::repair
