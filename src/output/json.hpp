// The result object of the API, as JSON.
#pragma once

#include <cstdint>
#include <string>

#include "article/article.hpp"
#include "base/result.hpp"

namespace unbake::output {

/// What of a result is made only where somebody asks for it. js/outputs.js has the same names in the same order.
enum class Output : std::uint8_t { html, markdown, text, paragraphs, stages, edits, removed };
inline constexpr std::uint8_t kOutputs = 7;

/// A set of outputs, a bit for each.
struct Outputs {
  std::uint32_t bits = (1U << kOutputs) - 1;  ///< all of them
  bool others_are_null = false;               ///< else the others have no key either

  [[nodiscard]] constexpr bool has(Output output) const { return (bits >> static_cast<unsigned>(output) & 1U) != 0; }
};

/// The result: what the article says, in the outputs that are wanted, and how it came about. What is not known is null.
/// Spans become UTF-16 indices here and nowhere else: those of edits in their stage's text, those of removed blocks in
/// the repaired stage's result. The bytes are what JSON.stringify would write.
std::string to_json(const article::Article& article, Outputs wanted = {});

/// One output by itself, as it stands behind its key in the result.
std::string to_json(const article::Article& article, Output wanted);

/// How bytes are decoded, as in the result's `encoding`.
std::string to_json(const article::Encoding& encoding);

/// {"error":{"code":"bad-option","message":…,"offset":…}}
std::string to_json(const Error& error);

}  // namespace unbake::output
