// lexbor compiles its table in: a search tree, most of it numbers of nodes. cmake/third_party has lexbor's tokenizer
// use the one that is made here of the names alone: 26 KB brotli less in the wasm.
#include "html/tree/reference_table.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "base/section_reader.hpp"
#include "html/tree/reference_names.hpp"
#include "lexbor/core/sbst.h"
#include "lexbor/encoding/encode.h"

namespace {

/// As many as lexbor's own has: one for each begin of a name, whatever follows, and one that stands for none.
constexpr std::size_t kNodes = 9854;

}  // namespace

// Of the characters that may stand at one place, `left` and `right` lead to smaller and larger ones, and `next` to
// those behind it. 0 leads nowhere. The tokenizer begins at node 1.
extern "C" {
lexbor_sbst_entry_static_t lxb_html_tokenizer_res_entities_sbst[kNodes];
}

namespace unbake::html {
namespace {

using Node = lexbor_sbst_entry_static_t;
constexpr auto& kTable = lxb_html_tokenizer_res_entities_sbst;

class Builder {
 public:
  /// The node at the end of a name, with those before it, as far as they are not there yet.
  Node& node_of(std::string_view name) {
    std::uint16_t* link = &root_;
    for (;; name.remove_prefix(1)) {
      const auto key = static_cast<lxb_char_t>(name.front());
      while (*link != 0 && kTable[*link].key != key) {
        Node& other = kTable[*link];
        link = key > other.key ? &other.right : &other.left;
      }
      if (*link == 0) {
        *link = ++last_;
        kTable[last_].key = key;
      }
      Node& node = kTable[*link];
      if (name.size() == 1) return node;
      link = &node.next;
    }
  }

 private:
  std::uint16_t root_ = 0;
  std::uint16_t last_ = 0;
};

/// value: as ReferenceNames::steps counts it.
void set_text(Node& node, std::uint32_t value) {
  lxb_char_t* end = node.value;
  for (const char32_t c : {char32_t{value % kCodePoints}, kReferenceNames.seconds[value / kCodePoints]}) {
    if (c != 0) lxb_encoding_encode_utf_8_single(nullptr, &end, std::end(node.value), c);
  }
  node.value_len = static_cast<unsigned char>(end - node.value);
}

bool fill() {
  Builder builder;
  SectionReader steps(kReferenceNames.steps);
  std::uint32_t value = 0;
  for (std::string_view rest = kReferenceNames.names; !rest.empty();) {
    const std::size_t end = rest.find(' ');
    value += steps.varint();
    set_text(builder.node_of(rest.substr(0, end)), value);
    rest.remove_prefix(end + 1);
  }
  return true;
}

}  // namespace

void make_reference_table() { [[maybe_unused]] static const bool is_filled = fill(); }

}  // namespace unbake::html
