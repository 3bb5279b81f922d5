#include "repair/repair.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/compose.hpp"
#include "base/rules.hpp"
#include "base/sort.hpp"
#include "html/edit_blocks.hpp"
#include "html/parse.hpp"
#include "repair/byte_shift/byte_shift.hpp"
#include "repair/byte_shift/shift_search.hpp"
#include "repair/characters/characters.hpp"
#include "repair/diagnosis.hpp"
#include "repair/escape/unescape.hpp"
#include "repair/invisible.hpp"
#include "repair/misread/misread.hpp"
#include "repair/model/annotations.hpp"
#include "repair/model/broken.hpp"
#include "repair/suspicion.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf32.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

// An annotation fits its character, in a document full of them.
constexpr double kPatternedAnnotation = 0.99;

// The marks themselves are right-to-left too; what they are there for is letters.
bool is_rtl_letter(char32_t c) { return unicode::is_rtl(c) && unicode::is_letter(c); }

// Above this share of kana or hangul among its CJK characters, a block is not Chinese. (Chinese that is read one byte
// off shows some kana.)
constexpr double kForeignShare = 0.2;

bool is_chinese(std::u32string_view text) {
  const auto cjk = std::ranges::count_if(text, unicode::is_cjk);
  const auto han = std::ranges::count_if(text, unicode::is_han);
  return static_cast<double>(cjk - han) <= kForeignShare * static_cast<double>(cjk);
}

// Where a character in ten is lost, what is left of the text is no context to guess from.
bool is_full_of_losses(std::u32string_view text) {
  std::size_t lost = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_mark = text[i] == U'?' && i + 1 < text.size() && (text[i + 1] == U'?' || text[i + 1] >= 0x80);
    if (text[i] == U'\uFFFD' || is_mark) ++lost;
  }
  return lost > 3 && lost * 10 > text.size();
}

// What NFKC did to the rest of the page it would have done to these marks.
void fold_punctuation(std::u32string& text) {
  constexpr char32_t kWidth = 0xFEE0;  // from U+0021 to U+FF01
  for (char32_t& c : text) {
    if (c > kWidth && std::u32string_view{U"!(),:;?"}.find(c - kWidth) != std::u32string_view::npos) c -= kWidth;
  }
}

// Where inline elements begin or end in a block, in code points, rising.
std::vector<std::size_t> tags_of(const RichText& content) {
  std::vector<std::size_t> tags;
  for (const Mark& mark : content.marks) {
    tags.push_back(mark.span.begin);
    tags.push_back(mark.span.end);
  }
  unbake::sort(tags);
  std::size_t bytes = 0, code_points = 0;
  for (std::size_t& tag : tags) {
    for (; bytes < tag; ++bytes) {
      if ((static_cast<unsigned char>(content.text[bytes]) & 0xC0) != 0x80) ++code_points;
    }
    tag = code_points;
  }
  return tags;
}

// What remove_invisible(), remove_annotation() and put_right() begin at, and what counts as lost: all else is kept.
bool may_be_work(char32_t c) { return is_broken(c) || c == U'(' || c == U'\uFF08' || may_be_idle(c); }

// One pass over a block. What is repaired so far is the context of what comes next.
class BlockRepair {
 public:
  BlockRepair(const DamagedBlock& block, bool has_rtl, const RuleNames& rules, const Knowledge* knowledge,
              const Diagnosis& diagnosis, Work& work)
      : block_(block),
        text_(block.text),
        has_rtl_(has_rtl),
        invisible_(has(rules, rules::kInvisible)),
        notes_(knowledge != nullptr && diagnosis.injected_pinyin && has(rules, rules::kInjectedPinyin)),
        shifts_(knowledge != nullptr && has(rules, rules::kByteShift)),
        knowledge_(knowledge),
        diagnosis_(diagnosis),
        work_(work) {}

  void run() {
    if (std::ranges::none_of(text_, may_be_work)) return;
    shifts_ = shifts_ && is_chinese(text_) && !is_full_of_losses(text_);
    repaired_.reserve(text_.size());
    while (at_ < text_.size()) {
      if (may_be_work(text_[at_]) && (remove_invisible() || remove_annotation() || put_right())) continue;
      keep();
    }
  }

  std::vector<Edit> edits;    // spans in the block
  std::uint32_t lost = 0;     // characters that are still lost
  std::uint32_t guessed = 0;  // characters of which nothing was left where the text was put right

 private:
  void keep() {
    if (text_[at_] == U'\uFFFD') ++lost;
    offset_ += unicode::utf8_length(text_[at_]);
    repaired_.push_back(text_[at_++]);
  }

