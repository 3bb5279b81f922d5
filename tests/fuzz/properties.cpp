#include "properties.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <utility>

#include "base/rules.hpp"
#include "base/work.hpp"
#include "extract/extract.hpp"
#include "html/parse.hpp"
#include "output/address.hpp"
#include "output/html.hpp"
#include "output/json.hpp"
#include "output/markdown.hpp"
#include "output/text.hpp"
#include "pipeline/assemble.hpp"
#include "switches.hpp"
#include "unicode/utf8.hpp"

namespace unbake::fuzz {
namespace {

/// As tools/growth/judge.mjs has them.
constexpr std::size_t kMostOutput = 8;
constexpr std::size_t kOutputOfAnything = 64 * 1024;

/// The text without any white space: what is one line in one form is two in another.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const unicode::CodePoint point : unicode::CodePoints(text)) {
    const bool is_space = point.value <= 0x20 || point.value == 0xA0 || point.value == 0x85 || point.value == 0x1680 ||
                          (point.value >= 0x2000 && point.value <= 0x200A) || point.value == 0x2028 ||
                          point.value == 0x2029 || point.value == 0x202F || point.value == 0x205F ||
                          point.value == 0x3000 || point.value == 0xFEFF;
    if (!is_space) letters += text.substr(point.offset, point.length);
  }
  return letters;
}

/// The HTML without the ids that links lead to. In text a quotation mark is escaped.
std::string without_ids(std::string_view html) {
  constexpr std::string_view kId = " id=\"";
  std::string out;
  for (;;) {
    const std::size_t begin = html.find(kId);
    out += html.substr(0, begin);
    if (begin == std::string_view::npos) return out;
    html.remove_prefix(html.find('"', begin + kId.size()) + 1);
  }
}

std::string differing(std::string_view one, std::string_view other) {
  const auto [left, right] = std::ranges::mismatch(one, other);
  const auto from = [](std::string_view text, std::size_t at) {
    return std::string(text.substr(at - std::min<std::size_t>(at, 60), 160));
  };
  const auto at = static_cast<std::size_t>(left - one.begin());
  return " at " + std::to_string(at) + "\n  " + from(one, at) + "\n  " + from(other, at);
}

bool is_between_characters(std::string_view text, std::size_t offset) {
  return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

constexpr std::array<std::string_view, 44> kElements{
    "p",    "h1",   "h2",    "h3",    "h4",     "h5",  "h6",  "ul",  "ol",     "li",         "blockquote",
    "pre",  "code", "table", "thead", "tbody",  "tr",  "th",  "td",  "figure", "figcaption", "img",
    "hr",   "br",   "a",     "em",    "strong", "del", "sub", "sup", "ruby",   "rt",         "rp",
    "span", "div",  "dl",    "dt",    "dd",     "b",   "i",   "s",   "q",      "kbd",        "caption"};
constexpr std::array<std::string_view, 11> kAttributes{
    "href", "src", "alt", "id", "class", "colspan", "rowspan", "start", "value", "reversed", "data-callout"};

/// The names in a tag, "a href" of `<a href="x">`. Values are quoted, and hold no quotation mark.
void require_harmless_tag(std::string_view tag) {
  bool is_element = true;
  for (std::size_t at = tag.starts_with('/') ? 1 : 0; at < tag.size();) {
    const std::size_t end = std::min(tag.find_first_of(" =", at), tag.size());
    const std::string_view name = tag.substr(at, end - at);
    const bool known = is_element ? std::ranges::find(kElements, name) != kElements.end()
                                  : std::ranges::find(kAttributes, name) != kAttributes.end();
    require(known, is_element ? "no element but those of articles" : "no attribute but those of articles", tag);
    is_element = false;
    at = end;
    if (tag.substr(at).starts_with("=\"")) {
      const std::size_t quote = tag.find('"', at + 2);
      require(quote != std::string_view::npos, "values are quoted", tag);
      const std::string_view value = tag.substr(at + 2, quote - at - 2);
      if (name == "href" || name == "src") require_safe_address(value, name);
      at = quote + 1;
    }
    if (at < tag.size()) {
      require(tag[at] == ' ', "attributes are set apart", tag);
      ++at;
    }
  }
}

void require_harmless(std::string_view html) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    require(end != std::string_view::npos, "tags are ended", html.substr(at));
    require_harmless_tag(html.substr(at + 1, end - at - 1));
  }
}

}  // namespace

