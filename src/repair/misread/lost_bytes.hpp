// UTF-8 that was read as an encoding of byte pairs, where some bytes made no pair: what is left of them is a '?' or
// U+FFFD.
//
//   was      最后说                     E6 9C 80 E5 90 8E E8 AF B4
//   read     鏈€鍚庤?                   as GBK: E69C 80 E590 8EE8 AFB4 … where the last pair is none
//
// Each such mark is one or two bytes that are not known. The text is cut into UTF-8's sequences all the same; of those
// that hold a lost byte the language model may tell which character they were.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/work.hpp"
#include "language/chinese_model.hpp"
#include "repair/model/broken.hpp"
#include "repair/model/codec.hpp"

namespace unbake::repair {

/// One sequence.
struct Piece {
  static constexpr std::int16_t kLost = -1;

  char32_t character = 0;             ///< U+FFFD where a byte is lost
  std::array<std::int16_t, 4> bytes;  ///< `length` of them; kLost where one is
  std::uint8_t length = 0;
  double confidence = 1;  ///< less where the language model told

  [[nodiscard]] bool is_lost() const { return character == U'\uFFFD'; }
};

/// The likeliest way to cut `run` into sequences; nothing where there is none. `run` is without ASCII but for '?'.
std::optional<std::vector<Piece>> cut_into_sequences(std::u32string_view run, const Codec& read);

/// Gives lost characters back of which the model is sure by their other bytes and their neighbours.
class LostCharacters {
 public:
  /// Both must outlive it.
  LostCharacters(const language::ChineseModel& model, Work& work) : model_(&model), work_(&work), answers_(kAnswers) {}

  /// `before` and `after` stand around the run; a space where it is the edge of the text.
  void restore(std::vector<Piece>& pieces, char32_t before, char32_t after);

 private:
  /// What is asked for: the bytes that are left of a character, and its neighbours.
  struct Question {
    std::array<std::int16_t, 3> bytes{};
    char32_t previous = 0, next = 0;
    friend bool operator==(const Question&, const Question&) = default;
  };
  /// The character, and how sure that is; 0 where nothing is sure.
  struct Restored {
    char32_t character = 0;
    double confidence = 0;
  };
  struct Answer {
    Question question;
    Restored restored;
  };
  [[nodiscard]] Restored weigh(const Question& question) const;
  Restored likeliest(const Question& question);

  static constexpr std::size_t kAnswers = 1024;
  const language::ChineseModel* model_;
  Work* work_;
  std::vector<Answer> answers_;  ///< the latest, by a hash: the same place is read again by several codec pairs
};

}  // namespace unbake::repair
