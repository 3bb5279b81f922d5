#include "article/without.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/stages.hpp"
#include "base/sort.hpp"

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

/// Leaves edits out of the log. Returns all that changes by it, in order.
std::vector<Undone> leave_out(std::vector<bool>& gone, std::vector<Edit>& log) {
  std::vector<Undone> undone;
  std::int64_t shift = 0;
  std::size_t i = 0;
  for (; i < log.size() && log[i].stage != Stage::repaired; ++i) {
    const Edit& edit = log[i];
    if (edit.stage == Stage::source) continue;
    const auto begin = static_cast<std::uint32_t>(edit.span.begin + shift);
    const auto growth = static_cast<std::int64_t>(edit.span.size()) - static_cast<std::int64_t>(edit.after.size());
    shift -= growth;
    if (gone[i]) undone.push_back({{begin, begin + static_cast<std::uint32_t>(edit.after.size())}, growth});
  }
  std::vector<Undone> all = undone;
  std::int64_t moved = 0;
  for (auto next = undone.begin(); i < log.size(); ++i) {
    Span& span = log[i].span;
    for (; next != undone.end() && next->span.end <= span.begin; ++next) {
      if (touches(span, next->span)) gone[i] = true;
      moved += next->growth;
    }
    for (auto at = next; at != undone.end() && at->span.begin < span.end; ++at) {
      if (touches(span, at->span)) gone[i] = true;
    }
    if (gone[i]) all.push_back({span, 0});
    span = {static_cast<std::uint32_t>(span.begin + moved), static_cast<std::uint32_t>(span.end + moved)};
  }
  std::size_t index = 0;
  std::erase_if(log, [&](const Edit&) { return gone[index++]; });
  unbake::sort(all, [](const Undone& a, const Undone& b) { return a.span.begin < b.span.begin; });
  return all;
}

/// Makes the texts of an article anew that has lost edits.
class Redoing {
 public:
  /// `was`: of the log as it was.
  Redoing(Article& article, std::span<const Undone> undone, const StageMaps& was)
      : article_(article), undone_(undone), was_(was), is_(article.edits) {}

  [[nodiscard]] bool is_changed(Span place) const {
    const Span repaired = was_.repaired(place);
    const auto first =
        std::ranges::partition_point(undone_, [&](const Undone& undone) { return undone.span.begin < repaired.begin; });
    return first != undone_.end() && first->span.end <= repaired.end;
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
  std::span<const Undone> undone_;
  const StageMaps& was_;
  StageMaps is_;
};

std::optional<Error> mark_gone(std::span<const Edit> log, std::span<const std::uint32_t> edits,
                               std::vector<bool>& gone) {
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
    gone[index] = true;
  }
  return std::nullopt;
}

/// Do the edits fit the texts, and lie all places in them?
bool fits(const Article& article) {
  const auto size = article.stages.blocks.size();
  const auto lies_in = [size](Span place) { return place.begin <= place.end && place.end <= size; };
  return std::ranges::all_of(article.blocks, lies_in, &Block::place) &&
         std::ranges::all_of(article.removed, lies_in, &Removed::place) && lies_in(article.title_place.block) &&
         replay(article.stages.repaired, edits_of(Stage::repaired, article.edits)).ok();
}

}  // namespace

Result<Article> without(Article article, std::span<const std::uint32_t> edits) {
  std::vector<bool> gone(article.edits.size());
  if (auto error = mark_gone(article.edits, edits, gone)) return std::move(*error);
  if (edits.empty()) return article;
  const StageMaps was(article.edits);
  const Span title = article.title_place.block;
  const Span piece = article.title_place.piece;
  const std::uint32_t base = was.finished(title).begin;
  const Span page = StageMaps(article.edits, OffsetMap::Way::back).back({base + piece.begin, base + piece.end});

  const std::vector<Undone> undone = leave_out(gone, article.edits);
  Result<std::string> repaired = replay(article.stages.blocks, edits_of(Stage::blocks, article.edits));
  if (!repaired.ok()) return repaired.error();
  article.stages.repaired = std::move(repaired).value();
  if (!fits(article)) {
    return Error{ErrorCode::bad_edit, "The places do not fit the article's texts: give an article as it came out."};
  }
  Redoing redoing(article, undone, was);
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
  return article;
}

}  // namespace unbake::article
