#include "convert/convert.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/compose.hpp"
#include "base/rules.hpp"
#include "base/sort.hpp"
#include "convert/punctuation.hpp"
#include "html/edit_blocks.hpp"
#include "html/parse.hpp"
#include "unicode/character_edits.hpp"
#include "unicode/normalize.hpp"
#include "unicode/utf32.hpp"

namespace unbake::convert {

namespace {

std::vector<Edit> normalize_blocks(std::vector<html::Block>& blocks, Unicode wanted, Work& work) {
  const auto form = wanted == Unicode::nfc ? unicode::NormalForm::nfc : unicode::NormalForm::nfkc;
  const std::string parameter = wanted == Unicode::nfc ? "nfc" : "nfkc";
  return html::edit_blocks(blocks, [&](const html::Block& block) {
    if (work.late()) return std::vector<Edit>{};
    const std::u32string text = unicode::to_utf32(block.content.text);
    unicode::CharacterEdits edits(text, Stage::repaired);
    for (const unicode::Rewriting& part : unicode::rewritings(text, form)) {
      edits.replace(part.begin, part.end, part.after, rules::kNormalization, 1, parameter);
    }
    return edits.take();
  });
}

std::vector<Edit> convert_text(std::vector<html::Block>& blocks, const Conversions& conversions,
                               const ScriptConverter* converter, Work& work) {
  return html::edit_blocks(blocks, [&](const html::Block& block) {
    const std::string& text = block.content.text;
    std::vector<Edit> edits;
    if (work.late()) return edits;
    if (conversions.script != Script::keep && converter != nullptr) {
      const auto target =
          conversions.script == Script::hans ? ScriptConverter::Target::hans : ScriptConverter::Target::hant;
      for (auto& [span, after] : converter->convert(text, target)) {
        edits.push_back(
            {Stage::repaired, rules::kScript, span, text.substr(span.begin, span.size()), std::move(after), 1, ""});
      }
    }
    if (conversions.fullwidth_punctuation) {
      std::ranges::move(widen_punctuation(text), std::back_inserter(edits));
      if (conversions.script != Script::keep) unbake::sort(edits, {}, [](const Edit& edit) { return edit.span.begin; });
    }
    return edits;
  });
}

}  // namespace

std::vector<Edit> convert_blocks(std::vector<html::Block>& blocks, const Conversions& conversions,
                                 const ScriptConverter* converter, Work& work) {
  std::vector<Edit> edits;
  // First, as the dictionaries know the usual characters.
  if (conversions.unicode != Unicode::keep) edits = normalize_blocks(blocks, conversions.unicode, work);
  if (conversions.script == Script::keep && !conversions.fullwidth_punctuation) return edits;
  const std::string middle = edits.empty() ? std::string{} : html::blocks_text(blocks);
  return compose(std::move(edits), middle, convert_text(blocks, conversions, converter, work));
}

}  // namespace unbake::convert
