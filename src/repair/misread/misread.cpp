#include "repair/misread/misread.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/ascii.hpp"
#include "base/compose.hpp"
#include "base/rules.hpp"
#include "base/sort.hpp"
#include "repair/misread/acceptance.hpp"
#include "repair/misread/damaged_spans.hpp"
#include "repair/misread/holes.hpp"
#include "repair/misread/misread_signs.hpp"
#include "repair/misread/reread.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf32.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

constexpr std::size_t kLayers = 5;
/// So many characters that look misread tell what the document shows.
constexpr std::size_t kDiagnosis = 6'000;
/// A look at whether rereading can come to anything costs so many times less than rereading.
constexpr std::size_t kQuickLook = 8;
/// How many codec pairs that a document has shown are tried before all others.
constexpr std::size_t kShown = 2;
/// How many codec pairs that have put right some of a document are tried whatever was tried before.
constexpr std::size_t kUsed = 4;
/// Of a long block, the codec pairs are tried on a window: a place that looks misread, with so many characters before
/// and behind it. The best are tried on all of it.
constexpr std::size_t kBefore = 30, kBehind = 220, kWindows = 3, kPromising = 3;
/// Nats that a span of a block must gain to be accepted where most of the block makes no sense read so.
constexpr double kManyNats = 80;
/// What a codec pair costs less for each nat that it has shown in the document, and by how much at most.
constexpr double kOffByNat = 0.25, kOffUtf8 = 0.8, kOff = 0.5;
/// Lost bytes are looked for where no more characters than so many are broken for each that is whole; each costs nats.
constexpr std::size_t kMostHoles = 3;
constexpr double kHole = 8;
/// UTF-8 proves itself: nats for each character, where all that has bytes is such sequences.
constexpr double kSequence = 3;
/// Edits that so few undamaged characters part become one.
constexpr std::size_t kGap = 2;

bool is_ascii(std::u32string_view text) {
  return std::ranges::all_of(text, [](char32_t c) { return c < 0x80; });
}

bool looks_misread(std::u32string_view text) { return repair::looks_misread(unicode::from_utf32(text)); }

/// The first place that looks misread, in code points; the size of the text where there is none.
std::size_t sign_in(std::u32string_view text) {
  const MisreadLook look = look_for_misreading(unicode::from_utf32(text));
  if (look.sign == MisreadLook::Sign::none) return text.size();
  std::size_t at = 0;
  for (std::size_t offset = 0; at < text.size() && offset < look.at; ++at) offset += unicode::utf8_length(text[at]);
  return at;
}

/// The text with a space for each run of ASCII.
std::u32string beyond_ascii(std::u32string_view text) {
  std::u32string beyond;
  for (const char32_t c : text) {
    if (c >= 0x80) {
      beyond.push_back(c);
    } else if (beyond.empty() || beyond.back() != U' ') {
      beyond.push_back(U' ');
    }
  }
  return beyond;
}

/// Is whatever `first` wrote edited again? `second` counts in the text that `first` makes.
bool is_all_touched(const std::vector<Edit>& first, const std::vector<Edit>& second) {
  std::uint32_t before = 0, after = 0;  // bytes of all edits so far
  auto next = second.begin();           // both are in order
  return std::ranges::all_of(first, [&](const Edit& edit) {
    const std::uint32_t begin = edit.span.begin - before + after;
    const auto size = static_cast<std::uint32_t>(edit.after.size());
    before += edit.span.size();
    after += size;
    while (next != second.end() && next->span.end <= begin) ++next;
    return next != second.end() && next->span.begin < begin + size;
  });
}

/// What is replaced by what, in code points of the text and of the other reading.
struct Run {
  std::uint32_t begin, end, other_begin, other_end;
  float confidence;
};

std::vector<Run> changed_runs(const Reading& reading, const std::vector<DamagedSpan>& spans) {
  std::vector<Run> runs;
  for (const DamagedSpan& span : spans) {
    for (std::size_t i = span.begin; i < span.end; ++i) {
      const Unit& unit = reading.units[i];
      if (unit.kind != Unit::Kind::changed) continue;
      if (runs.empty() || unit.begin - runs.back().end > kGap) {
        runs.push_back({unit.begin, unit.end, unit.other_begin, unit.other_end, unit.confidence});
      } else {
        runs.back().end = unit.end;
        runs.back().other_end = unit.other_end;
        runs.back().confidence = std::min(runs.back().confidence, unit.confidence);
      }
    }
  }
  return runs;
}

