#include "output/json.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

#include "article/stages.hpp"
#include "output/address.hpp"
#include "output/html.hpp"
#include "output/json_writer.hpp"
#include "output/markdown.hpp"
#include "output/places.hpp"
#include "output/text.hpp"
#include "unicode/utf8.hpp"

namespace unbake::output {
namespace {

using article::Article;

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::input_too_large:
      return "input-too-large";
    case ErrorCode::bad_option:
      return "bad-option";
    case ErrorCode::unknown_encoding:
      return "unknown-encoding";
    case ErrorCode::bad_data_file:
      return "bad-data-file";
    case ErrorCode::needs_data:
      return "needs-data";
    case ErrorCode::needs_model:
      return "needs-model";
    case ErrorCode::bad_edit:
      return "bad-edit";
  }
  return "unknown";
}

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::source:
      return "source";
    case Stage::blocks:
      return "blocks";
    case Stage::repaired:
      return "repaired";
  }
  return "unknown";
}

void write_span(JsonWriter& json, Span units) {
  json.begin_array().integer(units.begin).integer(units.end).end_array();
}

void write_span(JsonWriter& json, Span bytes, unicode::Utf16Offsets& offsets) {
  const std::uint32_t begin = offsets(bytes.begin);
  write_span(json, {begin, offsets(bytes.end)});
}

