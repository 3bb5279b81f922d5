#include "language/models.hpp"

#include <algorithm>
#include <cstddef>

#include "base/section_reader.hpp"

namespace unbake::language {
namespace {

std::string name(SectionReader& in) {
  const Bytes bytes = in.bytes(in.u8());
  return {bytes.begin(), bytes.end()};
}

/// Places of symbols are kept in a byte, and one more than the last means none. Alphabets have up to a hundred.
constexpr std::size_t kMostSymbols = 255;
/// Alphabets of the world, generously: the symbols of all of them are numbered in 16 bits.
constexpr std::size_t kMostLetterModels = 255;

/// What the scores take for granted.
bool is_sound(const LetterModel& model) {
  return model.has(LetterModel::kBoundary) && model.has(LetterModel::kOther) &&
         model.steps.size() == model.symbols.size() * model.symbols.size();
}

LetterModel letter_model(SectionReader& in) {
  LetterModel model;
  model.language = name(in);
  model.symbols.resize(std::min(in.count(), kMostSymbols + 1));
  if (model.symbols.size() > kMostSymbols) return model;  // without steps: not sound
  for (char32_t& symbol : model.symbols)
    symbol = in.varint() & 0xFFFF;  // alphabets are in the Basic Multilingual Plane
  const Bytes steps = in.bytes(model.symbols.size() * model.symbols.size());
  model.steps.assign(steps.begin(), steps.end());
  const auto letter =
      std::ranges::find_if(model.symbols, [](char32_t c) { return c >= 0x80 && unicode::is_letter(c); });
  if (letter != model.symbols.end()) model.script = unicode::script(*letter);
  return model;
}

CharacterModel character_model(SectionReader& in) {
  CharacterModel model;
  model.language = name(in);
  model.classes.resize(in.count());
  for (CharacterModel::Class& one : model.classes) {
    one.steps = in.u8();
    one.characters.resize(in.count());
    for (char32_t& c : one.characters) c = in.varint();
  }
  return model;
}

}  // namespace

Result<Models> Models::load(Bytes section) {
  SectionReader in(section);
  Models models;
  for (std::size_t left = in.count(); left > 0 && in.ok(); --left) models.letters.push_back(letter_model(in));
  for (std::size_t left = in.count(); left > 0 && in.ok(); --left) models.characters.push_back(character_model(in));
  for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
    models.composed.push_back({in.varint(), in.varint(), in.varint()});  // an initialiser list is read in order
  }
  if (!in.ok() || !in.at_end() || models.letters.empty() || models.letters.size() > kMostLetterModels ||
      !std::ranges::all_of(models.letters, is_sound)) {
    return broken_section("detection");
  }
  return models;
}

}  // namespace unbake::language