std::u32string repaired(std::u32string_view text, const Reading& reading, const std::vector<Run>& runs) {
  std::u32string out;
  out.reserve(text.size());
  std::size_t at = 0;
  for (const Run& run : runs) {
    out += text.substr(at, run.begin - at);
    out += reading.other.substr(run.other_begin, run.other_end - run.other_begin);
    at = run.end;
  }
  return out += text.substr(at);
}

/// Spans in UTF-8 bytes of the text.
std::vector<Edit> edits_of(std::u32string_view text, const Reading& reading, const std::vector<Run>& runs,
                           const CodecPair& pair) {
  std::vector<Edit> edits;
  edits.reserve(runs.size());
  std::size_t at = 0;
  std::uint32_t offset = 0;
  for (const Run& run : runs) {
    while (at < run.begin) offset += unicode::utf8_length(text[at++]);
    Edit& edit = edits.emplace_back();
    edit.rule = rules::kMisread;
    edit.before = unicode::from_utf32(text.substr(run.begin, run.end - run.begin));
    edit.after = unicode::from_utf32(
        std::u32string_view(reading.other).substr(run.other_begin, run.other_end - run.other_begin));
    edit.parameter = std::string(pair.written->name()) + " as " + std::string(pair.read->name());
    edit.confidence = static_cast<double>(run.confidence);
    edit.span.begin = offset;
    at = run.end;
    offset += static_cast<std::uint32_t>(edit.before.size());
    edit.span.end = offset;
  }
  return edits;
}

// Punctuation of Chinese text: quotation marks, dashes and dots, ideographic and full-width marks.
bool is_chinese_mark(char32_t c) {
  return c == 0xB7 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60);
}

// Nothing but Chinese whose characters, rare as they are, belong together: half of the pairs ("货车爆胎"), and each
// one beside a Latin letter to the one before or behind it ("手机网友ip"). In misread text next to no two do.
bool reads_as_chinese(std::u32string_view text, const language::ChineseModel& model) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : U' '; };
  // Of text[i] and the next one; -1 wraps around.
  const auto is_word = [&](std::size_t i) {
    return unicode::is_han(at(i)) && unicode::is_han(at(i + 1)) && model.cost(at(i), at(i + 1)) < model.cost(at(i + 1));
  };
  std::size_t pairs = 0, words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!unicode::is_han(text[i])) {
      if (text[i] >= 0x80 && !is_chinese_mark(text[i])) return false;
      continue;
    }
    if (is_ascii_alpha(at(i - 1)) && !is_word(i)) return false;
    if (is_ascii_alpha(at(i + 1)) && !is_word(i - 1)) return false;
    if (!unicode::is_han(at(i + 1))) continue;
    ++pairs;
    if (is_word(i)) ++words;
  }
  return pairs > 0 && words * 2 >= pairs;
}

}  // namespace

/// What one codec pair makes of a block.
struct MisreadRepair::Layer {
  const CodecPair* pair = nullptr;
  std::u32string text;
  std::vector<Edit> edits;  ///< empty: nothing
  double gain = 0;          ///< over the price
  bool is_outer = false;    ///< makes sense only if what comes out was misread as well
  bool is_sound = false;    ///< what comes out in the end does not look misread
};

Result<MisreadRepair> MisreadRepair::make(const CodecPairs& codec_pairs, const language::ChineseModel& model,
                                          Work& work) {
  const auto score = codec_pairs.score();
  if (!score.ok()) return score.error();
  const auto all = codec_pairs.pairs();
  if (!all.ok()) return all.error();
  return MisreadRepair(*score.value(), all.value(), model, work);
}

MisreadRepair::MisreadRepair(const language::TextScore& score, std::span<const CodecPair> pairs,
                             const language::ChineseModel& model, Work& work)
    : score_(&score),
      pairs_(pairs),
      model_(&model),
      work_(&work),
      lost_(model, work),
      shown_(pairs.size()),
      likely_(pairs.size()) {}

double MisreadRepair::price(const CodecPair& pair) const {
  const double price = pair.price;
  const double most = price * (pair.family == Family::utf8 ? kOffUtf8 : kOff);
  return price - std::min(shown_[&pair - pairs_.data()] * kOffByNat, most);
}

