#include "extract/footnotes.hpp"

#include <cstdint>
#include <unordered_map>

#include "extract/reasons.hpp"

namespace unbake::extract {
namespace {

/// The blocks that addresses of the page itself lead to, by name; the first of each name counts.
class Targets {
 public:
  explicit Targets(const html::Document& document) {
    for (const html::Anchor& anchor : document.anchors) blocks_.try_emplace(anchor.name, anchor.block);
  }

  /// Calls `follow` with each block that a block links to.
  template <typename Follow>
  void each(const html::Block& block, const Follow& follow) const {
    for (const Mark& mark : block.content.marks) {
      if (mark.kind != MarkKind::link || !mark.value.starts_with('#')) continue;
      const auto found = blocks_.find(std::string_view{mark.value}.substr(1));
      if (found != blocks_.end()) follow(found->second);
    }
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> blocks_;
};

/// Why a note may have been left out: it looks like no text, or is mostly links. Not because it is hidden or said
/// twice.
bool is_judged_by_looks(std::string_view reason) {
  return reason == reason::kOutside || reason == reason::kRelated || reason == reason::kNavigation;
}

}  // namespace

void keep_footnotes(const html::Document& document, std::vector<std::string_view>& reasons) {
  if (document.anchors.empty()) return;
  const Targets targets{document};
  for (std::uint32_t i = 0; i < reasons.size(); ++i) {
    if (reasons[i] != reason::kNone || document.blocks[i].kind == BlockKind::metadata) continue;
    targets.each(document.blocks[i], [&](std::uint32_t note) {
      if (note >= reasons.size() || !is_judged_by_looks(reasons[note])) return;
      targets.each(document.blocks[note], [&](std::uint32_t back) {
        if (back == i) reasons[note] = reason::kNone;
      });
    });
  }
}

}  // namespace unbake::extract
