#include "output/markdown_inline.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "output/address.hpp"
#include "output/inline.hpp"
#include "unicode/find_bytes.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::output {
namespace {

using Kind = InlineEvent::Kind;
using Events = std::span<const InlineEvent>;

bool is_ascii_punctuation(char32_t c) {
  return (c >= 0x21 && c <= 0x2F) || (c >= 0x3A && c <= 0x40) || (c >= 0x5B && c <= 0x60) || (c >= 0x7B && c <= 0x7E);
}

bool is_emphasis(const InlineEvent& event) {
  return (event.kind == Kind::open || event.kind == Kind::close) &&
         (event.mark->kind == MarkKind::emphasis || event.mark->kind == MarkKind::strong);
}

/// Behind this a delimiter can open, and in front of it close, whatever stands on its other side: white space, or what
/// every version of CommonMark counts as punctuation.
bool is_open_side(char32_t c) { return unicode::is_space(c) || unicode::is_punctuation(c) || is_ascii_punctuation(c); }

bool is_word(char32_t c) { return unicode::is_letter(c) || unicode::is_digit(c); }

class Writer {
 public:
  Writer(Events events, InlinePlace place, const article::Block* block, const Notes* notes)
      : events_(events), place_(place), block_(block), notes_(notes), as_tag_(events.size()) {}

  std::string write() {
    for (at_ = 0; at_ < events_.size(); ++at_) write_event(events_[at_]);
    return std::move(out_);
  }

 private:
  void write_event(const InlineEvent& event);
  void write_open(const InlineEvent& event);
  void write_close(const InlineEvent& event);
  void write_text(std::string_view text);
  void write_code();
  void write_math();
  void append_code(std::string code);
  void write_break();
  [[nodiscard]] std::size_t escape_at_line_start(std::string_view text);
  [[nodiscard]] std::size_t close_of(std::size_t open) const;
  [[nodiscard]] bool delimiters_work(std::size_t open, std::size_t close) const;
  [[nodiscard]] bool at_line_start() const { return out_.empty() || out_.back() == '\n'; }

  [[nodiscard]] Notes::Sign sign_at(std::size_t event) const;
  [[nodiscard]] bool is_around_note(std::size_t open, std::size_t close) const;
  [[nodiscard]] bool leads_only_back(std::size_t open) const;
  void write_link();