MisreadRepair::Layer MisreadRepair::layer(std::u32string_view text, const language::TextScore::Language& of_text,
                                          const CodecPair& pair, bool may_be_outer) {
  Layer layer;
  layer.pair = &pair;
  Reading reading = reread(text, *pair.written, *pair.read, lost_);
  const bool is_utf8 = pair.family == Family::utf8;
  if (is_utf8 && reading.broken > 0 && reading.broken <= kMostHoles * reading.changed &&
      pair.read->kind() == Codec::Kind::single) {
    restore_holes(text, reading, *pair.read, *score_, score_->best(reading.other, pair.languages));
  }
  if (reading.changed == 0 || reading.broken > reading.changed) return layer;
  const bool proves_itself = is_utf8 || pair.family == Family::controls;
  if (!proves_itself && reading.foreign > reading.changed) return layer;
  const double least = price(pair);
  const language::TextScore::Language language = score_->best(reading.other, pair.languages);
  if (is_utf8) restore_spaces(text, reading, *score_, language);
  std::vector<DamagedSpan> spans = damaged_spans(text, reading, *score_, of_text, language, least, pair.family);
  std::erase_if(spans, [&](const DamagedSpan& span) {
    if (span.gain < least) return true;
    if (is_acceptable(text, reading, span, *score_, language, least, pair.family)) return false;
    if (!is_utf8 || !may_be_outer) return true;
    layer.is_outer = true;
    return false;
  });
  if (spans.empty()) return layer;
  std::size_t accepted = 0;
  double gain = 0;
  for (const DamagedSpan& span : spans) {
    gain += span.gain;
    layer.gain += span.gain - least;
    for (std::size_t i = span.begin; i < span.end; ++i) {
      if (reading.units[i].kind == Unit::Kind::changed) accepted += reading.units[i].end - reading.units[i].begin;
    }
  }
  // A word or two of a block that is nonsense else: chance.
  if (!proves_itself && accepted * 2 < reading.changed && gain < kManyNats) return layer;
  if (is_utf8 && reading.broken * 10 <= reading.changed) layer.gain += kSequence * static_cast<double>(reading.changed);
  layer.gain -= kHole * static_cast<double>(reading.holes);
  const std::vector<Run> runs = changed_runs(reading, spans);
  layer.edits = edits_of(text, reading, runs, pair);
  layer.text = repaired(text, reading, runs);
  return layer;
}

const language::TextScore::Language& MisreadRepair::language_of(std::u32string_view text) {
  if (weighed_ != text) {
    weighed_ = text;
    language_ = score_->best(text);
  }
  return language_;
}

void MisreadRepair::remember_use(const CodecPair* pair) {
  if (used_.size() < kUsed && std::ranges::find(used_, pair) == used_.end()) used_.push_back(pair);
}

bool MisreadRepair::is_worth_trying(const CodecPair& pair, std::u32string_view text, std::u32string_view beyond,
                                    Free free) {
  const bool is_free = free == Free::all || (free == Free::used && std::ranges::find(used_, &pair) != used_.end());
  const auto pay = [&](std::size_t steps) { return is_free || work_->spend(Task::codec_pairs, steps); };
  if (pair.family != Family::controls &&
      (!pay(beyond.size() / kQuickLook + 1) || !is_worth_rereading(beyond, *pair.written, *pair.read))) {
    return false;
  }
  return pay(text.size());
}

// What each codec pair makes of the text, the best first.
std::vector<MisreadRepair::Layer> MisreadRepair::layers(std::u32string_view text, const Tried& tried, std::size_t depth,
                                                        Free free) {
  std::vector<Layer> found;
  if (tried.empty()) return found;
  const std::u32string beyond = beyond_ascii(text);
  for (const CodecPair* pair : tried) {
    if (!is_worth_trying(*pair, text, beyond, free)) continue;
    Layer one = layer(text, language_of(text), *pair, depth < kLayers);
    if (one.edits.empty()) continue;
    likely_[pair - pairs_.data()] = true;
    found.push_back(std::move(one));
  }
  // Of equal ones the first in the list of codec pairs.
  sort(found, [](const Layer& a, const Layer& b) { return a.gain != b.gain ? a.gain > b.gain : a.pair < b.pair; });
  return found;
}

MisreadRepair::Tried MisreadRepair::promising(std::u32string_view text, const Tried& tried, std::size_t depth,
                                              Free free) {
  if (text.size() <= 2 * (kBefore + kBehind) || tried.size() <= kPromising) return tried;
  std::size_t from = 0;
  for (std::size_t i = 0; i < kWindows && from < text.size(); ++i) {
    const std::size_t sign = from + sign_in(text.substr(from));
    if (sign >= text.size()) break;
    const std::size_t begin = std::max(from, sign - std::min(sign, kBefore));
    from = std::min(text.size(), sign + kBehind);
    Tried best;
    for (const Layer& one : layers(text.substr(begin, from - begin), tried, depth, free)) {
      if (best.size() < kPromising) best.push_back(one.pair);
    }
    if (!best.empty()) return best;
  }
  return {};
}

