#include "output/inline.hpp"

#include <algorithm>

#include "base/sort.hpp"
#include "output/address.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::output {
namespace {

using Kind = InlineEvent::Kind;

struct Cover {
  const Mark* mark;
  Span span;
};

bool is_formula(const Cover& cover) { return cover.mark->kind == MarkKind::math; }
bool is_code(const Cover& cover) { return cover.mark->kind == MarkKind::code; }

/// How many bytes of white space the text begins with.
std::size_t blanks_before(std::string_view text) {
  std::size_t size = 0;
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    if (!unicode::is_space(c.value)) break;
    size += c.length;
  }
  return size;
}

/// How many it ends with; 0 where there is nothing else.
std::size_t blanks_behind(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    const unicode::CodePoint c = unicode::decode_before(text, end);
    if (!unicode::is_space(c.value)) return text.size() - end;
    end -= c.length;
  }
  return 0;
}

bool is_inside_character(std::string_view text, std::uint32_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// The part of the text that the mark covers, without white space at the ends.
Span trimmed(std::string_view text, const Mark& mark) {
  const auto size = static_cast<std::uint32_t>(text.size());
  Span span{std::min(mark.span.begin, size), std::min(mark.span.end, size)};
  span.end = std::max(span.begin, span.end);
  while (is_inside_character(text, span.begin)) ++span.begin;
  while (is_inside_character(text, span.end)) ++span.end;
  const std::string_view covered = text.substr(span.begin, span.size());
  span.begin += static_cast<std::uint32_t>(blanks_before(covered));
  span.end -= static_cast<std::uint32_t>(span.empty() ? 0 : blanks_behind(covered));
  return span;
}

/// Code that is cut in pieces has white space at their ends, which no mark covers.
std::vector<InlineEvent> without_blanks_at_ends(const std::vector<InlineEvent>& events) {
  std::vector<InlineEvent> out;
  out.reserve(events.size());
  const auto is = [&](std::size_t i, Kind kind) {
    return i < events.size() && events[i].kind == kind && events[i].mark->kind == MarkKind::code;
  };
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].kind != Kind::text) {
      out.push_back(events[i]);
      continue;
    }
    std::string_view text = events[i].text;
    if (const std::size_t blanks = i > 0 && is(i - 1, Kind::open) ? blanks_before(text) : 0; blanks > 0) {
      out.insert(out.end() - 1, {Kind::text, nullptr, text.substr(0, blanks)});
      text.remove_prefix(blanks);
    }
    const std::size_t blanks = is(i + 1, Kind::close) ? blanks_behind(text) : 0;
    out.push_back({Kind::text, nullptr, text.substr(0, text.size() - blanks)});
    if (blanks == 0) continue;
    out.push_back(events[++i]);
    out.push_back({Kind::text, nullptr, text.substr(text.size() - blanks)});
  }
  return out;
}

/// Takes out the marks of one kind where there is one of the other.
void drop_beside(std::vector<Cover>& covers, MarkKind other, MarkKind kind) {
  if (std::ranges::none_of(covers, [other](const Cover& cover) { return cover.mark->kind == other; })) return;
  std::erase_if(covers, [kind](const Cover& cover) { return cover.mark->kind == kind; });
}

class Nesting {
 public:
  explicit Nesting(std::vector<InlineEvent>& events) : events_(events) {}

  /// Closes and opens what it takes for exactly `wanted` to be open, less those of a kind that is open already.
  void become(std::vector<Cover>& wanted) {
    // A formula is in a notation of its own, and the begin of a reading ends a bracket.
    drop_beside(wanted, MarkKind::math, MarkKind::code);
    drop_beside(wanted, MarkKind::reading, MarkKind::bracket);
    // The mark that goes on longest is the outermost; code takes no others inside.
    unbake::stable_sort(wanted, [](const Cover& a, const Cover& b) {
      return is_code(a) != is_code(b) ? is_code(b) : a.span.end > b.span.end;
    });
    std::size_t kept = 0;
    while (kept < open_.size() && contains(wanted, open_[kept])) ++kept;
    const bool opens_more = std::ranges::any_of(wanted, [&](const Cover& cover) {
      return std::find(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(kept), cover.mark) ==
                 open_.begin() + static_cast<std::ptrdiff_t>(kept) &&
             !has_kind(cover.mark->kind, kept);
    });
    if (opens_more && kept > 0 && open_[kept - 1]->kind == MarkKind::code) --kept;
    close_to(kept);
    for (const Cover& cover : wanted) {
      if (has_kind(cover.mark->kind, open_.size())) continue;
      events_.push_back({Kind::open, cover.mark, {}});
      open_.push_back(cover.mark);
    }
  }