  Events events_;
  InlinePlace place_;
  const article::Block* block_;  ///< with notes_, or null
  const Notes* notes_;
  std::vector<bool> as_tag_;  ///< of the ends of emphases and superscripts, those that are written as elements
  std::size_t at_ = 0;
  std::string out_;
};

void Writer::write_event(const InlineEvent& event) {
  switch (event.kind) {
    case Kind::text:
      return write_text(event.text);
    case Kind::line_break:
      return write_break();
    case Kind::image:
      out_.append(image_markdown(*event.mark));
      return;
    case Kind::open:
      return write_open(event);
    case Kind::close:
      return write_close(event);
  }
}

void Writer::write_open(const InlineEvent& event) {
  if (notes_ != nullptr && notes_->are_there() && leads_only_back(at_)) {
    // It is for who reads in a browser, and so is the sign before several of them.
    at_ = close_of(at_);
    while (out_.ends_with(' ')) out_.pop_back();
    if (out_ == "^" || out_ == "\u2191") out_.clear();
    return;
  }
  switch (event.mark->kind) {
    case MarkKind::link:
      return write_link();
    case MarkKind::code:
      return write_code();
    case MarkKind::emphasis:
    case MarkKind::strong: {
      const bool strong = event.mark->kind == MarkKind::strong;
      const std::size_t close = close_of(at_);
      if (delimiters_work(at_, close)) {
        out_.append(strong ? "**" : "*");
      } else {
        as_tag_[close] = true;
        out_.append(strong ? "<strong>" : "<em>");
      }
      return;
    }
    case MarkKind::deleted:
      out_.append("<del>");
      return;
    case MarkKind::subscript:
      out_.append("<sub>");
      return;
    case MarkKind::superscript:
      if (const std::size_t close = close_of(at_); !is_around_note(at_, close)) {
        as_tag_[close] = true;
        out_.append("<sup>");
      }
      return;
    case MarkKind::math:
      return write_math();
    case MarkKind::ruby:
    case MarkKind::reading:
    case MarkKind::bracket:
    case MarkKind::line_break:
    case MarkKind::image:
      return;
  }
}

void Writer::write_close(const InlineEvent& event) {
  switch (event.mark->kind) {
    case MarkKind::link:
      out_.append("](").append(markdown_destination(safe_link(event.mark->value))).append(")");
      return;
    case MarkKind::emphasis:
      out_.append(as_tag_[at_] ? "</em>" : "*");
      return;
    case MarkKind::strong:
      out_.append(as_tag_[at_] ? "</strong>" : "**");
      return;
    case MarkKind::deleted:
      out_.append("</del>");
      return;
    case MarkKind::subscript:
      out_.append("</sub>");
      return;
    case MarkKind::superscript:
      if (as_tag_[at_]) out_.append("</sup>");
      return;
    case MarkKind::code:
    case MarkKind::math:
    case MarkKind::ruby:
    case MarkKind::reading:
    case MarkKind::bracket:
    case MarkKind::line_break:
    case MarkKind::image:
      return;
  }
}

Notes::Sign Writer::sign_at(std::size_t event) const {
  const Mark* mark = events_[event].mark;
  return notes_ == nullptr || mark == nullptr ? Notes::Sign{} : notes_->sign(*block_, *mark);
}

/// Markdown raises the sign of a note by itself.
bool Writer::is_around_note(std::size_t open, std::size_t close) const {
  for (std::size_t i = open; i < close; ++i) {
    if (sign_at(i).role != Notes::Role::link) return true;
  }
  return false;
}

/// Nothing stands under the mark but what leads back from a note.
bool Writer::leads_only_back(std::size_t open) const {
  bool leads = false;
  for (std::size_t i = open; events_[i].kind == Kind::open; ++i) {
    leads = sign_at(i).role == Notes::Role::way_back;
    if (leads) i = close_of(i);
    while (leads && i < events_.size() && events_[i].kind == Kind::close) {
      if (events_[i].mark == events_[open].mark) return true;
      ++i;
    }
  }
  return false;
}

void Writer::write_link() {
  const Notes::Sign sign = sign_at(at_);
  if (sign.role == Notes::Role::link) {
    out_.push_back('[');
  } else {
    out_.append("[^").append(std::to_string(sign.number)).append("]");
    at_ = close_of(at_);
  }
}

std::size_t Writer::close_of(std::size_t open) const {
  std::size_t close = open + 1;
  while (events_[close].kind != Kind::close || events_[close].mark != events_[open].mark) ++close;
  return close;
}

/// CommonMark, "Emphasis and strong emphasis": a run of '*' opens where it is left-flanking and closes where it is
/// right-flanking. Next to another run the two would be read as one, so one of them has to be written otherwise.
bool Writer::delimiters_work(std::size_t open, std::size_t close) const {
  if (out_.ends_with('*') || out_.ends_with('_')) return false;
  const bool ends = close + 1 == events_.size();
  if (!ends && is_emphasis(events_[close + 1])) return false;
  // The outermost code points inside; what is no text begins and ends with punctuation of its own.
  const InlineEvent& head = events_[open + 1];
  const InlineEvent& tail = events_[close - 1];
  const char32_t first = head.kind == Kind::text ? unicode::decode_at(head.text, 0).value : U'[';
  const char32_t last = tail.kind == Kind::text ? unicode::decode_before(tail.text, tail.text.size()).value : U']';
  // Marks cover no white space at their ends, but the parts of one that had to be closed and opened again may.
  if (unicode::is_space(first) || unicode::is_space(last)) return false;
  const bool opens = is_word(first) || at_line_start() || is_open_side(unicode::decode_before(out_, out_.size()).value);
  const bool closes = is_word(last) || ends || events_[close + 1].kind != Kind::text ||
                      is_open_side(unicode::decode_at(events_[close + 1].text, 0).value);
  return opens && closes;
}

void Writer::write_text(std::string_view text) {
  std::size_t i = 0;
  for (;;) {
    if (at_line_start()) i += escape_at_line_start(text.substr(i));
    // What means nothing in Markdown is appended run by run.
    const std::size_t end =
        unicode::find_bytes<'\n', '\\', '`', '*', '[', ']', '<', '~', '_', '&', '!', '|', '#'>(text, i);
    out_.append(text, i, end - i);
    i = end;
    if (i >= text.size()) return;
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    ++i;
    bool escaped = false;
    switch (c) {
      case '\n':
        write_break();
        continue;
      case '\\':
      case '`':
      case '*':
      case '[':
      case ']':
      case '<':
      case '~':
        escaped = true;
        break;
      case '_':  // inside a word it is no delimiter
        escaped = out_.empty() || !is_ascii_alphanumeric(out_.back()) || !is_ascii_alphanumeric(next);
        break;
      case '&':
        escaped = is_ascii_alphanumeric(next) || next == '#';
        break;
      case '!':  // a link that follows would become an image
        escaped = i == text.size() && at_ + 1 < events_.size() && events_[at_ + 1].kind == Kind::open &&
                  events_[at_ + 1].mark->kind == MarkKind::link;
        break;
      case '|':
        escaped = place_ == InlinePlace::cell;
        break;
      case '#':  // at its end a heading may have as many as it likes
        escaped = place_ == InlinePlace::heading;
        break;
      default:
        break;
    }
    if (escaped) out_.push_back('\\');
    out_.push_back(c);
  }
}

/// Writes what must be escaped because a line begins with it, and returns how many bytes of the text that was.
std::size_t Writer::escape_at_line_start(std::string_view text) {
  std::size_t taken = 0;
  while (taken < text.size() && (text[taken] == ' ' || text[taken] == '\t')) ++taken;  // indented text would be code
  if (place_ != InlinePlace::paragraph) return taken;
  text.remove_prefix(taken);
  if (text.empty()) return taken;
  for (const std::string_view box : {"[x] ", "[ ] "}) {  // of a task: in an item Markdown writes it so, too
    if (!text.starts_with(box)) continue;
    out_.append(box);
    return taken + box.size();
  }
  constexpr std::string_view kBlockMarks = "#>+-=|:";  // headings, quotes, lists, rules, tables
  if (kBlockMarks.find(text.front()) != std::string_view::npos) {
    out_.push_back('\\');
    out_.push_back(text.front());
    return taken + 1;
  }
  // "1." or "1)" is a list item where white space or nothing follows.
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
  const bool is_number = digits > 0 && digits <= 9 && digits < text.size() &&
                         (text[digits] == '.' || text[digits] == ')') &&
                         (digits + 1 == text.size() || text[digits + 1] == ' ' || text[digits + 1] == '\n');
  if (!is_number) return taken;
  out_.append(text.substr(0, digits)).append("\\").push_back(text[digits]);
  return taken + digits + 1;
}

/// A code span: its fence is longer than any run of backticks inside.
void Writer::write_code() {
  std::string code;
  std::string images;
  for (++at_; events_[at_].kind != Kind::close; ++at_) {
    if (events_[at_].kind == Kind::image) images.append(image_markdown(*events_[at_].mark));
    code.append(events_[at_].kind == Kind::line_break ? std::string_view{" "} : events_[at_].text);
  }
  append_code(std::move(code));
  out_.append(images);
}

void Writer::append_code(std::string code) {
  std::ranges::replace(code, '\n', ' ');
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : code) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  if (place_ == InlinePlace::cell) {
    std::string escaped;
    for (const char c : code) {
      if (c == '|') escaped.push_back('\\');
      escaped.push_back(c);
    }
    code = std::move(escaped);
  }
  const std::string fence(longest + 1, '`');
  const bool blank = code.find_first_not_of(' ') == std::string::npos;
  const bool padded =
      !blank && (code.front() == '`' || code.back() == '`' || (code.front() == ' ' && code.back() == ' '));
  // Two spans side by side would have their fences read as one.
  if (out_.ends_with('`')) out_.append("<!-- -->");
  out_.append(fence).append(padded ? " " : "").append(code).append(padded ? " " : "").append(fence);
}

