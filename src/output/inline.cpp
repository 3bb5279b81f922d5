#include "output/inline.hpp"

#include <algorithm>
#include <ranges>
#include <span>

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

bool is_code(const InlineEvent& event, Kind kind) { return event.kind == kind && event.mark->kind == MarkKind::code; }

/// Code around its words, and around the images from the first of them on; what stands before and behind is no code.
void add_code(std::vector<InlineEvent>& out, const InlineEvent& open, std::span<const InlineEvent> inside,
              const InlineEvent& close) {
  const auto is_words = [](const InlineEvent& event) {
    return event.kind == Kind::text && blanks_before(event.text) != event.text.size();
  };
  const auto words = std::ranges::find_if(inside, is_words);
  const auto behind = std::ranges::find_if(std::views::reverse(inside), is_words).base();
  auto begin = words;
  if (words != inside.end() && blanks_before(words->text) == 0) {
    while (begin != inside.begin() && (begin - 1)->kind == Kind::image) --begin;
  }
  out.insert(out.end(), inside.begin(), begin);
  if (words == inside.end()) return;
  const auto add_text = [&out](std::string_view text) {
    if (!text.empty()) out.push_back({Kind::text, nullptr, text});
  };
  add_text(words->text.substr(0, blanks_before(words->text)));
  out.push_back(open);
  for (auto at = begin; at != behind; ++at) {
    if (at->kind != Kind::text) {
      out.push_back(*at);
      continue;
    }
    std::string_view text = at->text;
    if (at == words) text.remove_prefix(blanks_before(text));
    if (at + 1 == behind) text.remove_suffix(blanks_behind(text));
    add_text(text);
  }
  out.push_back(close);
  const std::string_view last = (behind - 1)->text;
  add_text(last.substr(last.size() - blanks_behind(last)));
  out.insert(out.end(), behind, inside.end());
}

/// Code that is cut in pieces has white space, breaks and images at their ends. A parser ends code where its text does.
std::vector<InlineEvent> with_code_around_words(const std::vector<InlineEvent>& events) {
  std::vector<InlineEvent> out;
  out.reserve(events.size());
  for (auto at = events.begin(); at != events.end(); ++at) {
    if (!is_code(*at, Kind::open)) {
      out.push_back(*at);
      continue;
    }
    // Code is the innermost: nothing else begins or ends in it.
    const auto open = at;
    at = std::find_if(open, events.end(), [](const InlineEvent& event) { return is_code(event, Kind::close); });
    add_code(out, *open, {open + 1, at}, *at);
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
    nesting.become(around);
    events.push_back({Kind::text, nullptr, piece});
  }
  nesting.close_to(0);
  const bool has_code = std::ranges::any_of(covers, [](const Cover& cover) { return is_code(cover); });
  return has_code ? with_code_around_words(events) : events;
}

}  // namespace unbake::output
