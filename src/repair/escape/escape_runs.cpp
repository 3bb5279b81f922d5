#include "repair/escape/escape_runs.hpp"

#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "repair/escape/escape_evidence.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

bool is_cjk_group(int group) { return group == static_cast<int>(unicode::Script::han); }

// What the characters of a run say.
struct Content {
  int group = 0;          ///< of its letters
  bool one_group = true;  ///< all of them are of it
  std::size_t letters = 0;
  std::size_t characters = 0;
  char32_t first = 0;
  bool spaces = true;  ///< nothing else
};

Content content_of(std::string_view text) {
  Content content;
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    if (content.characters++ == 0) content.first = c.value;
    content.spaces = content.spaces && unicode::is_space(c.value);
    const int group = letter_group(c.value);
    if (group == 0) continue;
    ++content.letters;
    content.one_group = content.one_group && (content.group == 0 || content.group == group);
    content.group = group;
  }
  return content;
}

bool is_quote_or_mark(char32_t c) {
  return unicode::is_punctuation(c) && c != U'&' && c != U'/' && c != U'%' && c != U'#' && c != U'@' && c != U'*' &&
         c != U'\\' && c != U'_';
}

// Punctuation that ends a clause: what follows it without a space is part of the text.
bool ends_clause(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'\u2026' || c == U'%'; }

Verdict judge_reference(const Run& run, const Content& content, char32_t left, char32_t right) {
  const int left_group = letter_group(left), right_group = letter_group(right);
  const bool is_single = run.escapes == 1;
  const char32_t c = content.first;
  if (content.letters > 0) {
    if (!content.one_group) return Verdict::weak;
    const bool joins = left_group == content.group || right_group == content.group;
    if (!run.terminated) return left_group == content.group && is_single ? Verdict::likely : Verdict::weak;
    if (joins && !is_cjk_group(content.group)) return Verdict::sure;
    return content.letters > 1 ? Verdict::sure : Verdict::weak;
  }
  // A tag that is shown is a tag that is meant.
  if (!run.terminated || c == U'<' || c == U'>') return Verdict::weak;
  if (c == U'&') {
    if (is_single && is_ascii_alphanumeric(left) && is_ascii_alphanumeric(right)) return Verdict::sure;
    return is_single && run.between_names ? Verdict::likely : Verdict::weak;
  }
  const bool left_word = left_group != 0 || unicode::is_digit(left);
  const bool right_word = right_group != 0 || unicode::is_digit(right);
  const bool cjk = is_cjk_group(left_group) || is_cjk_group(right_group);
  if (cjk) {
    // Chinese writes no spaces: "用&nbsp;表示" is what an article about it would say.
    return left_word && right_word && c > 0xA0 && !content.spaces ? Verdict::likely : Verdict::weak;
  }
  if (left_word && right_word) return Verdict::sure;
  if (c == U'%') return unicode::is_digit(left) ? Verdict::likely : Verdict::weak;
  if (left_word || right_word) return is_quote_or_mark(c) || content.spaces ? Verdict::likely : Verdict::weak;
  return ends_clause(left) && (content.spaces || is_quote_or_mark(c)) ? Verdict::likely : Verdict::weak;
}

Verdict judge_bytes(const Run& run, const Content& content, char32_t left, char32_t right) {
  if (run.notation == Notation::hz || run.notation == Notation::encoded_word) return Verdict::sure;
  if (run.within_text) return Verdict::sure;
  const int left_group = letter_group(left), right_group = letter_group(right);
  // ASCII is not escaped for want of characters, but for what it would mean where it stands.
  if (content.first < 0x80 && content.characters == 1) return Verdict::weak;
  if (content.letters > 0) {
    if (!content.one_group) return Verdict::weak;
    if (content.letters > 1 && content.group != static_cast<int>(unicode::Script::latin)) return Verdict::sure;
    if (is_cjk_group(content.group)) return Verdict::weak;
    return left_group == content.group || right_group == content.group ? Verdict::sure : Verdict::weak;
  }
  if (content.first < 0x80) return Verdict::weak;
  return left_group != 0 && right_group != 0 ? Verdict::sure : Verdict::likely;
}

