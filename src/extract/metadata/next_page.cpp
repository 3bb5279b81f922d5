#include "extract/metadata/next_page.hpp"

#include <cstdint>

#include "base/url.hpp"
#include "extract/metadata/page_address.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

/// What a link says, from nothing to the clearest.
enum class Says : std::uint8_t { nothing, next, number, head, next_page };

struct Label {
  Says says = Says::nothing;
  std::uint32_t number = 0;
};

/// Longer labels are sentences.
constexpr std::size_t kMostLabelBytes = 64;

bool is_arrow(char32_t c) { return c == '>' || c == 0xBB || c == 0x203A || c == 0x2192; }

Label read_label(std::string_view text) {
  if (text.empty() || text.size() > kMostLabelBytes) return {};
  const std::string folded = fold(text);
  // The words alone: arrows and brackets stand around them.
  std::size_t begin = folded.size();
  std::size_t end = 0;
  bool arrow = false;
  bool digits = true;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t from = at;
    const char32_t c = next_char(folded, at);
    arrow |= is_arrow(c);
    if (!is_word(c)) continue;
    digits &= is_digit(c);
    begin = std::min(begin, from);
    end = at;
  }
  if (begin >= end) return {arrow ? Says::next : Says::nothing};
  const std::string_view words = std::string_view{folded}.substr(begin, end - begin);
  if (digits) {
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < words.size() && number < 1000;) {
      number = number * 10 + static_cast<std::uint32_t>(digit_value(next_char(words, at)));
    }
    return {Says::number, number};
  }
  const auto whole = [words](WordList list) {
    const Phrase* phrase = match_at(words, 0, list);
    return phrase != nullptr && phrase->text.size() == words.size();
  };
  if (whole(WordList::next_page)) return {Says::next_page};
  return {whole(WordList::next) ? Says::next : Says::nothing};
}

/// Whether a link that says so leads to the next page.
bool leads_on(Label label, std::string_view url, std::string_view address) {
  if (url.empty()) return label.says == Says::next_page && address.find_first_of("#:") == std::string_view::npos;
  const PageStep step = page_step(url, address);
  if (step.page == 0) return false;
  switch (label.says) {
    case Says::next_page:
      return true;
    case Says::number:  // addresses may count from 0
      if (step.second) return label.number == 2;
      return label.number == step.page || label.number == step.page + 1;
    default:
      return step.sure;
  }
}

}  // namespace

std::string next_page(const html::Document& document, const Features& features, std::string_view url) {
  // Written as the addresses of links will be, so that they can be compared.
  const std::string page = resolve_url({}, stripped_url(url));
  const std::string base = resolve_base(page, stripped_url(document.head.base));
  std::string best;
  Says best_says = Says::nothing;
  const auto look_at = [&](Label label, std::string_view written) {
    if (label.says <= best_says || written.empty()) return;
    std::string address = resolve_url(base, stripped_url(written));
    if (!leads_on(label, page, address)) return;
    best = std::move(address);
    best_says = label.says;
  };
  look_at({Says::head}, document.head.next);
  for (const html::Block& block : document.blocks) {
    if (block.element != html::kNoElement) {
      const Place& place = features.elements[block.element].place;
      if (place.comments || place.hidden) continue;
    }
    const std::string_view text = block.content.text;
    for (const Mark& mark : block.content.marks) {
      if (mark.kind != MarkKind::link || mark.span.size() > kMostLabelBytes) continue;
      look_at(read_label(text_under(mark, text)), mark.value);
    }
  }
  return best;
}

}  // namespace unbake::extract
