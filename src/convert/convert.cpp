#include "convert/convert.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/rules.hpp"
#include "base/sort.hpp"
#include "convert/punctuation.hpp"
#include "html/edit_blocks.hpp"

namespace unbake::convert {

std::vector<Edit> convert_blocks(std::vector<html::Block>& blocks, const Conversions& conversions,
                                 const ScriptConverter* converter, Work& work) {
  if (conversions.script == Script::keep && !conversions.fullwidth_punctuation) return {};
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

}  // namespace unbake::convert
