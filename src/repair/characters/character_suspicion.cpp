#include "repair/characters/character_suspicion.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/ascii.hpp"
#include "repair/characters/forms.hpp"
#include "repair/characters/look_alikes.hpp"
#include "repair/characters/visual_order.hpp"
#include "unicode/look_alikes.hpp"
#include "unicode/presentation_forms.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

/// What the first byte of a character in UTF-8 says.
enum class Lead : std::uint8_t {
  none,      ///< nothing that is looked for
  alphabet,  ///< a letter of another alphabet: U+0370-058F, 1C80-1FFF, 2C00-2DFF, A400-AFFF
  hebrew,    ///< U+05C0-05FF
  form,      ///< a mark, a jamo, a radical or a form: U+0300-036F and others
};

constexpr std::array<Lead, 256> kLeads = [] {
  std::array<Lead, 256> leads{};
  for (unsigned lead = 0xCE; lead <= 0xD6; ++lead) leads[lead] = Lead::alphabet;
  leads[0xEA] = Lead::alphabet;
  leads[0xD7] = Lead::hebrew;
  for (const unsigned lead : {0xCC, 0xCD, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF}) leads[lead] = Lead::form;
  return leads;
}();

/// A letter of another alphabet right beside one of ASCII. Nearly all mixed words have such a place.
bool is_mixed_at(std::string_view text, std::size_t at, const unicode::ShortCodePoint& letter) {
  const std::size_t end = at + letter.length;
  const bool is_beside = (at > 0 && is_ascii_alpha(text[at - 1])) || (end < text.size() && is_ascii_alpha(text[end]));
  if (!is_beside || !is_foreign(letter.value)) return false;
  // Signs and endings are beside Latin letters too (kΩ, USBшный): one of the two has to look like the other's kind.
  if (unicode::latin_look_alike(letter.value) != 0) return true;
  const unicode::Script script = unicode::script(letter.value);
  return (at > 0 && unicode::look_alike_in(script, static_cast<unsigned char>(text[at - 1])) != 0) ||
         (end < text.size() && unicode::look_alike_in(script, static_cast<unsigned char>(text[end])) != 0);
}

void look_at(std::string_view text, CharacterSuspicion& suspicion) {
  bool is_in_hebrew = false;  // right behind a Hebrew letter
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<std::uint8_t>(text[at]);
    const Lead lead = kLeads[byte];
    if (lead == Lead::none) {
      at = byte < 0x80 ? unicode::skip_ascii(text, at) : at + 1;
      is_in_hebrew = false;
      continue;
    }
    const unicode::ShortCodePoint c = unicode::decode_short_at(text, at);
    if (lead == Lead::hebrew) {
      suspicion.visual_order = suspicion.visual_order || (!is_in_hebrew && is_hebrew_final(c.value));
      is_in_hebrew = is_hebrew_letter(c.value);
    } else {
      is_in_hebrew = false;
      suspicion.mixed_words = suspicion.mixed_words || is_mixed_at(text, at, c);
    }
    if (lead == Lead::form) {
      suspicion.in_pieces = suspicion.in_pieces || may_compose(c.value);
      suspicion.compatible = suspicion.compatible || is_compatible(c.value);
      suspicion.visual_order = suspicion.visual_order || unicode::is_in_presentation_forms(c.value);
    }
    at += c.length;
  }
}

}  // namespace

bool is_code(const html::Block& block) { return block.kind == BlockKind::preformatted; }

CharacterSuspicion suspect_characters(const std::vector<html::Block>& blocks) {
  CharacterSuspicion suspicion;
  for (const html::Block& block : blocks) {
    if (!is_code(block)) look_at(block.content.text, suspicion);
  }
  return suspicion;
}

}  // namespace unbake::repair
