// What unbake.data says of encodings and languages, and the tables that decoding and detection make of it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "encoding/tables/double_byte.hpp"
#include "encoding/tables/four_byte.hpp"
#include "encoding/tables/indexes.hpp"
#include "encoding/tables/single_byte.hpp"
#include "language/models.hpp"

namespace unbake::encoding {

struct LetterTables;     ///< of letter_score.cpp
struct CharacterTables;  ///< of character_score.cpp

/// Begins empty, which is enough for UTF-8, UTF-16 and ASCII. Tables are made when they are first asked for and kept,
/// so pointers to them hold as long as this does. Not for two threads at once.
class Tables {
 public:
  Tables() = default;
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;

  /// Takes what is not known yet. All or nothing: error bad_data_file where an encoding's index or a language's model
  /// is not among them, so that no later call fails for it.
  std::optional<Error> add(std::optional<Indexes> indexes, std::optional<language::Models> models);

  // Errors of these: needs_data where add() was not given what they are made of, unknown_encoding where there is none
  // of that name.

  /// An index by its name (indexes.hpp), made anew at each call.
  [[nodiscard]] Result<Index> read_index(std::string_view name) const;
  /// The same, kept.
  [[nodiscard]] Result<const Index*> index(std::string_view name) const;
  /// Of an encoding of one byte a character, by its name.
  [[nodiscard]] Result<const SingleByte*> single_byte(std::string_view name) const;
  /// Of one that DoubleByte::make() knows, by name or label.
  [[nodiscard]] Result<const DoubleByte*> double_byte(std::string_view label) const;
  [[nodiscard]] Result<const FourByte*> gb18030_four_byte() const;
  [[nodiscard]] Result<const language::Models*> models() const;

  /// What the scores make of all this; each makes its own. (A shared_ptr deletes what only they know the type of.)
  struct Scores {
    std::shared_ptr<LetterTables> letters;
    std::shared_ptr<CharacterTables> characters;
  };
  [[nodiscard]] Scores& scores() const { return scores_; }

 private:
  std::optional<Indexes> indexes_;
  std::optional<language::Models> models_;

  mutable std::map<std::string_view, Index> kept_;  ///< by names of static storage, as the next two
  mutable std::map<std::string_view, SingleByte> single_;
  mutable std::map<std::string_view, DoubleByte> double_;
  mutable std::optional<FourByte> four_;
  mutable Scores scores_;
};

}  // namespace unbake::encoding
