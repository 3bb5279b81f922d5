#include "repair/escape/unescape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "base/compose.hpp"
#include "base/rules.hpp"
#include "html/parse.hpp"
#include "repair/escape/escape_evidence.hpp"
#include "repair/escape/escape_runs.hpp"
#include "repair/escape/escape_signs.hpp"
#include "repair/escape/escapes.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

// How sure an edit is, by what it rests on.
constexpr double kByItself = 0.99;  // the escape stands in a word, or several spell one
constexpr double kInContext = 0.95;
constexpr double kInPattern = 0.9;  // others in the document are sure

// So many sure escapes in one document, and the rest of them are escapes too.
constexpr std::size_t kPattern = 2;
// In an article that speaks of such things, so many references have to stand within words.
constexpr std::size_t kPatternInSubject = 4;
// There, other notations have to spell so many letters of a block, and more than stand in it as they are.
constexpr std::size_t kSpeltInSubject = 8;
// What comes out of an escape may be part of another one. Each round takes all layers of one notation.
constexpr int kMostRounds = 8;

constexpr std::size_t kNotations = 7;

// One look at the whole document, then the edits of each block.
class Round {
 public:
  Round(const std::vector<html::Block>& blocks, const encoding::DoubleByte* gbk) : blocks_(blocks) {
    findings_.resize(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!looks_escaped(blocks[i].content.text)) continue;
      std::vector<Escape> escapes = find_escapes(blocks[i].content.text, gbk);
      if (escapes.empty()) continue;
      found_ = true;
      if (blocks[i].kind == BlockKind::preformatted) {
        subject_ = true;
        continue;
      }
      const CodeMarks marks(blocks[i].content);
      for (const Escape& escape : escapes) {
        needs_data_ = needs_data_ || escape.needs_data;
        subject_ = subject_ || (escape.notation != Notation::percent && marks.covers(escape.span.begin));
      }
      findings_[i] = find_runs(blocks[i], std::move(escapes));
    }
    if (!found_) return;
    subject_ = subject_ || std::ranges::any_of(
                               blocks, [](const html::Block& block) { return speaks_of_escapes(block.content.text); });
    doubt_what_stands_beside_its_character();
    for (const Findings& findings : findings_) {
      for (const Run& run : findings.runs) {
        if (run.verdict == Verdict::sure) sure_[static_cast<std::size_t>(run.notation)] += run.escapes;
      }
    }
  }

  [[nodiscard]] bool found() const { return found_; }
  [[nodiscard]] bool needs_data() const { return needs_data_; }

  // The edits of block `index`, with spans in the text of the stage, where it begins at `offset`.
  void edits_of(std::size_t index, std::uint32_t offset, std::vector<Edit>& all) const {
    const Findings& findings = findings_[index];
    for (const Run& run : findings.runs) {
      const double confidence = confidence_of(run, findings);
      if (confidence == 0) continue;
      std::string parameter{to_string(run.notation)};
      for (std::uint8_t i = 1; i < run.depth; ++i) parameter.append(" ").append(to_string(run.notation));
      const std::string& text = blocks_[index].content.text;
      all.push_back({Stage::blocks,
                     rules::kEscape,
                     {run.span.begin + offset, run.span.end + offset},
                     text.substr(run.span.begin, run.span.size()),
                     run.text,
                     confidence,
                     std::move(parameter)});
    }
  }

 private:
  // "国 is \\u56fd", "caf&eacute; for café": who writes both explains one by the other. Many escapes are no
  // explanation.
  void doubt_what_stands_beside_its_character() {
    constexpr std::size_t kFew = 16;
    std::size_t judged = 0;
    for (const Findings& findings : findings_) {
      for (const Run& run : findings.runs) judged += run.verdict != Verdict::weak ? 1 : 0;
    }
    if (judged > kFew) return;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      for (Run& run : findings_[i].runs) {
        if (run.verdict != Verdict::weak && run.letters > 0 && is_shown(blocks_[i].content.text, run))
          run.verdict = Verdict::weak;
      }
    }
  }

  // What is longer is no word that a text would explain. To look for it takes the product of both lengths.
  static constexpr std::size_t kLongestShown = 1024;

  // Does the word that the run is part of stand in the text as it would come out?
  static bool is_shown(const std::string& text, const Run& run) {
    std::uint32_t begin = run.span.begin, end = run.span.end;
    for (auto c = unicode::decode_before(text, begin); c.length > 0 && letter_group(c.value) != 0;) {
      begin -= c.length;
      c = unicode::decode_before(text, begin);
    }
    for (auto c = unicode::decode_at(text, end); c.length > 0 && letter_group(c.value) != 0;) {
      end += c.length;
      c = unicode::decode_at(text, end);
    }
    const std::string word =
        text.substr(begin, run.span.begin - begin) + run.text + text.substr(run.span.end, end - run.span.end);
    // Chinese writes no spaces: there, the letters themselves are what can stand beside.
    const std::string& shown = run.letters > 1 ? run.text : word;
    return shown.size() <= kLongestShown && text.find(shown) != std::string::npos;
  }

  [[nodiscard]] double confidence_of(const Run& run, const Findings& findings) const {
    const std::size_t sure = sure_[static_cast<std::size_t>(run.notation)];
    const bool is_html = run.notation == Notation::html;
    // Its own charset speaks of encodings; an article about such words shows them as code.
    if (run.notation == Notation::encoded_word) return run.verdict == Verdict::sure ? kByItself : 0;
    if (subject_) {
      if (run.verdict != Verdict::sure) {
        return !is_html && is_spelt(findings) && run.text != "<" ? kInPattern : 0;
      }
      return (is_html ? sure >= kPatternInSubject : is_spelt(findings)) ? kInPattern : 0;
    }
    if (run.verdict == Verdict::sure) return kByItself;
    if (run.verdict == Verdict::likely) return kInContext;
    // In addresses and arithmetic, '%' and '=' stand by themselves.
    if (run.notation == Notation::percent) return 0;
    const bool is_tag = run.text.find_first_of("<>") != std::string::npos;
    return sure >= kPattern && run.terminated && !is_tag ? kInPattern : 0;
  }

  // Is most of the block escaped? Then it is no example.
  [[nodiscard]] static bool is_spelt(const Findings& findings) {
    return findings.spelt >= kSpeltInSubject && findings.spelt > findings.own_letters;
  }

  const std::vector<html::Block>& blocks_;
  std::vector<Findings> findings_;
  std::array<std::size_t, kNotations> sure_{};
  bool found_ = false;
  bool subject_ = false;
  bool needs_data_ = false;
};

