// lexbor's table is its tokenizer's own: so a tokenizer is asked.
#include "html/references.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "html/tree/reference_table.hpp"
#include "lexbor/html/html.h"

namespace unbake::html {
namespace {

// "CounterClockwiseContourIntegral;" is the longest.
constexpr std::size_t kLongestName = 32;

lxb_html_token_t* take_text(lxb_html_tokenizer_t* /*tokenizer*/, lxb_html_token_t* token, void* out) {
  if (token->tag_id == LXB_TAG__TEXT) {
    static_cast<std::string*>(out)->append(token->text_start, token->text_end);
  }
  return token;
}

}  // namespace

std::string named_reference(std::string_view name) {
  std::string_view letters = name;
  if (letters.ends_with(';')) letters.remove_suffix(1);
  const bool is_name = !letters.empty() && name.size() <= kLongestName && is_ascii_alpha(letters.front()) &&
                       std::ranges::all_of(letters, [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c); });
  if (!is_name) return {};
  make_reference_table();
  const std::string source = "&" + std::string(name);
  std::string text;
  lxb_html_tokenizer_t* tokenizer = lxb_html_tokenizer_create();
  if (lxb_html_tokenizer_init(tokenizer) == LXB_STATUS_OK) {
    lxb_html_tokenizer_callback_token_done_set(tokenizer, take_text, &text);
    const auto* bytes = reinterpret_cast<const lxb_char_t*>(source.data());
    const bool done = lxb_html_tokenizer_begin(tokenizer) == LXB_STATUS_OK &&
                      lxb_html_tokenizer_chunk(tokenizer, bytes, source.size()) == LXB_STATUS_OK &&
                      lxb_html_tokenizer_end(tokenizer) == LXB_STATUS_OK;
    if (!done) text.clear();
  }
  lxb_html_tokenizer_destroy(tokenizer);
  // What is no reference comes back as it went in; of part of a name, the rest does.
  const bool is_rest = text.size() > 1 && text.back() == source.back();
  return text == source || is_rest ? std::string{} : text;
}

}  // namespace unbake::html