  void replace(std::size_t end, std::u32string_view after, std::string_view rule, double confidence,
               std::string parameter) {
    const std::string before = unicode::from_utf32(text_.substr(at_, end - at_));
    const auto size = static_cast<std::uint32_t>(before.size());
    edits.push_back({Stage::blocks,
                     rule,
                     {offset_, offset_ + size},
                     before,
                     unicode::from_utf32(after),
                     confidence,
                     std::move(parameter)});
    repaired_.append(after);
    offset_ += size;
    at_ = end;
  }

  bool remove_invisible() {
    if (!invisible_) return false;
    std::size_t end = at_;
    while (end < text_.size() && is_idle_invisible(text_, end, has_rtl_)) ++end;
    if (end == at_) return false;
    replace(end, U"", rules::kInvisible, 1, "");
    return true;
  }

  bool remove_annotation() {
    if (!notes_ || repaired_.empty()) return false;
    const auto annotation = annotation_at(text_, at_);
    if (!annotation || !knowledge_->readings.has(repaired_.back(), annotation->pinyin)) return false;
    replace(annotation->end, U"", rules::kInjectedPinyin, kPatternedAnnotation, annotation->pinyin);
    return true;
  }

  bool put_right() {
    if (!shifts_ || !is_broken(text_[at_])) return false;
    auto realigned = realign(repaired_, block_, at_, *knowledge_, diagnosis_.vocabulary, work_);
    if (!realigned) return false;
    guessed += static_cast<std::uint32_t>(realigned->lost);
    if (diagnosis_.folded) fold_punctuation(realigned->text);
    replace(realigned->end, std::move(realigned->text), rules::kByteShift, realigned->confidence,
            unicode::from_utf32(realigned->key));
    return true;
  }

  DamagedBlock block_;
  std::u32string_view text_;
  bool has_rtl_;
  bool invisible_;
  bool notes_;
  bool shifts_;
  const Knowledge* knowledge_;
  const Diagnosis& diagnosis_;
  Work& work_;
  std::u32string repaired_;
  std::size_t at_ = 0;
  std::uint32_t offset_ = 0;  // of at_, in UTF-8 bytes
};

// Puts right what was read in a wrong encoding: the texts of the blocks change, and each block's edits come out.
void undo_misreading(std::vector<std::u32string>& texts, const Suspicion& suspicion, const Knowledge& knowledge,
                     std::vector<std::vector<Edit>>& edits, Work& work) {
  Result<MisreadRepair> made = MisreadRepair::make(knowledge.codec_pairs, knowledge.model, work);
  if (!made.ok()) return;
  MisreadRepair& misread = made.value();
  std::vector<MisreadRepair::Trial> trials;
  trials.reserve(texts.size());
  for (const std::u32string& text : texts) {
    if (work.late()) return;
    trials.push_back(misread.look(text, suspicion.by_faint_signs));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (work.late()) return;  // what is read again so far stays so
    MisreadRepair::Repaired repaired = misread.repair(texts[i], trials[i]);
    if (repaired.edits.empty()) continue;
    texts[i] = std::move(repaired.text);
    edits[i] = std::move(repaired.edits);
  }
}

struct Pass {
  std::vector<Edit> edits;
  std::uint32_t lost = 0, guessed = 0;  // as BlockRepair's
  bool machine_converted = false;
  bool needs_data = false;
};

/// What comes before bytes are looked at.
struct Prepared {
  std::vector<Edit> edits;
  Suspicion suspicion;  ///< of the text as it is then
  bool needs_data = false;
};

Prepared prepare(std::vector<html::Block>& blocks, const RuleNames& rules, const Knowledge* knowledge, Work& work) {
  Prepared done;
  // First, as what is escaped may be damaged, and damage reads no escapes.
  Unescaped unescaped;
  if (has(rules, rules::kEscape)) {
    unescaped = unescape_blocks(blocks, knowledge == nullptr ? nullptr : &knowledge->gbk, work);
  }
  done.edits = std::move(unescaped.edits);
  done.suspicion = suspect(blocks);
  const CharacterSuspicion characters = suspect_characters(blocks);
  done.needs_data = knowledge == nullptr && (unescaped.needs_data || done.suspicion.damaged || characters.needs_data());
  if (characters.any() && !done.needs_data) {
    const std::string middle = done.edits.empty() ? std::string{} : html::blocks_text(blocks);
    const CodecPairs* codec_pairs = knowledge == nullptr ? nullptr : &knowledge->codec_pairs;
    RuleNames usual = rules;
    // Where bytes were lost, radicals are what text one byte off is read as, and keys to it.
    if (done.suspicion.lossy) std::erase(usual, rules::kRadical);
    std::vector<Edit> restored = restore_characters(blocks, usual, characters, codec_pairs, work);
    if (!restored.empty()) done.suspicion = suspect(blocks);
    done.edits = compose(std::move(done.edits), middle, std::move(restored));
  }
  return done;
}

