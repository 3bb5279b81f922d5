// clean_bytes(), clean_text() and repair_text(): the order of the rooms, and nothing else.
#include <algorithm>
#include <string>
#include <utility>

#include "base/rules.hpp"
#include "base/work.hpp"
#include "convert/convert.hpp"
#include "encoding/sniff.hpp"
#include "extract/extract.hpp"
#include "html/parse.hpp"
#include "html/sniff_type.hpp"
#include "pipeline/assemble.hpp"
#include "pipeline/plan.hpp"
#include "pipeline/report.hpp"
#include "pipeline/unbake.hpp"
#include "repair/repair.hpp"
#include "repair/suspicion.hpp"
#include "repair/swallowed_markup.hpp"
#include "unicode/utf8.hpp"

namespace unbake {
namespace {

using article::Article;

std::optional<Error> too_large(std::size_t bytes, const Limits& limits) {
  if (bytes <= limits.input_bytes) return std::nullopt;
  return Error{ErrorCode::input_too_large,
               "The input has " + std::to_string(bytes) + " bytes, over the limit of " +
                   std::to_string(limits.input_bytes) + ": give a smaller part of it, or raise limits.inputBytes.",
               static_cast<std::uint32_t>(limits.input_bytes)};
}

/// Whether what the user asked for cannot be done without the data files.
bool needs_knowledge(const convert::Conversions& conversions) {
  return conversions.script != convert::Script::keep || conversions.unicode == convert::Unicode::nfkc;
}

Error missing_knowledge() {
  return {ErrorCode::needs_model, "This input needs the data files: add unbake.data and unbake-model.data."};
}

// Repair and the conversions that the user asked for, on the blocks of a document. The article gets the stages' texts,
// edits and damage.
std::optional<Error> treat(html::Document& document, const Plan& plan, const Data& data, Article& article, Work& work) {
  if (data.knowledge() == nullptr && needs_knowledge(plan.conversions)) return missing_knowledge();
  article.stages.blocks = html::blocks_text(document);
  repair::Outcome outcome = repair::repair_blocks(document.blocks, plan.rules, data.knowledge(), work);
  if (outcome.needs_data) return missing_knowledge();
  if (!outcome.edits.empty()) article.stages.repaired = html::blocks_text(document.blocks);
  std::ranges::move(outcome.edits, std::back_inserter(article.edits));
  const convert::ScriptConverter* converter = data.knowledge() == nullptr ? nullptr : &data.knowledge()->script;
  std::ranges::move(convert::convert_blocks(document.blocks, plan.conversions, converter, work),
                    std::back_inserter(article.edits));
  report_damage(outcome, article);
  return std::nullopt;
}

// What clean_bytes() and clean_text() share: from decoded text on.
Result<Article> clean_decoded(std::string text, const Plan& plan, const Options& options, const Data& data,
                              Article article, Work& work) {
  const bool is_html = plan.type == InputType::html || (plan.type == InputType::sniffed && html::looks_like_html(text));
  if (is_html && has(plan.rules, rules::kSwallowedMarkup)) {
    article.edits = repair::restore_swallowed_markup(text);
    if (!article.edits.empty()) {
      std::string mended = std::move(replay(text, article.edits)).value();
      article.stages.source = std::exchange(text, std::move(mended));
    }
  }
  html::Document document = is_html ? html::parse_html(text, work) : html::parse_text(text, work);
  std::string().swap(text);  // spent, and as large as the page: an empty text that is assigned would keep its memory
  if (auto error = treat(document, plan, data, article, work)) return std::move(*error);
  article.stats.blocks = static_cast<std::uint32_t>(document.blocks.size());
  report_parsing(document, article);
  extract::Extraction extraction = extract::extract(document, {options.url, plan.keep_unsure}, work);
  assemble(std::move(document), std::move(extraction), options.url, options.limits.output_bytes, article, work);
  report_work(work, article);
  report_result(article);
  return article;
}

}  // namespace

Result<Article> clean_bytes(Bytes input, const Options& options, const Data& data) {
  auto plan = make_plan(options);
  if (!plan.ok()) return plan.error();
  if (auto error = too_large(input.size(), options.limits)) return std::move(*error);
  Work work(options.limits, input.size());
  auto decoded = encoding::decode_page(input, {options.charset, options.encoding, plan.value().type != InputType::text},
                                       data.tables());
  if (!decoded.ok()) return decoded.error();
  Article article;
  article.stats.input_bytes = static_cast<std::uint32_t>(input.size());
  report_decoding(decoded.value(), article);
  return clean_decoded(std::move(decoded.value().text), plan.value(), options, data, std::move(article), work);
}

Result<Article> clean_text(std::u16string_view input, const Options& options, const Data& data) {
  auto plan = make_plan(options);
  if (!plan.ok()) return plan.error();
  unicode::Utf8Text utf8 = unicode::to_utf8(input);
  if (auto error = too_large(utf8.text.size(), options.limits)) return std::move(*error);
  Work work(options.limits, utf8.text.size());
  Article article;
  article.stats.input_bytes = static_cast<std::uint32_t>(utf8.text.size());
  report_string(utf8, article);
  return clean_decoded(std::move(utf8.text), plan.value(), options, data, std::move(article), work);
}

Result<Article> repair_text(std::u16string_view input, const Options& options, const Data& data) {
  auto plan = make_plan(options);
  if (!plan.ok()) return plan.error();
  const unicode::Utf8Text utf8 = unicode::to_utf8(input);
  if (auto error = too_large(utf8.text.size(), options.limits)) return std::move(*error);
  Work work(options.limits, utf8.text.size());
  Article article;
  article.stats.input_bytes = static_cast<std::uint32_t>(utf8.text.size());
  report_string(utf8, article);
  // Every line as it stands, so that blocks_text() is the input itself.
  html::Document document;
  for (std::size_t begin = 0; begin <= utf8.text.size();) {
    const std::size_t end = std::min(utf8.text.find('\n', begin), utf8.text.size());
    document.blocks.emplace_back().content.text = utf8.text.substr(begin, end - begin);
    begin = end + 1;
  }
  article.stats.blocks = static_cast<std::uint32_t>(document.blocks.size());
  if (auto error = treat(document, plan.value(), data, article, work)) return std::move(*error);
  report_work(work, article);
  article.stats.edits = static_cast<std::uint32_t>(article.edits.size());
  return article;
}

}  // namespace unbake