void require(bool holds, std::string_view property, std::string_view detail) {
  if (holds) return;
  std::cerr << "Property: " << property << '\n';
  if (!detail.empty()) std::cerr << detail << '\n';
  std::abort();
}

void require_utf8(std::string_view text, std::string_view what) {
  const std::size_t at = unicode::first_ill_formed(text);
  if (at == std::string_view::npos) return;
  require(false, "valid UTF-8", std::string(what) + differing(text, text.substr(0, at)));
}

void require_replay(std::string_view before, std::span<const Edit> edits, std::string_view after) {
  for (const Edit& edit : edits) {
    require_utf8(edit.before, edit.rule);
    require_utf8(edit.after, edit.rule);
    require_utf8(edit.parameter, edit.rule);
    require(edit.before != edit.after, "an edit changes something", edit.before);
    require(edit.confidence >= 0 && edit.confidence <= 1, "a confidence is from 0 to 1", edit.rule);
  }
  const auto replayed = replay(before, edits);
  require(replayed.ok(), "edits fit the text of their stage", replayed.ok() ? "" : replayed.error().message);
  require(replayed.value() == after, "replay gives the next stage's text", differing(replayed.value(), after));
}

void require_no_edits(std::span<const Edit> edits) {
  if (edits.empty()) return;
  const Edit& first = edits.front();
  require(false, "a second run makes no edits",
          std::string(first.rule) + " " + first.parameter + ": " + first.before + " -> " + first.after);
}

void require_rich_text(const RichText& content) {
  require_utf8(content.text, content.text);
  require(content.text.find('\0') == std::string::npos, "no NUL in the text");
  std::uint32_t begin = 0;
  for (const Mark& mark : content.marks) {
    require(mark.span.begin <= mark.span.end && mark.span.end <= content.text.size(), "a mark lies in its text",
            content.text);
    require(is_between_characters(content.text, mark.span.begin) && is_between_characters(content.text, mark.span.end),
            "a mark cuts no character", content.text);
    require(mark.span.begin >= begin, "marks are in order", content.text);
    begin = mark.span.begin;
    require_utf8(mark.value, "a mark's value");
    require_utf8(mark.label, "a mark's label");
  }
}

void require_containers(std::span<const Container> containers) {
  for (std::size_t i = 0; i < containers.size(); ++i) {
    const Container& container = containers[i];
    require(container.parent == kNoContainer || container.parent < i, "parents come before children");
    if (container.kind != Container::Kind::item) continue;
    require(container.parent != kNoContainer, "an item stands in a list");
    const Container::Kind list = containers[container.parent].kind;
    require(list == Container::Kind::list || list == Container::Kind::ordered_list, "an item stands in a list");
  }
}

void require_document(const html::Document& document) {
  require_containers(document.containers);
  for (std::size_t i = 0; i < document.elements.size(); ++i) {
    const html::ElementId parent = document.elements[i].parent;
    require(parent == html::kNoElement || parent < i, "parents come before children");
  }
  for (const html::Block& block : document.blocks) {
    require_rich_text(block.content);
    require(block.element == html::kNoElement || block.element < document.elements.size(), "an element exists");
    require(block.container == kNoContainer || block.container < document.containers.size(), "a container exists");
    require(block.kind != BlockKind::heading || (block.level >= 1 && block.level <= 6), "a heading is of level 1 to 6");
  }
  for (const html::Anchor& anchor : document.anchors) {
    require(anchor.block <= document.blocks.size(), "an anchor leads to a block or behind the last");
  }
}