void write_encoding(JsonWriter& json, const article::Encoding& encoding) {
  json.begin_object();
  json.key("label").string_or_null(encoding.label);
  json.key("from").string(encoding.from);
  json.key("confidence").fraction(encoding.confidence);
  json.key("alternatives").begin_array();
  for (const article::EncodingCandidate& candidate : encoding.alternatives) {
    json.begin_object();
    json.key("label").string(candidate.label);
    json.key("confidence").fraction(candidate.confidence);
    json.end_object();
  }
  json.end_array();
  json.key("parts").begin_array();
  for (const article::EncodingPart& part : encoding.parts) {
    json.begin_object();
    json.key("label").string(part.label);
    json.key("bytes");
    write_span(json, part.span);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_kind(JsonWriter& json, const article::PageKind& kind) {
  if (kind.name.empty()) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("name").string(kind.name);
  json.key("confidence").fraction(kind.confidence);
  json.end_object();
}

void write_edits(JsonWriter& json, const Article& article) {
  // In the order of Stage.
  unicode::Utf16Offsets offsets[] = {unicode::Utf16Offsets{article.stages.source},
                                     unicode::Utf16Offsets{article.stages.blocks},
                                     unicode::Utf16Offsets{article::repaired_text(article)}};
  json.begin_array();
  for (const Edit& edit : article.edits) {
    json.begin_object();
    json.key("stage").string(name_of(edit.stage));
    json.key("rule").string(edit.rule);
    json.key("span");
    write_span(json, edit.span, offsets[static_cast<std::size_t>(edit.stage)]);
    json.key("before").string(edit.before);
    json.key("after").string(edit.after);
    json.key("confidence").fraction(edit.confidence);
    json.key("parameter").string(edit.parameter);
    json.end_object();
  }
  json.end_array();
}

/// The result of the last stage's edits; empty where it has none.
std::string last_edited(const Article& article) {
  const std::span<const Edit> edits = article::edits_of(Stage::repaired, article.edits);
  if (edits.empty()) return {};
  Result<std::string> result = replay(article::repaired_text(article), edits);
  return result.ok() ? std::move(result).value() : std::string{};
}

void write_removed(JsonWriter& json, const Article& article) {
  const std::string edited = last_edited(article);
  unicode::Utf16Offsets offsets{edited.empty() ? article::repaired_text(article) : edited};
  const article::StageMaps maps(article.edits);
  json.begin_array();
  for (const article::Removed& removed : article.removed) {
    json.begin_object();
    json.key("span");
    write_span(json, maps.finished(removed.place), offsets);
    json.key("text").string(removed.text);
    json.key("reason").string(removed.reason);
    json.end_object();
  }
  json.end_array();
}

void write_places(JsonWriter& json, const Article& article) {
  const auto write_span_or_null = [&json](Span units) {
    if (units.empty()) {
      json.null();
    } else {
      write_span(json, units);
    }
  };
  json.begin_object().key("edits").begin_array();
  for (const Place& place : places(article)) {
    json.begin_object().key("edit").integer(place.edit);
    json.key("title");
    write_span_or_null(place.title);
    json.key("html");
    write_span_or_null(place.html);
    json.key("text");
    write_span_or_null(place.text);
    json.end_object();
  }
  json.end_array().key("removed").begin_array();
  unicode::Utf16Offsets offsets{article.stages.blocks};
  for (const article::Removed& removed : article.removed) write_span(json, removed.place, offsets);
  json.end_array().end_object();
}

void write_links(JsonWriter& json, const std::vector<article::Link>& links) {
  json.begin_array();
  for (const auto& [text, url] : links) {
    const std::string address = safe_link(url);
    if (address.empty()) continue;
    json.begin_object();
    json.key("text").string(text);
    json.key("url").string(address);
    json.end_object();
  }
  json.end_array();
}

void write_damage(JsonWriter& json, const article::Damage& damage) {
  json.begin_object().key("kinds").begin_array();
  for (const article::DamageKind& kind : damage.kinds) {
    json.begin_object().key("rule").string(kind.rule).key("count").integer(kind.count).end_object();
  }
  json.end_array();
  json.key("lost").integer(damage.lost);
  json.key("machineConverted").boolean(damage.machine_converted);
  json.end_object();
}

void write_metadata(JsonWriter& json, const Article& article) {
  json.key("title").string_or_null(article.title);
  json.key("byline").string_or_null(article.byline);
  json.key("source").string_or_null(article.source);
  json.key("published").string_or_null(article.published);
  json.key("modified").string_or_null(article.modified);
  json.key("language").string_or_null(article.language);
  json.key("direction").string_or_null(article.direction);
  json.key("site").string_or_null(article.site);
  json.key("url").string_or_null(article.url);
  json.key("image").string_or_null(article.image);
  json.key("description").string_or_null(article.description);
  json.key("tags").begin_array();
  for (const std::string& tag : article.tags) json.string(tag);
  json.end_array();
  json.key("license").string_or_null(article.license);
  json.key("nextPage").string_or_null(article.next_page);
}

void write_stages(JsonWriter& json, const Article& article) {
  json.begin_object();
  json.key("source").string_or_null(article.stages.source);
  json.key("blocks").string(article.stages.blocks);
  json.key("repaired").string(article::repaired_text(article));
  json.end_object();
}

void write_warnings(JsonWriter& json, const std::vector<article::Warning>& warnings) {
  json.begin_array();
  for (const article::Warning& warning : warnings) {
    json.begin_object().key("code").string(warning.code).key("message").string(warning.message).end_object();
  }
  json.end_array();
}

void write_stats(JsonWriter& json, const article::Stats& stats) {
  json.begin_object();
  json.key("inputBytes").integer(stats.input_bytes);
  json.key("blocks").integer(stats.blocks);
  json.key("removed").integer(stats.removed);
  json.key("edits").integer(stats.edits);
  json.end_object();
}

/// How long the JSON will be, more or less: what an article holds is written out several times. A string that grows by
/// itself has its contents twice while it moves, at the end of the call when memory is fullest.
std::size_t expected_size(const Article& article, Outputs wanted) {
  // Names, quotation marks and spans around each of them; tags around a block.
  constexpr std::size_t kAroundEdit = 160, kAroundRemoved = 80, kAroundBlock = 48, kAroundMark = 24, kAroundAll = 4096;
  const auto times = [wanted](std::initializer_list<Output> outputs) {
    return static_cast<std::size_t>(std::ranges::count_if(outputs, [wanted](Output one) { return wanted.has(one); }));
  };
  const std::size_t texts = times({Output::html, Output::markdown, Output::text, Output::paragraphs});
  const std::size_t marked = times({Output::html, Output::markdown});
  std::size_t size = kAroundAll;
  if (wanted.has(Output::stages)) {
    size += article.stages.source.size() + article.stages.blocks.size() + article::repaired_text(article).size();
  }
  for (const article::Block& block : article.blocks) {
    if (texts == 0) break;
    size += texts * block.content.text.size() + kAroundBlock;
    for (const Mark& mark : block.content.marks) size += marked * (mark.value.size() + mark.label.size() + kAroundMark);
  }
  if (wanted.has(Output::edits)) {
    for (const Edit& edit : article.edits) size += edit.before.size() + edit.after.size() + kAroundEdit;
  }
  if (wanted.has(Output::removed)) {
    for (const article::Removed& removed : article.removed) size += removed.text.size() + kAroundRemoved;
  }
  return size + size / 32;  // escapes
}

constexpr std::string_view kOutputNames[] = {"html",   "markdown", "text",    "paragraphs",
                                             "stages", "edits",    "removed", "places"};
static_assert(std::size(kOutputNames) == kOutputs);

void write_output(JsonWriter& json, const Article& article, Output output) {
  switch (output) {
    case Output::html:
      json.string(to_html(article.blocks, article.containers));
      return;
    case Output::markdown:
      json.string(to_markdown(article.blocks, article.containers));
      return;
    case Output::text:
      json.string(to_text(article.blocks));
      return;
    case Output::paragraphs:
      json.begin_array();
      for (const std::string& paragraph : paragraphs(article.blocks)) json.string(paragraph);
      json.end_array();
      return;
    case Output::stages:
      write_stages(json, article);
      return;
    case Output::edits:
      write_edits(json, article);
      return;
    case Output::removed:
      write_removed(json, article);
      return;
    case Output::places:
      write_places(json, article);
  }
}

}  // namespace

std::string to_json(const Article& article, Outputs wanted) {
  JsonWriter json(expected_size(article, wanted));
  json.begin_object();
  write_metadata(json, article);
  json.key("kind");
  write_kind(json, article.kind);
  json.key("encoding");
  write_encoding(json, article.encoding);
  for (std::uint8_t i = 0; i < kOutputs; ++i) {
    const auto output = static_cast<Output>(i);
    if (wanted.has(output)) {
      json.key(kOutputNames[i]);
      write_output(json, article, output);
    } else if (wanted.others_are_null && i < kUsualOutputs) {
      json.key(kOutputNames[i]).null();
    }
  }
  json.key("links");
  write_links(json, article.links);
  json.key("damage");
  write_damage(json, article.damage);
  json.key("warnings");
  write_warnings(json, article.warnings);
  json.key("stats");
  write_stats(json, article.stats);
  return json.end_object().take();
}

std::string to_json(const article::Encoding& encoding) {
  JsonWriter json;
  write_encoding(json, encoding);
  return json.take();
}

std::string to_json(const Error& error) {
  JsonWriter json;
  json.begin_object().key("error").begin_object();
  json.key("code").string(name_of(error.code));
  json.key("message").string(error.message);
  json.key("offset").integer(error.offset);
  return json.end_object().end_object().take();
}

}  // namespace unbake::output