Pass make_pass(std::vector<html::Block>& blocks, const RuleNames& rules, const Knowledge* knowledge, Work& work) {
  Pass outcome;
  auto [first, suspicion, needs_data] = prepare(blocks, rules, knowledge, work);
  outcome.needs_data = needs_data;
  if (needs_data) return outcome;
  const auto any_block = [&](bool (*is)(std::string_view)) {
    return std::ranges::any_of(blocks, [is](const html::Block& block) { return is(block.content.text); });
  };
  if (!suspicion.damaged) knowledge = nullptr;
  if (!suspicion.damaged && !(has(rules, rules::kInvisible) && any_block(has_invisible))) {
    outcome.edits = std::move(first);
    leave_out_idle(outcome.edits);
    return outcome;
  }
  std::vector<std::u32string> texts;
  texts.reserve(blocks.size());
  for (const html::Block& block : blocks) texts.push_back(unicode::to_utf32(block.content.text));
  // Wrong decodings first: nothing else can be read before they are undone.
  std::vector<std::vector<Edit>> misread(blocks.size());
  if (knowledge != nullptr && suspicion.misread && has(rules, rules::kMisread))
    undo_misreading(texts, suspicion, *knowledge, misread, work);
  const auto any_character = [&](auto is) {
    return std::ranges::any_of(texts, [is](const std::u32string& text) { return std::ranges::any_of(text, is); });
  };
  const bool has_rtl = any_character([](char32_t c) { return is_direction_mark(c); }) && any_character(is_rtl_letter);
  // What only looked misread, and is not, may hold nothing to diagnose.
  const bool was_misread = std::ranges::any_of(misread, [](const auto& edits) { return !edits.empty(); });
  const bool may_be_lossy = suspicion.lossy || was_misread || any_character(is_broken);
  const Diagnosis diagnosis = knowledge == nullptr || !may_be_lossy ? Diagnosis{} : diagnose(texts, *knowledge, work);

  const std::string middle = first.empty() ? std::string{} : html::blocks_text(blocks);
  std::size_t index = 0;
  std::vector<Edit> edits = html::edit_blocks(blocks, [&](const html::Block& block) {
    if (work.late()) return std::move(misread[index++]);
    // Where it was read again, the text is no longer the one that the tags are counted in.
    const std::vector<std::size_t> tags = misread[index].empty() && std::ranges::any_of(texts[index], is_broken)
                                              ? tags_of(block.content)
                                              : std::vector<std::size_t>{};
    BlockRepair repair({texts[index], tags}, has_rtl, rules, knowledge, diagnosis, work);
    repair.run();
    outcome.lost += repair.lost;
    outcome.guessed += repair.guessed;
    const std::string read = misread[index].empty() ? std::string{} : unicode::from_utf32(texts[index]);
    return compose(std::move(misread[index++]), read, std::move(repair.edits));
  });
  outcome.edits = compose(std::move(first), middle, std::move(edits));
  leave_out_idle(outcome.edits);
  outcome.machine_converted = diagnosis.injected_pinyin && diagnosis.traditional;
  return outcome;
}

// What comes up in one pass may be damaged itself, and what was damaged may be evidence for what still is. So there are
// passes until one finds nothing: then a second run over the result finds nothing either. Nearly always that is the
// second.
constexpr int kMostPasses = 6;

}  // namespace

Outcome repair_blocks(std::vector<html::Block>& blocks, const RuleNames& rules, const Knowledge* knowledge,
                      Work& work) {
  Outcome outcome;
  if (rules.empty()) return outcome;
  std::uint32_t guessed = 0;
  for (int i = 0; i < kMostPasses && !work.late(); ++i) {
    const std::string middle = outcome.edits.empty() ? std::string{} : html::blocks_text(blocks);
    Pass pass = make_pass(blocks, rules, knowledge, work);
    guessed += pass.guessed;
    outcome.lost = guessed + pass.lost;
    outcome.machine_converted = outcome.machine_converted || pass.machine_converted;
    outcome.needs_data = outcome.needs_data || pass.needs_data;
    if (pass.edits.empty() || outcome.needs_data) break;
    outcome.edits = compose(std::move(outcome.edits), middle, std::move(pass.edits));
    leave_out_idle(outcome.edits);
  }
  return outcome;
}

}  // namespace unbake::repair
