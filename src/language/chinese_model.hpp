// A model of Chinese: how likely one character follows another, a few times another two, and where words end.
//
// Made by tools/data/zh_model.mjs from libime's word model and from what running text does around punctuation. It is a
// back-off model (S. Katz, "Estimation of Probabilities from Sparse Data…", 1987): pairs that matter are kept, for
// others the second character's own probability counts, times a weight of the first one's, one for punctuation and one
// for Han characters.
//
// A pair of characters is a word more often than not, or a part of one. step() keeps the probability that a word ends
// where it is, as a hidden Markov model with two states does (L. Rabiner, "A Tutorial on Hidden Markov Models…", 1989):
// what makes words with the last character is likely only where that one is not the end of another word.
//
// Its alphabet is Simplified: a Traditional character counts as its Simplified form, so that both scripts cost the
// same. ASCII and corner-bracket punctuation counts as the full-width marks, any digit as one sign, any Latin letter as
// another, U+000A as the begin or end of a paragraph, any space as a space.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/data_pack.hpp"
#include "base/hash.hpp"
#include "base/result.hpp"

namespace unbake {
class SectionReader;
}

namespace unbake::language {

class ChineseModel {
 public:
  /// Of the section `zh-model`; keeps no view of it. Error bad_data_file where it is broken or of another version.
  static Result<ChineseModel> load(Bytes section);

  /// -ln P(next | previous), in nats, to an eighth of a nat. Where `previous` is unknown, cost(next); where `next` is,
  /// kUnknown.
  [[nodiscard]] float cost(char32_t previous, char32_t next) const {
    const std::uint32_t second = id(next);
    if (second == kNoId) return kUnknown;
    const std::uint32_t first = id(previous);
    if (first == kNoId) return costs_[unigrams_[second]];
    return pair_cost(first, second);
  }

  /// What is known of the text before a character.
  struct Context {
    char32_t last = 0;      ///< the one before
    std::uint32_t row = 0;  ///< of the triples of the pair that it ends; 0: none
    float word_ends = 1;    ///< how likely it is that a word ends with it, 0 … 1
  };
  struct Step {
    float cost;
    Context context;
  };
  /// -ln P(next | what stands before), in nats, and what is then known. Where `context` knows the last character only,
  /// near cost(context.last, next).
  [[nodiscard]] Step step(const Context& context, char32_t next) const;

  /// -ln P(next) where nothing is known of what stands before: how often it begins a word.
  [[nodiscard]] float cost(char32_t next) const {
    const std::uint32_t second = id(next);
    return second == kNoId ? kUnknown : costs_[unigrams_[second]];
  }

  /// Whether running Chinese uses the character in either script: Simplified ones used at least once in a million, and
  /// the Traditional forms of these that Taiwan or Hong Kong write (U+70BA is usual, its variant U+7232 is not), and
  /// the model's punctuation. For a choice between variants, which cost the same.
  [[nodiscard]] bool usual(char32_t character) const;

  /// The cost of what the model doesn't know: a character seen less than once in a hundred million.
  static constexpr float kUnknown = 18.5F;

 private:
  static constexpr std::uint16_t kNoId = 0xFFFF;

  [[nodiscard]] std::uint32_t id(char32_t character) const {
    if (character < basic_ids_.size()) return basic_ids_[character];
    return supplementary_id(character);
  }
  [[nodiscard]] std::uint32_t supplementary_id(char32_t character) const;
  [[nodiscard]] std::uint32_t find_pair(std::uint32_t first, std::uint32_t second) const;
  [[nodiscard]] float pair_cost(std::uint32_t first, std::uint32_t second) const;
  [[nodiscard]] float backed_off(std::uint32_t first, std::uint32_t second) const;

  static constexpr std::uint32_t kNotThere = 0xFFFFFFFF;
  /// Keys in a hash table with open addressing; what belongs to one stands at the same place in other vectors.
  class Table {
   public:
    void make(std::size_t entries);
    std::size_t insert(std::uint32_t key);  ///< gives its place
    [[nodiscard]] std::size_t slots() const { return keys_.size(); }
    [[nodiscard]] std::uint32_t find(std::uint32_t key) const {
      for (std::size_t at = fibonacci_hash(key) >> shift_; keys_[at] != kFree; at = (at + 1) & (keys_.size() - 1)) {
        if (keys_[at] == key) return static_cast<std::uint32_t>(at);
      }
      return kNotThere;
    }

   private:
    static constexpr std::uint32_t kFree = 0xFFFFFFFF;
    std::vector<std::uint32_t> keys_;
    std::uint32_t shift_ = 0;  ///< a product's upper bits are the place
  };

  // The parts of the section, in its order. False where it is broken.
  struct Pairs;
  bool load_characters(SectionReader& in);
  bool load_pairs(SectionReader& in, Pairs& pairs);
  bool load_words(SectionReader& in, const Pairs& pairs);
  bool load_surnames(SectionReader& in);
  bool load_triples(SectionReader& in, const Pairs& pairs);
  void set_id(char32_t character, std::uint32_t id);
  void set_usual(std::span<const char32_t> characters);

  /// The cost of backing off from a character.
  struct Backoff {
    float to_signs;
    float to_han;
  };
  struct Named {
    char32_t character;
    std::uint16_t id;
  };

  std::array<float, 256> costs_{};         // of each quantised step, in nats
  std::vector<std::uint16_t> basic_ids_;   // by code point, of the Basic Multilingual Plane
  std::vector<Named> supplementary_;       // the others, sorted
  std::vector<bool> usual_basic_;          // by code point
  std::vector<char32_t> usual_elsewhere_;  // sorted
  std::vector<std::uint8_t> unigrams_;     // by id
  std::vector<Backoff> backoffs_;          // by id
  Table pairs_;                            // of first id << 16 | second id
  std::vector<std::uint8_t> pair_costs_;   // beside pairs_
  std::vector<bool> filter_;               // by hash: whether pairs_ may have it
  std::vector<std::uint8_t>
      pair_words_;                    // beside pairs_: level in across_levels_ * end_levels_.size() + in end_levels_
  std::vector<float> across_levels_;  // how often two neighbours are of two words
  std::vector<float> end_levels_;     // how often the second of two ends the word that has both
  std::vector<float> ends_;           // by id: how many of its uses end a word
  std::vector<bool> surnames_;        // by id
  std::vector<float> singles_;        // by id: how many of the words that it begins it ends as well
  std::uint32_t signs_ = 0;           // ids below are signs
  std::vector<std::uint32_t> rows_;   // beside pairs_: 0, or the row of its triples
  Table triples_;                     // of row << 13 | third id
  std::vector<std::uint8_t> triple_costs_;  // beside triples_
};

}  // namespace unbake::language
