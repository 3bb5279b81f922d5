#include "repair/misread/lost_bytes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

// Costs of cutting, in no unit: only their order matters. Most text that was read as pairs has sequences of three.
constexpr double kTwoBytes = 1.5, kFourBytes = 5;
constexpr double kLostCharacter = 2, kLostByte = 1.5;
/// A mark is mostly two bytes that are no pair; one, where it is no first byte of a pair or the text ends.
constexpr double kSingleByteMark = 1;
/// An ASCII character that went with the byte before it; a '?' that is one.
constexpr double kSwallowedAscii = 4, kQuestion = 6;

/// How sure the model must be.
constexpr double kSure = 0.6;

std::uint8_t length_by_lead(std::int16_t lead) {
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_continuation(std::int16_t byte) { return byte == Piece::kLost || (byte & 0xC0) == 0x80; }

/// The character of a piece with no lost byte; 0 where there is none.
char32_t decode(const Piece& piece) {
  std::array<char, 4> bytes{};
  for (std::size_t i = 0; i < piece.length; ++i) bytes[i] = static_cast<char>(piece.bytes[i]);
  const unicode::CodePoint c = unicode::decode_at({bytes.data(), piece.length}, 0);
  return c.well_formed ? c.value : 0;
}

/// Shortest paths over states: between two bytes of the run, by item and how many of its bytes are used.
class Cutting {
 public:
  Cutting(std::u32string_view run, const Codec& read) : run_(run), items_(run.size()), states_(4 * (run.size() + 1)) {
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (is_broken(run[i])) continue;
      Codec::Encoded encoded;
      items_[i].length = static_cast<std::uint8_t>(read.encode(run[i], encoded));
      for (std::size_t k = 0; k < items_[i].length; ++k) items_[i].bytes[k] = encoded[k];
      known_ = known_ && items_[i].length > 0;
    }
  }

  std::optional<std::vector<Piece>> run() {
    if (!known_) return std::nullopt;
    states_[0].cost = 0;
    for (std::size_t at = 0; at < 4 * run_.size(); ++at) {
      if (states_[at].cost == kNever) continue;
      from_ = at;
      if (at % 4 == 0 && run_[at / 4] == U'?') {
        Piece question;
        question.character = U'?';
        question.length = 1;
        reach(at + 4, states_[at].cost + kQuestion, question);
      }
      follow({}, at, 0, states_[at].cost);
    }
    const State& last = states_[4 * run_.size()];
    if (last.cost == kNever) return std::nullopt;
    std::vector<Piece> pieces;
    for (std::size_t at = 4 * run_.size(); at > 0; at = states_[at].from) pieces.push_back(states_[at].piece);
    std::ranges::reverse(pieces);
    return pieces;
  }

 private:
  static constexpr double kNever = std::numeric_limits<double>::infinity();
  struct Item {
    std::array<std::uint8_t, 4> bytes{};
    std::uint8_t length = 0;  // 0: a mark
  };
  struct State {
    double cost = kNever;
    std::size_t from = 0;
    Piece piece;
  };

  void reach(std::size_t at, double cost, const Piece& piece) {
    if (cost < states_[at].cost) states_[at] = {cost, from_, piece};
  }

  // Takes bytes until `piece` has as many as it needs (0: not yet known).
  void follow(Piece piece, std::size_t at, std::uint8_t needed, double cost) {
    if (piece.length > 0 && piece.length == needed) {
      finish(piece, at, cost);
      return;
    }
    if (at >= 4 * run_.size()) return;
    const std::size_t item = at / 4, used = at % 4;
    const auto take = [&](std::int16_t byte, std::size_t next, double more) {
      Piece longer = piece;
      longer.bytes[longer.length++] = byte;
      if (piece.length > 0) {
        if (is_continuation(byte)) follow(longer, next, needed, cost + more);
      } else if (byte != Piece::kLost) {
        if (const std::uint8_t length = length_by_lead(byte)) follow(longer, next, length, cost + more);
      } else {
        for (std::uint8_t length = 1; length <= 3; ++length) follow(longer, next, length, cost + more);
      }
    };
    if (items_[item].length > 0) {
      take(items_[item].bytes[used], used + 1 == items_[item].length ? 4 * (item + 1) : at + 1, 0);
    } else if (used == 1) {
      take(Piece::kLost, 4 * (item + 1), 0);
    } else {
      take(Piece::kLost, at + 1, 0);
      take(Piece::kLost, 4 * (item + 1), kSingleByteMark);
    }
  }

  void finish(Piece piece, std::size_t at, double cost) {
    const auto lost = std::count(piece.bytes.begin(), piece.bytes.begin() + piece.length, Piece::kLost);
    if (piece.length == 2) cost += kTwoBytes;
    if (piece.length == 4) cost += kFourBytes;
    if (lost == 0) {
      piece.character = decode(piece);
      if (piece.character == 0) return;
    } else {
      piece.character = U'\uFFFD';
      cost += piece.length == 1 ? kSwallowedAscii : kLostCharacter + kLostByte * static_cast<double>(lost);
    }
    reach(at, cost, piece);
  }

  std::u32string_view run_;
  std::vector<Item> items_;
  std::vector<State> states_;  // four for each item
  std::size_t from_ = 0;
  bool known_ = true;
};

}  // namespace

