// The fast part of UTF-8 validation: whole blocks of 64 bytes with vector instructions.
#pragma once

#include <cstddef>
#include <string_view>

namespace unbake::unicode {

/// A byte offset, `from` or more, such that the bytes from `from` up to it are well-formed and no sequence is cut in
/// two there. What is behind it is not known: fewer than 64 bytes and a sequence that reaches into them, or a block in
/// which (or right before which) something is ill-formed. Where the target has no vector instructions: `from`.
std::size_t skip_well_formed_blocks(std::string_view text, std::size_t from);

}  // namespace unbake::unicode