// Does a line end in a soft line break of quoted-printable? RFC 2045 lets a line have 76 characters. Bytes of UTF-8 and
// the like on it tell it from a line that ends in "=".
bool breaks_softly(const html::Block& block) {
  const std::string_view text = block.content.text;
  if (block.kind == BlockKind::preformatted || block.element != html::kNoElement) return false;
  if (!text.ends_with('=') || text.ends_with("?=") || text.size() > 76) return false;
  std::size_t high = 0;
  for (std::size_t at = text.find('='); at + 2 < text.size(); at = text.find('=', at + 1)) {
    const auto is_hex = [](char c) { return is_ascii_digit(c) || (c >= 'A' && c <= 'F'); };
    high += std::string_view{"89ABCDEF"}.find(text[at + 1]) != std::string_view::npos && is_hex(text[at + 2]) ? 1 : 0;
  }
  return high >= 2;
}

// Does a header of a mail go on with another encoded word on the next line (RFC 2047)?
bool is_folded(const html::Block& block, const html::Block& next) {
  if (block.element != html::kNoElement || !block.content.text.ends_with("?=")) return false;
  return trim_ascii(next.content.text).starts_with("=?");
}

// Joins the lines of plain text that soft line breaks cut, and those of folded headers.
std::vector<Edit> join_lines(std::vector<html::Block>& blocks) {
  std::vector<Edit> edits;
  std::vector<html::Block> joined;
  std::uint32_t offset = 0;
  bool goes_on = false;
  const auto goes_on_behind = [&](const html::Block& block) {
    return &block != &blocks.back() && (breaks_softly(block) || is_folded(block, (&block)[1]));
  };
  if (std::ranges::none_of(blocks, goes_on_behind)) return edits;
  for (html::Block& block : blocks) {
    const bool is_cut = goes_on_behind(block);
    offset += static_cast<std::uint32_t>(block.content.text.size());
    if (is_cut) {
      const bool is_soft = breaks_softly(block);
      const Notation notation = is_soft ? Notation::quoted_printable : Notation::encoded_word;
      edits.push_back({Stage::blocks,
                       rules::kEscape,
                       {offset - (is_soft ? 1 : 0), offset + 1},
                       is_soft ? "=\n" : "\n",
                       is_soft ? "" : " ",
                       kByItself,
                       std::string{to_string(notation)}});
      if (is_soft) {
        block.content.text.pop_back();
      } else {
        block.content.text.push_back(' ');
      }
    }
    ++offset;
    if (goes_on) {
      joined.back().content.text += block.content.text;
      joined.back().place.end = block.place.end;
    } else {
      joined.push_back(std::move(block));
    }
    goes_on = is_cut;
  }
  blocks = std::move(joined);
  return edits;
}

}  // namespace

Unescaped unescape_blocks(std::vector<html::Block>& blocks, const encoding::DoubleByte* gbk, Work& work) {
  Unescaped result;
  if (std::ranges::none_of(blocks, [](const html::Block& block) { return looks_escaped(block.content.text); })) {
    return result;
  }
  result.edits = join_lines(blocks);
  for (int i = 0; i < kMostRounds && !work.late(); ++i) {
    const Round round(blocks, gbk);
    result.needs_data = result.needs_data || round.needs_data();
    if (!round.found()) break;
    std::vector<Edit> edits;
    std::string middle = result.edits.empty() ? std::string{} : html::blocks_text(blocks);
    std::uint32_t offset = 0;
    for (std::size_t k = 0; k < blocks.size(); ++k) {
      const std::size_t first = edits.size();
      const auto size = static_cast<std::uint32_t>(blocks[k].content.text.size());
      round.edits_of(k, offset, edits);
      std::vector<Edit> own(edits.begin() + static_cast<std::ptrdiff_t>(first), edits.end());
      for (Edit& edit : own) edit.span = {edit.span.begin - offset, edit.span.end - offset};
      if (!own.empty()) apply_edits(own, blocks[k].content);
      offset += size + 1;
    }
    if (edits.empty()) break;
    result.edits = compose(std::move(result.edits), middle, std::move(edits));
  }
  return result;
}

}  // namespace unbake::repair