std::optional<std::vector<Piece>> cut_into_sequences(std::u32string_view run, const Codec& read) {
  return Cutting(run, read).run();
}

// Among all that the bytes allow: thousands where two are lost.
LostCharacters::Restored LostCharacters::weigh(const Question& question) const {
  const auto range = [](std::int16_t byte) {
    return byte == Piece::kLost ? std::pair(0x80, 0xBF) : std::pair<int, int>(byte, byte);
  };
  Piece whole{};
  whole.length = 3;
  whole.bytes[0] = question.bytes[0];
  double sum = 0, most = 0;
  char32_t best = 0;
  for (int second = range(question.bytes[1]).first; second <= range(question.bytes[1]).second; ++second) {
    for (int third = range(question.bytes[2]).first; third <= range(question.bytes[2]).second; ++third) {
      whole.bytes[1] = static_cast<std::int16_t>(second);
      whole.bytes[2] = static_cast<std::int16_t>(third);
      const char32_t c = decode(whole);
      if (c == 0 || !model_->usual(c)) continue;
      const double likelihood = std::exp(-(model_->cost(question.previous, c) + model_->cost(c, question.next)));
      sum += likelihood;
      if (likelihood <= most) continue;
      most = likelihood;
      best = c;
    }
  }
  return most < kSure * sum || best == 0 ? Restored{} : Restored{best, most / sum};
}

LostCharacters::Restored LostCharacters::likeliest(const Question& question) {
  std::size_t place = question.previous * 31 + question.next;
  for (const std::int16_t byte : question.bytes) place = place * 67 + static_cast<std::uint16_t>(byte);
  Answer& answer = answers_[place % kAnswers];
  if (answer.question == question) return answer.restored;
  constexpr std::uint64_t kContinuations = 64;
  std::uint64_t steps = 1;
  for (const std::int16_t byte : question.bytes) steps *= byte == Piece::kLost ? kContinuations : 1;
  if (!work_->spend(Task::lost_bytes, steps)) return {};
  answer = {question, weigh(question)};
  return answer.restored;
}

void LostCharacters::restore(std::vector<Piece>& pieces, char32_t before, char32_t after) {
  // Of Japanese and Korean the model knows nothing but how sentences end.
  const auto is_foreign = [](const Piece& piece) {
    return unicode::is_cjk(piece.character) && !unicode::is_han(piece.character);
  };
  const bool foreign = std::ranges::any_of(pieces, is_foreign);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    if (!piece.is_lost() || piece.length != 3 || piece.bytes[0] == Piece::kLost) continue;
    const bool is_punctuation = piece.bytes[0] == 0xE3 && piece.bytes[1] == 0x80;
    if (piece.bytes[0] == 0xE3 && !is_punctuation) continue;  // U+3040 to U+3FFF: kana
    if (foreign && !(is_punctuation && i + 1 == pieces.size())) continue;
    const char32_t previous = i == 0 ? before : pieces[i - 1].character;
    const char32_t next = i + 1 == pieces.size() ? after : pieces[i + 1].character;
    if (previous == U' ' && next == U' ') continue;  // nothing around it tells
    const Restored restored = likeliest({{piece.bytes[0], piece.bytes[1], piece.bytes[2]}, previous, next});
    if (restored.character == 0) continue;
    piece.character = restored.character;
    piece.confidence = restored.confidence;
  }
}

}  // namespace unbake::repair