void require_safe_address(std::string_view address, std::string_view field) {
  require_utf8(address, field);
  require(
      !kFieldsAreSafe || address.empty() || !output::safe_link(address).empty() || !output::safe_image(address).empty(),
      "no address of a scheme that runs", std::string(field) + ": " + std::string(address));
}

void require_bounded(std::size_t output, std::size_t input, std::string_view form) {
  require(!kOutputIsBounded || output <= kMostOutput * input + kOutputOfAnything, "output in proportion to the input",
          std::string(form) + ": " + std::to_string(input) + " bytes became " + std::to_string(output));
}

article::Article whole(html::Document&& document, std::string_view url) {
  extract::Extraction all;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].kind != BlockKind::metadata) all.body.push_back(i);
  }
  article::Article article;
  Work work;
  assemble(std::move(document), std::move(all), url, 0, article, work);
  return article;
}

void require_written(const std::vector<article::Block>& blocks, const std::vector<Container>& containers,
                     std::size_t input) {
  const std::string html = output::to_html(blocks, containers);
  for (const auto& [name, form] : {std::pair{"HTML", html},
                                   {"Markdown", output::to_markdown(blocks, containers)},
                                   {"text", output::to_text(blocks)}}) {
    require_utf8(form, name);
    require_bounded(form.size(), input, name);
  }
  require_harmless(html);
}

void require_renderings(const std::vector<article::Block>& blocks, const std::vector<Container>& containers,
                        std::size_t input) {
  require_written(blocks, containers, input);
  const std::string html = output::to_html(blocks, containers);
  const article::Article again = whole(html::parse_html("<!DOCTYPE html><body>" + html), {});
  const std::string read = letters_of(output::to_text(again.blocks));
  const std::string wanted = letters_of(output::to_text(blocks));
  require(read == wanted, "the HTML says what the text says", differing(wanted, read));
  // What only a link that has no text led to is led to no more.
  const std::string first = without_ids(html);
  const std::string rewritten = without_ids(output::to_html(again.blocks, again.containers));
  require(!kHtmlIsStable || rewritten == first, "HTML that is parsed and written again is the same",
          differing(first, rewritten));
}

void require_renderings_of_lines(const std::vector<article::Block>& blocks, const std::vector<Container>& containers,
                                 std::size_t input) {
  require_written(blocks, containers, input);
  const std::string html = output::to_html(blocks, containers);
  const article::Article folded = whole(html::parse_html("<!DOCTYPE html><body>" + html), {});
  require_renderings(folded.blocks, folded.containers, input);
}

void require_article(const article::Article& article) {
  for (const std::string* field :
       {&article.title, &article.byline, &article.source, &article.published, &article.modified, &article.language,
        &article.direction, &article.site, &article.description, &article.stages.source, &article.stages.blocks,
        &article.stages.repaired}) {
    require_utf8(*field, *field);
  }
  for (const std::string& tag : article.tags) require_utf8(tag, "a tag");
  require_safe_address(article.url, "url");
  require_safe_address(article.image, "image");
  require_safe_address(article.license, "license");
  require_safe_address(article.next_page, "nextPage");
  for (const article::Link& link : article.links) {
    require_utf8(link.text, "a link");
    require_safe_address(link.url, "links");
  }
  require_containers(article.containers);
  for (const article::Block& block : article.blocks) {
    require_rich_text(block.content);
    require(block.container == kNoContainer || block.container < article.containers.size(), "a container exists");
  }
  require_utf8(output::to_json(article), "JSON");
}

RuleNames rules_of(std::uint8_t bits) {
  RuleNames rules;
  for (std::size_t i = 0; i < rules::kRepairs.size(); ++i) {
    if (bits == 0 || (bits >> i % 8 & 1U) != 0) rules.push_back(rules::kRepairs[i]);
  }
  return rules;
}

}  // namespace unbake::fuzz