/// As it stands where that is no markup to CommonMark, else as GitHub and GitLab read it: $`…`$.
void Writer::write_math() {
  std::string tex;
  for (++at_; events_[at_].kind != Kind::close; ++at_) tex.append(events_[at_].text);
  std::ranges::replace(tex, '\n', ' ');
  if (!tex.starts_with('$') || !tex.ends_with('$')) return write_text(tex);  // no formula, whatever the mark says
  constexpr std::string_view kMarkup = "\\`*_[]<>&~|!#";
  const std::size_t sign = tex.starts_with("$$") ? 2 : 1;
  if (tex.size() <= 2 * sign || tex.find_first_of(kMarkup) == std::string::npos) {
    out_.append(tex);
    return;
  }
  out_.append(tex, 0, sign);
  append_code(tex.substr(sign, tex.size() - 2 * sign));
  out_.append(tex, 0, sign);
}

void Writer::write_break() {
  while (!out_.empty() && out_.back() == ' ') out_.pop_back();
  switch (place_) {
    case InlinePlace::paragraph:
      // Two at once would make an empty line, and one at the start would be nothing but a backslash.
      if (!at_line_start()) out_.append("\\\n");
      return;
    case InlinePlace::heading:
    case InlinePlace::cell:
      out_.append("<br>");
      return;
  }
}

}  // namespace

std::string to_inline_markdown(const RichText& content, InlinePlace place, const article::Block* block,
                               const Notes* notes) {
  std::vector<InlineEvent> events = inline_events(content);
  // A word with its reading in brackets needs no markup.
  std::erase_if(events, [](const InlineEvent& event) {
    return event.mark != nullptr && (event.mark->kind == MarkKind::ruby || event.mark->kind == MarkKind::reading ||
                                     event.mark->kind == MarkKind::bracket);
  });
  std::string out = Writer{events, place, block, notes}.write();
  while (out.ends_with("\\\n")) out.erase(out.size() - 2);
  return out;
}

std::string image_markdown(const Mark& mark) {
  const std::string source = safe_image(mark.value);
  if (source.empty()) return {};
  RichText label;
  label.text = mark.label;
  std::ranges::replace(label.text, '\n', ' ');
  return "![" + to_inline_markdown(label, InlinePlace::cell) + "](" + markdown_destination(source) + ")";
}

}  // namespace unbake::output