  void close_to(std::size_t count) {
    for (; open_.size() > count; open_.pop_back()) events_.push_back({Kind::close, open_.back(), {}});
  }

 private:
  static bool contains(const std::vector<Cover>& covers, const Mark* mark) {
    return std::ranges::any_of(covers, [mark](const Cover& cover) { return cover.mark == mark; });
  }
  [[nodiscard]] bool has_kind(MarkKind kind, std::size_t count) const {
    return std::any_of(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(count),
                       [kind](const Mark* mark) { return mark->kind == kind; });
  }

  std::vector<InlineEvent>& events_;
  std::vector<const Mark*> open_;
};

}  // namespace

std::vector<InlineEvent> inline_events(const RichText& content) {
  const std::string_view text = content.text;
  std::vector<Cover> covers;
  std::vector<Cover> points;  // line breaks and images
  std::vector<std::uint32_t> cuts{0, static_cast<std::uint32_t>(text.size())};
  for (const Mark& mark : content.marks) {
    const Span span = trimmed(text, mark);
    if (mark.kind == MarkKind::image) {
      if (safe_image(mark.value).empty()) continue;
      const auto at = std::min(mark.span.begin, static_cast<std::uint32_t>(text.size()));
      points.push_back({&mark, {at, at}});
    } else if (mark.kind == MarkKind::line_break) {
      if (mark.span.begin >= text.size() || text[mark.span.begin] != '\n') continue;
      points.push_back({&mark, {mark.span.begin, mark.span.begin + 1}});
    } else {
      if (span.empty() || (mark.kind == MarkKind::link && safe_link(mark.value).empty())) continue;
      covers.push_back({&mark, span});
    }
    const Span cut = mark.kind == MarkKind::image || mark.kind == MarkKind::line_break ? points.back().span : span;
    cuts.push_back(cut.begin);
    cuts.push_back(cut.end);
  }
  unbake::sort(cuts);
  cuts.erase(std::ranges::unique(cuts).begin(), cuts.end());
  const auto begins_before = [](const Cover& a, const Cover& b) { return a.span.begin < b.span.begin; };
  unbake::stable_sort(covers, begins_before);
  unbake::stable_sort(points, begins_before);

  std::vector<InlineEvent> events;
  Nesting nesting{events};
  std::vector<Cover> active;
  std::vector<Cover> around;  // those of them that an event stands in
  std::size_t next_cover = 0;
  std::size_t next_point = 0;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const std::uint32_t begin = cuts[i];
    std::erase_if(active, [begin](const Cover& cover) { return cover.span.end <= begin; });
    for (; next_cover < covers.size() && covers[next_cover].span.begin <= begin; ++next_cover) {
      active.push_back(covers[next_cover]);
    }
    bool broke = false;
    for (; next_point < points.size() && points[next_point].span.begin == begin; ++next_point) {
      const Mark* mark = points[next_point].mark;
      around = active;
      std::erase_if(around, is_formula);  // one that begins here begins behind it
      nesting.become(around);
      broke |= mark->kind == MarkKind::line_break;
      events.push_back({mark->kind == MarkKind::image ? Kind::image : Kind::line_break, mark, {}});
    }
    if (i + 1 == cuts.size() || broke) continue;
    const std::string_view piece = text.substr(begin, cuts[i + 1] - begin);
    around = active;
    // Of code that is cut in pieces, one of nothing but white space is no code: a parser would not see it either.
    if (!around.empty() && blanks_before(piece) == piece.size()) std::erase_if(around, is_code);
    nesting.become(around);
    events.push_back({Kind::text, nullptr, piece});
  }
  nesting.close_to(0);
  const bool has_code = std::ranges::any_of(covers, is_code);
  return has_code ? without_blanks_at_ends(events) : events;
}

}  // namespace unbake::output