class BlockFinder {
 public:
  BlockFinder(const html::Block& block, std::vector<Escape> escapes)
      : text_(block.content.text), escapes_(std::move(escapes)), marks_(block.content), tokens_(text_) {}

  Findings run() {
    const bool program = looks_like_program(text_);
    for (Escape& escape : escapes_) {
      const std::size_t at = escape.span.begin;
      const bool is_program =
          program && !escape.misread && (escape.notation == Notation::json || escape.notation == Notation::hexadecimal);
      if (is_program || escape.needs_data || marks_.covers(at) ||
          (!escape.misread && tokens_.is_code(at, escape.notation)))
        continue;
      add(escape);
    }
    for (Run& run : found_.runs) judge(run);
    const Content whole = content_of(text_);
    std::size_t escaped = 0;
    for (const Run& run : found_.runs) {
      escaped += content_of(std::string_view{text_}.substr(run.span.begin, run.span.size())).letters;
    }
    found_.own_letters = whole.letters - escaped;
    return std::move(found_);
  }

 private:
  void add(Escape& escape) {
    std::vector<Run>& runs = found_.runs;
    const bool goes_on = !runs.empty() && runs.back().notation == escape.notation &&
                         runs.back().span.end == escape.span.begin && runs.back().depth == escape.depth;
    if (!goes_on) {
      runs.push_back({});
      runs.back().span = escape.span;
      runs.back().notation = escape.notation;
      runs.back().depth = escape.depth;
      runs.back().within_text = escape.notation == Notation::percent && tokens_.is_percent_text(escape.span.begin);
    }
    Run& run = runs.back();
    run.span.end = escape.span.end;
    run.terminated = run.terminated && escape.terminated;
    run.misread = run.misread && escape.misread;
    run.text += escape.text;
    ++run.escapes;
  }

  void judge(Run& run) {
    const char32_t left = unicode::decode_before(text_, run.span.begin).value;
    const auto next = unicode::decode_at(text_, run.span.end);
    const char32_t right = next.length == 0 ? 0 : next.value;
    run.between_names = is_between_names(run.span);
    const Content content = content_of(run.text);
    run.letters = content.letters;
    if (!run.terminated && (is_ascii_alphanumeric(right) || right == U'=')) return;
    run.verdict = run.notation == Notation::html ? judge_reference(run, content, left, right)
                                                 : judge_bytes(run, content, left, right);
    if (run.misread && run.terminated && run.verdict == Verdict::weak) run.verdict = Verdict::likely;
    if (run.verdict == Verdict::sure && run.notation != Notation::html) found_.spelt += run.letters;
  }

  [[nodiscard]] bool is_between_names(Span span) const {
    const std::string_view left = std::string_view{text_}.substr(0, span.begin);
    const std::string_view right = std::string_view{text_}.substr(span.end);
    if (!left.ends_with(' ') || !right.starts_with(' ')) return false;
    const std::size_t blank = left.substr(0, left.size() - 1).find_last_of(" \n");
    const std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
    return unicode::is_upper(unicode::decode_at(text_, word).value) &&
           unicode::is_upper(unicode::decode_at(text_, span.end + 1).value);
  }

  const std::string& text_;
  std::vector<Escape> escapes_;
  CodeMarks marks_;
  Tokens tokens_;
  Findings found_;
};

}  // namespace

int letter_group(char32_t c) {
  switch (unicode::script(c)) {
    case unicode::Script::common:
      return 0;
    case unicode::Script::han:
    case unicode::Script::hiragana:
    case unicode::Script::katakana:
    case unicode::Script::hangul:
    case unicode::Script::bopomofo:
      return static_cast<int>(unicode::Script::han);
    case unicode::Script::other:
      return unicode::is_letter(c) ? -1 : 0;
    default:
      return static_cast<int>(unicode::script(c));
  }
}

Findings find_runs(const html::Block& block, std::vector<Escape> escapes) {
  return BlockFinder(block, std::move(escapes)).run();
}

}  // namespace unbake::repair
