#include "encoding/tables/tables.hpp"

#include <algorithm>
#include <utility>

#include "base/section_reader.hpp"
#include "encoding/tables/label.hpp"
#include "encoding/tables/languages.hpp"

namespace unbake::encoding {
namespace {

/// The indexes of encodings that are not named after their encoding.
constexpr std::string_view kOfManyBytes[] = {"gb18030", "gb18030-ranges", "big5",     "big5-beyond", "euc-kr",
                                             "johab",   "euc-tw",         "euc-tw-2", "jis0208",     "jis0212"};

/// Encodings of one byte a character that have no index of their own.
constexpr std::string_view kWithoutIndex[] = {"iso-8859-8-i", "x-user-defined"};

bool is_complete(const Indexes& indexes) {
  const auto is_there = [&indexes](std::string_view name) {
    const Family family = family_of(name);
    const bool has_index = (family == Family::single_byte || family == Family::ebcdic) &&
                           std::ranges::find(kWithoutIndex, name) == std::end(kWithoutIndex);
    return !has_index || indexes.has(name);
  };
  return std::ranges::all_of(all_names(), is_there) &&
         std::ranges::all_of(kOfManyBytes, [&indexes](std::string_view name) { return indexes.has(name); });
}

bool is_complete(const language::Models& models) {
  const auto has_letters = [&models](const Alphabet& one) {
    return std::ranges::find(models.letters, one.language, &language::LetterModel::language) != models.letters.end();
  };
  const auto has_characters = [&models](const Ideographs& one) {
    return std::ranges::find(models.characters, one.language, &language::CharacterModel::language) !=
           models.characters.end();
  };
  return std::ranges::all_of(alphabets(), has_letters) && std::ranges::all_of(ideographs(), has_characters);
}

template <typename Map>
auto* find(Map& known, std::string_view name) {
  const auto found = known.find(name);
  return found == known.end() ? nullptr : &found->second;
}

}  // namespace

std::optional<Error> Tables::add(std::optional<Indexes> indexes, std::optional<language::Models> models) {
  if (indexes && !is_complete(*indexes)) return broken_section("indexes");
  if (models && !is_complete(*models)) return broken_section("detection");
  if (indexes && !indexes_) indexes_ = std::move(indexes);
  if (models && !models_) models_ = std::move(models);
  return std::nullopt;
}

Result<Index> Tables::read_index(std::string_view name) const {
  if (!indexes_) {
    return Error{ErrorCode::needs_data, "Only unbake.data knows the characters of " + std::string(name) +
                                            ": load it before bytes that are not UTF-8."};
  }
  if (!indexes_->has(name)) {
    return Error{ErrorCode::unknown_encoding, "There is no index called " + std::string(name) + "."};
  }
  return indexes_->read(name);
}

Result<const Index*> Tables::index(std::string_view name) const {
  if (const Index* known = find(kept_, name)) return known;
  Result<Index> read = read_index(name);
  if (!read.ok()) return read.error();
  return &kept_.emplace(name, std::move(read).value()).first->second;
}

Result<const SingleByte*> Tables::single_byte(std::string_view name) const {
  if (const SingleByte* known = find(single_, name)) return known;
  Result<SingleByte> made = SingleByte::make(name, *this);
  if (!made.ok()) return made.error();
  // A name of static storage: the caller's may go.
  return &single_.emplace(name_of_label(name), std::move(made).value()).first->second;
}

Result<const DoubleByte*> Tables::double_byte(std::string_view label) const {
  const std::string_view name = DoubleByte::name_of(label);
  if (const DoubleByte* known = find(double_, name)) return known;
  Result<DoubleByte> made = DoubleByte::make(label, *this);
  if (!made.ok()) return made.error();
  return &double_.emplace(name, std::move(made).value()).first->second;
}

Result<const FourByte*> Tables::gb18030_four_byte() const {
  if (!four_) {
    Result<FourByte> made = FourByte::make(*this);
    if (!made.ok()) return made.error();
    four_ = std::move(made).value();
  }
  return &*four_;
}

Result<const language::Models*> Tables::models() const {
  if (!models_) {
    return Error{ErrorCode::needs_data, "Only unbake.data knows languages: load it before bytes that are not UTF-8."};
  }
  return &*models_;
}

}  // namespace unbake::encoding
