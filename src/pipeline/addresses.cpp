#include "pipeline/addresses.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/url.hpp"

namespace unbake {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    out.push_back(low >= 0 ? static_cast<char>(high * 16 + low) : text[i]);
    if (low >= 0) i += 2;
  }
  return out;
}

class Resolver {
 public:
  Resolver(const AddressContext& context, std::span<article::Block> blocks) : context_(context), blocks_(blocks) {
    for (std::uint32_t i = 0; i < context.anchors.size(); ++i) anchors_.try_emplace(key_of(context.anchors[i].name), i);
  }

  void resolve(Mark& mark) {
    if (mark.kind == MarkKind::link && lead_inside(mark)) return;
    if (!mark.value.empty()) mark.value = resolve_url(context_.base, mark.value);
  }

 private:
  bool lead_inside(Mark& mark) {
    const std::string_view page = context_.page_url.substr(0, context_.page_url.find('#'));
    const std::size_t sign = mark.value.find('#');
    if (sign == std::string::npos || (sign != 0 && std::string_view{mark.value}.substr(0, sign) != page)) return false;
    article::Block* target = target_of(std::string_view{mark.value}.substr(sign + 1));
    if (target == nullptr) return false;
    if (target->anchor == 0) target->anchor = ++count_;
    mark.value = "#" + article::anchor_name(target->anchor);
    return true;
  }

  /// FNV-1a. Whoever makes two names of one key links to the wrong place of their own page.
  static std::uint64_t key_of(std::string_view name) {
    std::uint64_t key = 0xCBF29CE484222325;
    for (const char c : name) key = (key ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return key;
  }

  article::Block* target_of(std::string_view fragment) {
    auto anchor = anchors_.find(key_of(fragment));
    if (anchor == anchors_.end()) anchor = anchors_.find(key_of(percent_decoded(fragment)));
    if (anchor == anchors_.end()) return nullptr;
    const std::uint32_t wanted = context_.anchors[anchor->second].block;
    const auto block = std::ranges::lower_bound(context_.body, wanted);
    if (block == context_.body.end() || *block != wanted) return nullptr;
    return &blocks_[static_cast<std::size_t>(block - context_.body.begin())];
  }

  const AddressContext& context_;
  std::span<article::Block> blocks_;
  std::unordered_map<std::uint64_t, std::uint32_t> anchors_;  ///< the first of each name, by the name's key
  std::uint32_t count_ = 0;
};

}  // namespace

void resolve_addresses(const AddressContext& context, std::span<article::Block> blocks) {
  Resolver resolver{context, blocks};
  for (article::Block& block : blocks) {
    for (Mark& mark : block.content.marks) {
      if (mark.kind == MarkKind::link || mark.kind == MarkKind::image) resolver.resolve(mark);
    }
  }
}

}  // namespace unbake
