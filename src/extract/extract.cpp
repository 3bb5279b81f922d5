#include "extract/extract.hpp"

#include "base/reasons.hpp"
#include "extract/choose/choice.hpp"
#include "extract/classify/classify.hpp"
#include "extract/measure/measure.hpp"
#include "extract/metadata/language.hpp"
#include "extract/metadata/next_page.hpp"
#include "extract/metadata/read_metadata.hpp"

namespace unbake::extract {

namespace {

/// Plain text of so few lines was pasted for its own sake: nobody copies that little of a page's frame. Of less than so
/// many letters nobody expects anything.
constexpr std::size_t kFewLines = 3;
constexpr std::uint32_t kLeastLetters = 3;

bool is_few_lines(const html::Document& document, const Features& features) {
  if (!document.elements.empty() || document.blocks.size() > kFewLines) return false;
  std::uint32_t letters = 0;
  for (const BlockFeatures& own : features.blocks) letters += own.text.letters;
  return letters >= kLeastLetters;
}

}  // namespace

Extraction extract(const html::Document& document, const Options& options, Work& work) {
  Extraction result;
  const Features features = measure(document, work);
  const auto [scores, kind] = classify(document, features, options.url);
  const std::vector<std::string_view> nothing(document.blocks.size(), reason::kNone);
  const bool is_all_text = is_few_lines(document, features);
  // The title and the dates stand around the body, and the body does not hold them.
  const std::vector<bool> body = likely_body(document, features, scores);
  const auto taken = is_all_text ? nothing : read_metadata(document, features, body, options.url, result);
  const auto reasons =
      is_all_text ? nothing : choose(document, features, scores, taken, kind.kind, options.keep_unsure);
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].kind == BlockKind::metadata) continue;
    if (reasons[i] == reason::kNone) {
      result.body.push_back(i);
    } else {
      result.removed.push_back({i, reasons[i]});
    }
  }
  if (result.image.empty()) {
    for (const std::uint32_t i : result.body) {
      for (const Mark& mark : document.blocks[i].content.marks) {
        if (mark.kind == MarkKind::image && result.image.empty()) result.image = mark.value;
      }
    }
  }
  if (!result.body.empty()) result.next_page = next_page(document, features, options.url);
  if (kind.confidence > 0) result.kind = name_of(kind.kind);
  result.kind_confidence = kind.confidence;
  result.language = language_of(document, result.body);
  result.direction = direction_of(document, features, result.body);
  return result;
}

}  // namespace unbake::extract
