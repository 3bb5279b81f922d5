// The table that is made when a page is parsed has what lexbor's own has: every name, and nothing else.
#include <cstddef>
#include <string>

#include <gtest/gtest.h>

#include "html/references.hpp"

namespace unbake::html {
namespace {

// lexbor's header has the table and nothing else. Its type is C's: six bytes of a text have no room for the zero that
// C++ wants behind them.
struct lexbor_sbst_entry_static_t {  // NOLINT(readability-identifier-naming)
  unsigned char key;
  char value[7];
  unsigned char value_len;
  unsigned short left, right, next;
};
#include "lexbor/html/tokenizer/res.h"

std::size_t names = 0;

/// Compares all names that go on behind `before` with a character of that tree.
void compare(std::size_t root, const std::string& before) {
  if (root == 0) return;
  const auto& node = lxb_html_tokenizer_res_entities_sbst[root];
  const std::string name = before + static_cast<char>(node.key);
  const std::string text(node.value, node.value_len);
  if (!text.empty()) ++names;
  EXPECT_EQ(named_reference(name), text) << name;
  compare(node.left, before);
  compare(node.right, before);
  compare(node.next, name);
}

TEST(ReferenceTable, IsLexbors) {
  compare(1, "");
  EXPECT_EQ(names, 2231U) << "as many as the HTML Standard lists";
}

}  // namespace
}  // namespace unbake::html
