#include "repair/model/candidates.hpp"

#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

constexpr unsigned kFirstLead = 0x81, kLastLead = 0xFE;
constexpr unsigned kFirstTrail = 0x40, kLastTrail = 0xFE;
constexpr unsigned kOnlyTrail = 0x80;
constexpr std::size_t kBytes = 0x100;
constexpr std::size_t kBasicPlane = 0x10000;

bool is_mark(char32_t full_width) {
  return (full_width >= 0xFF1A && full_width <= 0xFF20) || full_width == 0xFF3B || full_width == 0xFF3D;
}

}  // namespace

void Candidates::Index::add(std::uint8_t first, std::uint8_t second, const Candidate& candidate) {
  begins.resize((std::size_t{first} << 8U) + second + 1, static_cast<std::uint16_t>(sorted.size()));
  sorted.push_back(candidate);
}

void Candidates::Index::finish() { begins.resize(kBytes * kBytes + 1, static_cast<std::uint16_t>(sorted.size())); }

Candidates::Candidates(const encoding::DoubleByte& gbk, const language::ChineseModel& model,
                       const convert::ScriptConverter& script)
    : kinds_(kBasicPlane, kUnusual) {
  // The model takes full-width digits and letters for those of ASCII; running text hardly uses them.
  const auto usual = [&model](char32_t c) { return model.usual(c) && !(c >= 0xFF10 && c <= 0xFF5A && !is_mark(c)); };
  const auto candidate = [&](unsigned lead, unsigned trail) {
    const Candidate made{gbk.decode(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail)),
                         static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail)};
    return made.character == 0 || !usual(made.character) ? Candidate{} : made;
  };
  for (unsigned first = kOnlyTrail; first <= kLastLead; ++first) {
    std::vector<Range>& ranges = vanishing_[first];
    bool open = false;
    for (unsigned second = kFirstLead; second <= kLastLead; ++second) {
      const bool vanishes =
          first == kOnlyTrail ||
          unicode::is_private_use(gbk.decode(static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second)));
      const auto byte = static_cast<std::uint8_t>(second);
      if (vanishes && !open) ranges.push_back({byte, byte});
      if (vanishes) ranges.back().last = byte;
      open = vanishes;
    }
  }
  for (unsigned lead = kFirstLead; lead <= kLastLead; ++lead) {
    for (unsigned trail = kFirstTrail; trail <= kLastTrail; ++trail) {
      const Candidate made = candidate(lead, trail);
      if (made.character == 0) continue;
      by_lead_.add(made.lead, made.trail, made);
      if (!vanishing_[trail].empty()) before_vanished_.add(made.lead, made.trail, made);
    }
  }
  for (unsigned trail = kFirstTrail; trail <= kLastTrail; ++trail) {
    for (unsigned lead = kFirstLead; lead <= kLastLead; ++lead) {
      const Candidate made = candidate(lead, trail);
      if (made.character != 0) by_trail_.add(made.trail, made.lead, made);
    }
  }
  by_lead_.finish();
  before_vanished_.finish();
  by_trail_.finish();
  for (char32_t c = 0; c < kBasicPlane; ++c) {
    if (c < 0x80 || usual(c)) kinds_[c] = 0;
  }
  using Target = convert::ScriptConverter::Target;
  const auto each_han = [&](Target target, const auto& visit) {
    for (const auto& [from, to] : script.characters(target)) {
      if (from < kBasicPlane && unicode::is_han(from)) visit(from, to);
    }
  };
  each_han(Target::hant, [&](char32_t c, char32_t) {
    if (script.is_foreign(c, Target::hant)) kinds_[c] |= kSimplified;
  });
  each_han(Target::hans, [&](char32_t c, char32_t simplified) {
    if (simplified == c) return;
    if (script.is_foreign(c, Target::hans)) kinds_[c] |= kTraditional;
    if (script.convert(simplified, Target::hant) != c) kinds_[c] |= kRareForm;
  });
}

}  // namespace unbake::repair
