// The whole way, with every option: bytes to an article in all its forms.
#include <algorithm>
#include <array>

#include "article/stages.hpp"
#include "encoding/tables/label.hpp"
#include "pipeline/data.hpp"
#include "pipeline/unbake.hpp"
#include "properties.hpp"
#include "target.hpp"
#include "unicode/utf8.hpp"

namespace unbake::fuzz {
namespace {

Options take_options(Input& input) {
  constexpr std::array<const char*, 3> kTypes{"", "text/html", "text/plain"};
  constexpr std::array<const char*, 3> kScripts{"keep", "hans", "hant"};
  const std::uint8_t bits = input.take_byte();
  Options options;
  options.type = kTypes[input.take_below(kTypes.size())];
  options.script = kScripts[input.take_below(kScripts.size())];
  const auto names = encoding::all_names();
  const std::string name{names[input.take_below(names.size())]};
  if ((bits & 1U) != 0) options.punctuation = "fullwidth";
  if ((bits & 2U) != 0) options.keep = "unsure";
  if ((bits & 4U) != 0) options.url = "https://example.com/2024/story_2.html";
  if ((bits & 8U) != 0) options.charset = name;
  if ((bits & 16U) != 0) options.encoding = name;
  if ((bits & 32U) != 0) options.repair = "off";
  return options;
}

}  // namespace

void page(Input input) {
  const Options options = take_options(input);
  const bool as_string = input.take_bool();
  const Bytes bytes = input.rest();
  const auto result =
      as_string ? clean_text(unicode::to_utf16(input.text()), options, data()) : clean_bytes(bytes, options, data());
  require(result.ok(), "whatever the bytes, an article comes out", result.ok() ? "" : result.error().message);
  const article::Article& article = result.value();
  require_article(article);
  const std::string& repaired_text = article::repaired_text(article);
  require_replay(article.stages.blocks, article::edits_of(Stage::blocks, article.edits), repaired_text);
  const auto wished = replay(repaired_text, article::edits_of(Stage::repaired, article.edits));
  require(wished.ok(), "edits fit the repaired text");
  const auto repaired = repair_text(unicode::to_utf16(repaired_text), options, data());
  require(repaired.ok(), "text is repaired");
  // What is not said to be HTML may be lines, and where a character is taken out, two blanks may stand side by side.
  const bool may_have_gaps = std::ranges::any_of(article.edits, [](const Edit& edit) { return edit.after.empty(); });
  const bool is_html = options.type == "text/html" && !may_have_gaps;
  const auto require_all = is_html ? require_renderings : require_renderings_of_lines;
  require_all(article.blocks, article.containers, bytes.size());
}

}  // namespace unbake::fuzz
