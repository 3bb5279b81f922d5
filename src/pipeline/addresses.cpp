#include "pipeline/addresses.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/hash.hpp"
#include "base/sort.hpp"
#include "base/url.hpp"

namespace unbake {
namespace {

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    out.push_back(low >= 0 ? static_cast<char>(high * 16 + low) : text[i]);
    if (low >= 0) i += 2;
  }
  return out;
}

/// Leads links to where the article itself has what they lead to.
class Inside {
 public:
  Inside(const ArticlePlaces& places, std::string_view page_url, std::span<article::Block> blocks)
      : places_(places), page_(page_url.substr(0, page_url.find('#'))), blocks_(blocks) {
    anchors_.reserve(places.anchors.size());
    for (const html::Anchor& anchor : places.anchors) anchors_.push_back({hash(anchor.name), anchor.block});
    stable_sort(anchors_, [](const Named& a, const Named& b) { return a.key < b.key; });
  }

  /// False where the article does not have it.
  bool lead(Mark& mark) {
    const std::size_t sign = mark.value.find('#');
    if (sign == std::string::npos || (sign != 0 && std::string_view{mark.value}.substr(0, sign) != page_)) return false;
    article::Block* target = target_of(std::string_view{mark.value}.substr(sign + 1));
    if (target == nullptr) return false;
    if (target->anchor == 0) target->anchor = ++count_;
    mark.value = "#" + article::anchor_name(target->anchor);
    return true;
  }

 private:
  struct Named {
    std::uint64_t key;
    std::uint32_t block;  ///< of the page
  };

  [[nodiscard]] const Named* find(std::uint64_t key) const {
    const auto first = std::ranges::lower_bound(anchors_, key, {}, &Named::key);
    return first == anchors_.end() || first->key != key ? nullptr : &*first;
  }

  article::Block* target_of(std::string_view fragment) {
    const Named* anchor = find(hash(fragment));
    if (anchor == nullptr) anchor = find(hash(percent_decoded(fragment)));
    if (anchor == nullptr) return nullptr;
    const auto block = std::ranges::lower_bound(places_.body, anchor->block);
    if (block == places_.body.end() || *block != anchor->block) return nullptr;
    return &blocks_[static_cast<std::size_t>(block - places_.body.begin())];
  }

  const ArticlePlaces& places_;
  std::string_view page_;  ///< without a place in it
  std::span<article::Block> blocks_;
  std::vector<Named> anchors_;  ///< by key; those of one name in the order of the page
  std::uint32_t count_ = 0;
};

/// Takes out pictures that no reader sees, block by block: their address is refused, or they stand in code. Where that
/// leaves the same picture twice in a row, it is one, as in a page (html/walk.cpp).
class Pictures {
 public:
  void take_out_unseen(article::Block& block) {
    std::erase_if(block.content.marks, [&](const Mark& mark) {
      return mark.kind == MarkKind::image && !is_seen(mark, block.kind == BlockKind::preformatted);
    });
  }

 private:
  bool is_seen(const Mark& picture, bool in_code) {
    const bool is_hidden = in_code || picture.value.empty();
    const bool is_again = took_out_ && picture.value == last_;
    took_out_ |= is_hidden;
    if (is_hidden || is_again) return false;
    took_out_ = false;
    last_ = picture.value;
    return true;
  }

  std::string last_;
  bool took_out_ = false;  ///< behind the last
};

}  // namespace

Addresses::Addresses(std::string_view page_url, std::string_view base_href, Work& work)
    : page_url_(page_url), base_(resolve_base(stripped_url(page_url), stripped_url(base_href))), work_(work) {}

std::string Addresses::absolute(std::string_view written, output::AddressUse use) {
  const std::string reference = stripped_url(written);
  if (reference.empty()) return {};
  std::string address = output::safe_address(resolve_url(base_, reference), use);
  // What the page writes out itself is as long as the page; what a relative one gets from the base has a limit.
  const bool is_longer = address.size() > reference.size();
  if (is_longer && !work_.afford(Task::addresses, address.size() - reference.size())) address.clear();
  return address;
}

std::string Addresses::license(std::string_view written) {
  std::string text = stripped_url(written);
  // "CC BY", "MIT / Apache 2.0"; with a colon it may be a scheme.
  const std::size_t sign = text.find_first_of("/:");
  if (sign == std::string::npos || (text.find(' ') < sign && text.find(':') == std::string::npos)) return text;
  return absolute(text, output::AddressUse::page);
}

void resolve_addresses(const ArticlePlaces& places, Addresses& addresses, std::span<article::Block> blocks) {
  Inside inside{places, addresses.page_url(), blocks};
  Pictures pictures;
  for (article::Block& block : blocks) {
    for (Mark& mark : block.content.marks) {
      if (mark.kind == MarkKind::image) {
        mark.value = addresses.absolute(mark.value, output::AddressUse::image);
      } else if (mark.kind == MarkKind::link && !inside.lead(mark)) {
        mark.value = addresses.absolute(mark.value, output::AddressUse::link);
      }
    }
    pictures.take_out_unseen(block);
  }
}

}  // namespace unbake
