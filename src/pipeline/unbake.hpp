// The core's API: what the binding hands to JavaScript, and what a native program calls.
#pragma once

#include <string>
#include <string_view>

#include "article/article.hpp"
#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "pipeline/data.hpp"
#include "pipeline/options.hpp"

namespace unbake {

/// The whole way: bytes -> text -> Document -> repair -> Article. Whatever the bytes, an Article comes out; what is odd
/// about them is in its warnings. Errors: input_too_large, bad_option, unknown_encoding; needs_data and needs_model
/// where the input or the options need data files that `data` has not been given: add them and call again.
Result<article::Article> clean_bytes(Bytes input, const Options& options, const Data& data);

/// The same for text that is decoded already (pasted, or out of a DOM). Lone surrogates become U+FFFD with a warning.
Result<article::Article> clean_text(std::u16string_view input, const Options& options, const Data& data);

/// Repairs text as it stands: every line is a block, nothing is taken away. Of the Article only stages, edits, damage,
/// warnings and stats are filled; the result is what replaying the edits on stages.blocks, then stages.repaired, gives.
Result<article::Article> repair_text(std::u16string_view input, const Options& options, const Data& data);

/// How clean_bytes() would decode these bytes. Errors: unknown_encoding, needs_data.
Result<article::Encoding> detect_encoding(Bytes input, const Options& options, const Data& data);

/// Decodes, as the Encoding Standard says where it knows the encoding, into UTF-16, as JavaScript's strings are.
/// Errors: unknown_encoding, needs_data.
Result<std::u16string> decode(Bytes input, std::string_view label, const Data& data);

/// A quick look at text in UTF-8, without data: is there anything that repair should look at?
bool is_probably_damaged(Bytes utf8);

}  // namespace unbake
