// The oracles that may be off for a while, each with its reason beside it. All on: there is none that is known to fail
// and not being mended.
#pragma once

namespace unbake::fuzz {

/// A second run over repaired text makes no edits.
inline constexpr bool kRepairIsStill = true;
/// A second run over converted text (script, punctuation) makes no edits.
inline constexpr bool kConversionIsStill = true;
/// HTML that is parsed and written again is the same.
inline constexpr bool kHtmlIsStable = true;
/// Fields that hold addresses hold none of a scheme that runs.
inline constexpr bool kFieldsAreSafe = true;
/// Each form of an article is in proportion to the input.
inline constexpr bool kOutputIsBounded = true;

}  // namespace unbake::fuzz
