#include "article/leave_out.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/stages.hpp"

namespace unbake::article {
namespace {

/// Edits inside of a part of their text.
std::span<const Edit> inside(std::span<const Edit> edits, Span part) {
  const auto begins_before = [](std::uint32_t offset) {
    return [offset](const Edit& edit) { return edit.span.begin < offset; };
  };
  const auto begin = std::ranges::partition_point(edits, begins_before(part.begin));
  // One that begins where the part ends puts something in at its end.
  const auto end = std::ranges::partition_point(edits, begins_before(part.end + 1));
  return {begin, end};
}

using Flags = std::vector<std::uint8_t>;

/// What is undone, where it stands in the text of Stage::repaired as it was.
struct Undone {
  Span span;
  std::int64_t growth;
};

/// Whether an edit of Stage::repaired reaches into what one before it left. What is put in where something was taken
/// out stands on neither side of it.
bool touches(Span wish, Span undone) {
  const bool overlaps = wish.begin < undone.end && undone.begin < wish.end;
  return overlaps || (wish.empty() && wish.begin == undone.begin);
}

bool is_character_start(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// The wishes that are left, at their new places.
class Wishes {
 public:
  explicit Wishes(std::span<const Undone> undone) : undone_(undone), next_(undone.begin()) {}

  /// Wishes are given in their order. Of one that reaches into what is undone nothing is left, but where it left each
  /// character in its place (a word in the other script): then what it did beside that. True where all of it is left.
  bool add(const Edit& wish) {
    for (; next_ != undone_.end() && next_->span.end <= wish.span.begin; ++next_) {
      if (touches(wish.span, next_->span)) return false;
      moved_ += next_->growth;
    }
    std::uint32_t from = wish.span.begin;
    std::int64_t moved = moved_;
    bool is_whole = true;
    for (auto at = next_; at != undone_.end() && at->span.begin < wish.span.end; ++at) {
      if (!touches(wish.span, at->span)) continue;
      is_whole = false;
      add_part(wish, {from, at->span.begin}, moved);
      from = at->span.end;
      moved += at->growth;
    }
    if (is_whole) {
      left.push_back(wish);
      left.back().span = {at(from, moved), at(wish.span.end, moved)};
    } else {
      add_part(wish, {from, wish.span.end}, moved);
    }
    return is_whole;
  }

  std::vector<Edit> left;

 private:
  static std::uint32_t at(std::uint32_t offset, std::int64_t moved) {
    return static_cast<std::uint32_t>(offset + moved);
  }

  void add_part(const Edit& wish, Span part, std::int64_t moved) {
    if (part.begin >= part.end || wish.after.size() != wish.before.size()) return;
    const std::size_t begin = part.begin - wish.span.begin;
    if (!is_character_start(wish.after, begin) || !is_character_start(wish.after, begin + part.size())) return;
    Edit& edit = left.emplace_back(wish);
    edit.before = edit.before.substr(begin, part.size());
    edit.after = edit.after.substr(begin, part.size());
    edit.span = {at(part.begin, moved), at(part.end, moved)};
    if (edit.before == edit.after) left.pop_back();
  }

  std::span<const Undone> undone_;
  std::span<const Undone>::iterator next_;
  std::int64_t moved_ = 0;
};

/// Where the text of Stage::repaired as it was is another one now, or what was made of it; each in order.
struct Changed {
  std::vector<Undone> undone;
  std::vector<Span> wishes;
};

Changed shorten_log(const Flags& gone, std::vector<Edit>& log) {
  Changed changed;
  std::int64_t shift = 0;
  std::size_t i = 0;
  for (; i < log.size() && log[i].stage != Stage::repaired; ++i) {
    const Edit& edit = log[i];
    if (edit.stage == Stage::source) continue;
    const auto begin = static_cast<std::uint32_t>(edit.span.begin + shift);
    const auto growth = static_cast<std::int64_t>(edit.span.size()) - static_cast<std::int64_t>(edit.after.size());
    shift -= growth;
    if (gone[i] == 0) continue;
    changed.undone.push_back({{begin, begin + static_cast<std::uint32_t>(edit.after.size())}, growth});
  }
  Wishes wishes(changed.undone);
  for (std::size_t wish = i; wish < log.size(); ++wish) {
    if (gone[wish] != 0 || !wishes.add(log[wish])) changed.wishes.push_back(log[wish].span);
  }
  log.erase(log.begin() + static_cast<std::ptrdiff_t>(i), log.end());
  std::size_t index = 0;
  std::erase_if(log, [&](const Edit&) { return gone[index++] != 0; });
  std::ranges::move(wishes.left, std::back_inserter(log));
  return changed;
}

/// Makes the texts of an article anew that has lost edits.
class Redoing {
 public:
  /// `was`: of the log as it was.
  Redoing(Article& article, const Changed& changed, const StageMaps& was)
      : article_(article), changed_(changed), was_(was), is_(article.edits) {}

  [[nodiscard]] bool is_changed(Span place) const {
    const Span repaired = was_.repaired(place);
    const auto lies_in = [&](const auto& spans, auto span_of) {
      const auto first =
          std::ranges::partition_point(spans, [&](const auto& one) { return span_of(one).begin < repaired.begin; });
      return first != spans.end() && span_of(*first).end <= repaired.end;
    };
    return lies_in(changed_.undone, [](const Undone& undone) { return undone.span; }) ||
           lies_in(changed_.wishes, [](Span span) { return span; });
  }

  void redo(Span place, RichText& content) const {
    content.text = article_.stages.blocks.substr(place.begin, place.size());
    apply_edits(inside(edits_of(Stage::blocks, article_.edits), place), content, place.begin);
    const Span repaired = is_.repaired(place);
    apply_edits(inside(edits_of(Stage::repaired, article_.edits), repaired), content, repaired.begin);
  }

  /// `page`: the title's place in the text of Stage::blocks.
  void redo_title(Span page) {
    auto& [block, piece] = article_.title_place;
    RichText line;
    redo(block, line);
    const std::uint32_t base = is_.finished(block).begin;
    const Span span = is_.finished(page);
    piece = {span.begin - base, span.end - base};
    if (span.begin >= base && piece.begin <= line.text.size())
      article_.title = line.text.substr(piece.begin, piece.size());
  }

 private:
  Article& article_;
  const Changed& changed_;
  const StageMaps& was_;
  StageMaps is_;
};

std::optional<Error> mark_gone(std::span<const Edit> log, std::span<const std::uint32_t> edits, Flags& gone) {
  for (const std::uint32_t index : edits) {
    if (index >= log.size()) {
      return Error{ErrorCode::bad_edit, "The article has no edit of this index: give those of its own log.", index};
    }
    if (log[index].stage == Stage::source) {
      return Error{ErrorCode::bad_edit,
                   "An edit of the source cannot be left out, as it is part of the page's shape: clean the page anew "
                   "with a list of rules that has not its own.",
                   index};
    }
    gone[index] = 1;
  }
  return std::nullopt;
}

/// Do the edits fit the texts, and lie all places in them?
bool fits(const Article& article) {
  const auto size = article.stages.blocks.size();
  const auto lies_in = [size](Span place) { return place.begin <= place.end && place.end <= size; };
  return std::ranges::all_of(article.blocks, lies_in, &Block::place) &&
         std::ranges::all_of(article.removed, lies_in, &Removed::place) && lies_in(article.title_place.block) &&
         replay(repaired_text(article), edits_of(Stage::repaired, article.edits)).ok();
}

}  // namespace

std::optional<Error> leave_out(std::span<const std::uint32_t> edits, Article& article) {
  Flags gone(article.edits.size());
  if (auto error = mark_gone(article.edits, edits, gone)) return error;
  if (edits.empty()) return std::nullopt;
  const StageMaps was(article.edits);
  const Span title = article.title_place.block;
  const Span piece = article.title_place.piece;
  const std::uint32_t base = was.finished(title).begin;
  const Span page = StageMaps(article.edits, OffsetMap::Way::back).back({base + piece.begin, base + piece.end});

  const Changed changed = shorten_log(gone, article.edits);
  article.stages.repaired.clear();
  if (const auto repairs = edits_of(Stage::blocks, article.edits); !repairs.empty()) {
    Result<std::string> repaired = replay(article.stages.blocks, repairs);
    if (!repaired.ok()) return repaired.error();
    article.stages.repaired = std::move(repaired).value();
  }
  if (!fits(article)) {
    return Error{ErrorCode::bad_edit, "The places do not fit the article's texts: give an article as it came out."};
  }
  Redoing redoing(article, changed, was);
  for (Block& block : article.blocks) {
    if (!redoing.is_changed(block.place)) continue;
    for (Mark& mark : block.content.marks) mark.span = mark.origin;
    redoing.redo(block.place, block.content);
  }
  for (Removed& removed : article.removed) {
    if (!redoing.is_changed(removed.place)) continue;
    RichText content;
    redoing.redo(removed.place, content);
    removed.text = std::move(content.text);
  }
  if (!title.empty() && redoing.is_changed(title)) redoing.redo_title(page);
  article.damage.kinds = damage_kinds(article.edits);
  article.stats.edits = static_cast<std::uint32_t>(article.edits.size());
  return std::nullopt;
}

}  // namespace unbake::article
