#include "output/places.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "article/stages.hpp"
#include "output/html.hpp"
#include "output/pieces.hpp"
#include "output/text.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::output {
namespace {

using article::Article;
using article::Block;

/// Beyond so many bytes of white space nobody sees what a mark is about.
constexpr std::size_t kFarthest = 64;

/// What is marked for a span of a text.
Span marked(std::string_view text, Span span) {
  while (!span.empty()) {
    const auto c = unicode::decode_at(text, span.begin);
    if (!unicode::is_space(c.value)) break;
    span.begin += c.length;
  }
  while (!span.empty()) {
    const auto c = unicode::decode_before(text, span.end);
    if (!unicode::is_space(c.value)) return span;
    span.end -= c.length;
  }
  for (std::uint32_t at = span.begin; at > 0 && span.begin - at < kFarthest;) {
    const auto c = unicode::decode_before(text, at);
    at -= c.length;
    if (!unicode::is_space(c.value)) return {at, at + c.length};
  }
  for (std::uint32_t at = span.end; at < text.size() && at - span.end < kFarthest;) {
    const auto c = unicode::decode_at(text, at);
    if (!unicode::is_space(c.value)) return {at, at + c.length};
    at += c.length;
  }
  return {};
}

/// Where each edit of the log stands in the text that all stages result in.
class Finished {
 public:
  explicit Finished(std::span<const Edit> log) : wishes_(article::edits_of(Stage::repaired, log)), map_(wishes_) {}

  /// Edits must be asked for in the order of the log.
  Span operator()(const Edit& edit) {
    if (edit.stage != stage_) shift_ = 0;
    stage_ = edit.stage;
    const auto begin = static_cast<std::uint32_t>(edit.span.begin + shift_);
    const Span span{begin, begin + static_cast<std::uint32_t>(edit.after.size())};
    shift_ += std::ssize(edit.after) - std::ssize(edit.before);
    return stage_ == Stage::repaired ? span : Span{at(span.begin, false), at(span.end, true)};
  }

 private:
  /// Inside of a wish that left the text as long as it was (a word in the other script), the same place in it.
  [[nodiscard]] std::uint32_t at(std::uint32_t offset, bool is_end) const {
    const auto behind =
        std::ranges::partition_point(wishes_, [&](const Edit& wish) { return wish.span.begin < offset; });
    const Edit* wish = behind == wishes_.begin() ? nullptr : &*(behind - 1);
    if (wish != nullptr && offset < wish->span.end && wish->after.size() == wish->before.size()) {
      return map_(wish->span.begin) + offset - wish->span.begin;
    }
    if (is_end) return map_.end_of(offset);
    return map_(wish != nullptr && offset < wish->span.end ? wish->span.begin : offset);
  }

  std::span<const Edit> wishes_;
  OffsetMap map_;
  Stage stage_ = Stage::source;
  std::int64_t shift_ = 0;
};

/// Counts what an output's bytes are for who reads it, in units of UTF-16.
class Reading {
 public:
  Reading(std::string_view output, bool is_html) : output_(output), is_html_(is_html) {}

  /// Offsets must not go back.
  std::uint32_t operator()(std::size_t offset) {
    while (at_ < offset) {
      const char c = output_[at_];
      if (is_html_ && c == '<') {
        at_ = std::min(output_.find('>', at_), output_.size() - 1) + 1;
        continue;
      }
      const auto point = unicode::decode_at(output_, at_);
      units_ += point.value > 0xFFFF ? 2 : 1;
      at_ = is_html_ && c == '&' ? std::min(output_.find(';', at_), output_.size() - 1) + 1 : at_ + point.length;
    }
    return units_;
  }

 private:
  std::string_view output_;
  bool is_html_;
  std::size_t at_ = 0;
  std::uint32_t units_ = 0;
};

/// An output, and where in it the pieces of blocks are read.
class Shown {
 public:
  Shown(std::string_view output, const Pieces& pieces, bool is_html) : pieces_(pieces) {
    Reading reading(output, is_html);
    const Block* block = nullptr;
    unicode::Utf16Offsets units{{}};
    for (const Piece& piece : pieces) {
      if (piece.block != block) units = unicode::Utf16Offsets{piece.block->content.text};
      block = piece.block;
      const std::uint32_t at = reading(piece.at);
      shifts_.push_back(std::int64_t{at} - units(piece.from));
    }
  }