MisreadRepair::Layer MisreadRepair::best_of(std::u32string_view text, const Tried& tried, std::size_t depth, Free free,
                                            std::size_t inside) {
  for (Layer& one : layers(text, promising(text, tried, depth, free), depth, free)) {
    if (one.is_outer) {
      // What comes out may be garbled as well; but then it must be known how.
      const Layer inner = best_layer(one.text, depth + 1, Trial::all, inside + 1);
      if (is_all_touched(one.edits, inner.edits)) {
        one.is_sound = inner.is_sound;
        return std::move(one);
      }
      one = layer(text, language_of(text), *one.pair, false);
      if (one.edits.empty()) continue;
    }
    one.is_sound = !looks_misread(one.text);
    return std::move(one);
  }
  return {};
}

// What the document has shown comes first; where that leaves nothing odd, nothing else is tried. UTF-8 comes next: it
// proves itself, and nothing else looks like it. Once enough was looked at, what made no sense of any block so far
// comes last, and only where nothing else does of this one. `inside`: how many layers around this one are being tried.
MisreadRepair::Layer MisreadRepair::best_layer(std::u32string_view text, std::size_t depth, Trial trial,
                                               std::size_t inside) {
  const auto shown = [this](const CodecPair* pair) { return shown_[pair - pairs_.data()]; };
  Tried tried;
  for (const CodecPair& pair : pairs_) {
    if (shown(&pair) > 0) tried.push_back(&pair);
  }
  sort(tried,
       [&](const CodecPair* a, const CodecPair* b) { return std::pair(-shown(a), a) < std::pair(-shown(b), b); });
  if (tried.size() > kShown) tried.resize(kShown);
  Layer best = best_of(text, tried, depth, inside <= 1 ? Free::all : Free::none, inside);
  if (trial == Trial::shown || (best.edits.empty() ? !looks_misread(text) : best.is_sound)) return best;
  enum class Group : std::uint8_t { utf8, likely, rest };
  const auto group_of = [&](const CodecPair& pair) {
    if (pair.family == Family::utf8) return Group::utf8;
    return looked_at_ < kDiagnosis || likely_[&pair - pairs_.data()] ? Group::likely : Group::rest;
  };
  for (const Group group : {Group::utf8, Group::likely, Group::rest}) {
    if (group == Group::rest && !best.edits.empty()) break;
    Tried others;
    for (const CodecPair& pair : pairs_) {
      const bool is_new = std::ranges::find(tried, &pair) == tried.end();
      if (is_new && group_of(pair) == group) others.push_back(&pair);
    }
    Layer other = best_of(text, others, depth, inside == 0 ? Free::used : Free::none, inside);
    if (other.edits.empty()) continue;
    if (best.edits.empty() || other.gain > best.gain) best = std::move(other);
    if (best.is_sound) break;
  }
  return best;
}

MisreadRepair::Trial MisreadRepair::look(std::u32string_view block, bool faint_too) {
  if (is_ascii(block)) return Trial::shown;
  const MisreadLook::Sign sign = look_for_misreading(unicode::from_utf32(block)).sign;
  if (sign == MisreadLook::Sign::none || (sign == MisreadLook::Sign::faint && !faint_too)) return Trial::shown;
  if (reads_as_chinese(block, *model_)) return Trial::shown;
  if (looked_at_ >= kDiagnosis) {
    // Where so much that looks odd has shown no codec pair, it is odd for another reason.
    return std::ranges::any_of(shown_, [](double gain) { return gain > 0; }) ? Trial::all : Trial::shown;
  }
  looked_at_ += block.size();
  const Layer best = best_layer(block, 0, Trial::all);
  if (best.edits.empty()) return Trial::shown;
  shown_[best.pair - pairs_.data()] += best.gain;
  remember_use(best.pair);
  return Trial::all;
}

MisreadRepair::Repaired MisreadRepair::repair(std::u32string_view block, Trial trial) {
  Repaired repaired{std::u32string(block), {}};
  for (std::size_t i = 0; i < kLayers && !is_ascii(repaired.text); ++i) {
    Layer best = best_layer(repaired.text, i, i == 0 ? trial : Trial::all);
    if (best.edits.empty()) break;
    remember_use(best.pair);
    repaired.edits = compose(std::move(repaired.edits), unicode::from_utf32(repaired.text), std::move(best.edits));
    repaired.text = std::move(best.text);
  }
  return repaired;
}

}  // namespace unbake::repair
