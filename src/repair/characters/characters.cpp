#include "repair/characters/characters.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/compose.hpp"
#include "html/edit_blocks.hpp"
#include "html/parse.hpp"
#include "repair/characters/forms.hpp"
#include "repair/characters/look_alikes.hpp"
#include "repair/characters/pieces.hpp"
#include "repair/characters/visual_order.hpp"
#include "unicode/utf32.hpp"

namespace unbake::repair {
namespace {

/// The three steps, each on what the one before has made: presentation forms say which order a text is in, and a letter
/// in pieces is no word.
class Restoring {
 public:
  Restoring(std::vector<html::Block>& blocks, const RuleNames& rules, Work& work)
      : blocks_(blocks), rules_(rules), work_(work) {}

  void order() {
    if (!has(rules_, rules::kVisualOrder)) return;
    VisualOrder order;
    for_each_text([&order](std::u32string_view text) { order.look(text); });
    if (order.is_shown()) edit([&order](std::u32string_view text) { return order.restore(text); });
  }

  void forms(bool has_data) {
    const bool decomposed = has(rules_, rules::kDecomposed);
    Pieces pieces;
    if (decomposed) for_each_text([&pieces](std::u32string_view text) { pieces.look(text); });
    const FormRules wanted{.decomposed = decomposed,
                           .accents = decomposed && pieces.are_shown(),
                           .ligature = has_data && has(rules_, rules::kLigature),
                           .presentation_form = has_data && has(rules_, rules::kPresentationForm),
                           .radical = has_data && has(rules_, rules::kRadical)};
    edit([&wanted](std::u32string_view text) { return restore_forms(text, wanted); });
  }

  void look_alikes(const CodecPairs& codec_pairs) {
    if (!has(rules_, rules::kLookAlike)) return;
    LookAlikes letters;
    for_each_text([&letters](std::u32string_view text) { letters.look(text); });
    if (letters.are_shown(codec_pairs)) edit([&letters](std::u32string_view text) { return letters.restore(text); });
  }

  std::vector<Edit> take() { return std::move(edits_); }

 private:
  template <typename Use>
  void for_each_text(Use use) {
    for (const html::Block& block : blocks_) {
      if (!is_code(block) && !work_.late()) use(unicode::to_utf32(block.content.text));
    }
  }

  template <typename EditsOf>
  void edit(EditsOf edits_of) {
    const std::string middle = edits_.empty() ? std::string{} : html::blocks_text(blocks_);
    std::vector<Edit> found = html::edit_blocks(blocks_, [&](const html::Block& block) {
      if (is_code(block) || work_.late()) return std::vector<Edit>{};
      return edits_of(unicode::to_utf32(block.content.text));
    });
    edits_ = compose(std::move(edits_), middle, std::move(found));
  }

  std::vector<html::Block>& blocks_;
  const RuleNames& rules_;
  Work& work_;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> restore_characters(std::vector<html::Block>& blocks, const RuleNames& rules,
                                     const CharacterSuspicion& suspicion, const CodecPairs* codec_pairs, Work& work) {
  Restoring restoring(blocks, rules, work);
  if (suspicion.visual_order) restoring.order();
  if (suspicion.in_pieces || suspicion.compatible) restoring.forms(codec_pairs != nullptr);
  if (suspicion.mixed_words && codec_pairs != nullptr) restoring.look_alikes(*codec_pairs);
  return restoring.take();
}

}  // namespace unbake::repair