  /// What a span of a block's text is in the output: `bytes` and `units` are the same span. Empty where it is not
  /// there. Asked for in the order of blocks and of their text.
  Span operator()(const Block& block, Span bytes, Span units) {
    const std::size_t begin = begins_ = find(block, bytes.begin, begins_);
    const std::size_t end = ends_ = find(block, bytes.end - 1, ends_);
    if (!is_in(block, bytes.begin, begin) || !is_in(block, bytes.end - 1, end)) return {};
    return {static_cast<std::uint32_t>(units.begin + shifts_[begin]),
            static_cast<std::uint32_t>(units.end + shifts_[end])};
  }

 private:
  [[nodiscard]] std::size_t find(const Block& block, std::uint32_t byte, std::size_t piece) const {
    const auto is_before = [&](const Piece& one) {
      return one.block < &block || (one.block == &block && one.from + one.size <= byte);
    };
    while (piece < pieces_.size() && is_before(pieces_[piece])) ++piece;
    return piece;
  }
  [[nodiscard]] bool is_in(const Block& block, std::uint32_t byte, std::size_t piece) const {
    return piece < pieces_.size() && pieces_[piece].block == &block && pieces_[piece].from <= byte;
  }

  const Pieces& pieces_;
  std::vector<std::int64_t> shifts_;  ///< from units of the block's text to those of the output, for each piece
  std::size_t begins_ = 0, ends_ = 0;
};

/// The places of one stage's edits.
class Search {
 public:
  Search(const Article& article, std::span<const Span> blocks, Span title, Shown html, Shown text)
      : article_(article),
        blocks_(blocks),
        title_(title),
        html_(std::move(html)),
        text_(std::move(text)),
        title_begins_(article.title),
        title_ends_(article.title) {}

  /// `span`: in the text that all stages result in; in order.
  Place find(Span span) {
    Place place;
    if (title_.begin <= span.begin && span.end <= title_.end) {
      const auto size = static_cast<std::uint32_t>(article_.title.size());
      const auto in_title = [&](std::uint32_t at) { return std::min(std::max(at, title_.begin) - title_.begin, size); };
      const Span bytes = marked(article_.title, {in_title(span.begin), in_title(span.end)});
      place.title = {title_begins_(bytes.begin), title_ends_(bytes.end)};
    }
    while (next_ < blocks_.size() && blocks_[next_].end < span.begin) ++next_;
    if (next_ == blocks_.size() || blocks_[next_].begin > span.begin || span.end > blocks_[next_].end) return place;
    const Block& block = article_.blocks[next_];
    if (block_ != &block) begins_ = ends_ = unicode::Utf16Offsets{block.content.text};
    block_ = &block;
    const std::uint32_t base = blocks_[next_].begin;
    const Span bytes = marked(block.content.text, {span.begin - base, span.end - base});
    if (bytes.empty()) return place;
    const Span units{begins_(bytes.begin), ends_(bytes.end)};
    place.html = html_(block, bytes, units);
    place.text = text_(block, bytes, units);
    return place;
  }

 private:
  const Article& article_;
  std::span<const Span> blocks_;
  Span title_;
  Shown html_, text_;
  std::size_t next_ = 0;
  const Block* block_ = nullptr;
  // Begins rise, and so do ends: one of each goes through a text once.
  unicode::Utf16Offsets begins_{{}}, ends_{{}};
  unicode::Utf16Offsets title_begins_, title_ends_;
};

}  // namespace

std::vector<Place> places(const Article& article) {
  std::vector<Place> found;
  const article::StageMaps maps(article.edits);
  std::vector<Span> blocks;
  blocks.reserve(article.blocks.size());
  for (const Block& block : article.blocks) blocks.push_back(maps.finished(block.place));
  Span title = maps.finished(article.title_place.block);
  title = {title.begin + article.title_place.piece.begin, title.begin + article.title_place.piece.end};
  Pieces html_pieces, text_pieces;
  const std::string html = to_html(article.blocks, article.containers, &html_pieces);
  const std::string text = to_text(article.blocks, &text_pieces);
  const Shown in_html(html, html_pieces, true), in_text(text, text_pieces, false);
  Finished finished(article.edits);
  std::uint32_t index = 0;
  for (const Stage stage : {Stage::source, Stage::blocks, Stage::repaired}) {
    Search search(article, blocks, title, in_html, in_text);
    for (const Edit& edit : article::edits_of(stage, article.edits)) {
      Place place = stage == Stage::source ? Place{} : search.find(finished(edit));
      place.edit = index++;
      if (!place.title.empty() || !place.html.empty() || !place.text.empty()) found.push_back(place);
    }
  }
  return found;
}

}  // namespace unbake::output
