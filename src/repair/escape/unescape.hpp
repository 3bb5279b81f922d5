// Escapes that are shown where characters should be, made characters again.
#pragma once

#include <vector>

#include "base/edit.hpp"
#include "base/work.hpp"
#include "encoding/tables/double_byte.hpp"
#include "html/document.hpp"

namespace unbake::repair {

struct Unescaped {
  std::vector<Edit> edits;  ///< Stage::blocks, in the text of the blocks as they came
  bool needs_data = false;  ///< there are escapes that only a table of GBK can read, and `gbk` was null
};

/// Works on the blocks in place. Escapes stay where they may be meant: in code, in addresses, in an article about them,
/// and wherever nothing shows that a reader should see a character. A block whose line goes on behind a soft line break
/// of quoted-printable is joined with the next. Where the time runs out, the rounds end that take what an escape gave.
Unescaped unescape_blocks(std::vector<html::Block>& blocks, const encoding::DoubleByte* gbk, Work& work);

}  // namespace unbake::repair
