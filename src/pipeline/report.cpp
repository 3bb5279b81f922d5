#include "pipeline/report.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "article/stages.hpp"

namespace unbake {
namespace {

using article::Article;

void warn_of_empty(std::string_view text, Article& article) {
  if (text.find_first_not_of(" \t\r\n\f") != std::string_view::npos) return;
  article.warnings.push_back({"empty-input", "There is no text in the input."});
}

void warn_of_nul(std::size_t count, Article& article) {
  if (count == 0) return;
  article.warnings.push_back(
      {"nul", "The text holds " + std::to_string(count) + " NUL characters, which were dropped."});
}

}  // namespace

article::Encoding to_encoding(const encoding::Sniffed& sniffed) {
  article::Encoding out{
      std::string(sniffed.label), std::string(encoding::to_string(sniffed.from)), sniffed.confidence, {}, {}};
  for (const encoding::Candidate& candidate : sniffed.alternatives) {
    out.alternatives.push_back({std::string(candidate.name), candidate.confidence});
  }
  const std::vector<encoding::Part>& parts = sniffed.parts;
  if (parts.size() < 2) return out;
  // Listed, a part takes some 50 bytes. Parts of a line or a tag are longer; a page of two letters in one encoding and
  // two in the other would be listed at twenty times its length.
  constexpr std::size_t kListedAnyway = 64, kBytesPerListed = 32;
  const std::size_t most = kListedAnyway + parts.back().end / kBytesPerListed;
  for (const encoding::Part& part : std::span(parts).first(std::min(parts.size(), most))) {
    const Span span{static_cast<std::uint32_t>(part.begin), static_cast<std::uint32_t>(part.end)};
    out.parts.push_back({span, std::string(part.label)});
  }
  return out;
}

void report_decoding(const encoding::Decoded& decoded, Article& article) {
  article.encoding = to_encoding(decoded.sniffed);
  if (decoded.binary) {
    article.warnings.push_back(
        {"binary", "The bytes are no text but a picture, an archive or the like: give a text file or a page."});
    return;
  }
  if (!article.encoding.parts.empty()) {
    const bool are_all = article.encoding.parts.size() == decoded.sniffed.parts.size();
    article.warnings.push_back(
        {"mixed-encodings",
         "The page is put together of parts in different encodings; each was decoded in its own, " +
             (are_all ? std::string("which encoding.parts lists.")
                      : "of which encoding.parts lists the first " + std::to_string(article.encoding.parts.size()) +
                            " of " + std::to_string(decoded.sniffed.parts.size()) + ".")});
  }
  if (std::ranges::find(article.encoding.alternatives, "utf-7", &article::EncodingCandidate::label) !=
      article.encoding.alternatives.end()) {
    article.warnings.push_back(
        {"utf-7", "The bytes look like UTF-7, which is decoded on request only: set the option 'encoding' to utf-7."});
  }
  warn_of_empty(decoded.text, article);
  warn_of_nul(decoded.nuls, article);
  if (decoded.replaced > 0) {
    article.warnings.push_back({"malformed-bytes", std::to_string(decoded.replaced) + " byte sequences are not " +
                                                       article.encoding.label + " and became U+FFFD."});
  }
}

void report_string(const unicode::Utf8Text& text, Article& article) {
  article.encoding = {"", "string", 1, {}, {}};
  warn_of_empty(text.text, article);
  warn_of_nul(static_cast<std::size_t>(std::ranges::count(text.text, '\0')), article);
  if (text.lone_surrogates > 0) {
    article.warnings.push_back({"lone-surrogate", std::to_string(text.lone_surrogates) +
                                                      " lone surrogates are no characters and became U+FFFD."});
  }
}

void report_parsing(const html::Document& document, Article& article) {
  if (!document.too_deep) return;
  article.warnings.push_back(
      {"too-deep", "Elements are nested deeper than browsers go: the innermost were put beside each other."});
}

void report_damage(const repair::Outcome& outcome, Article& article) {
  article::Damage& damage = article.damage;
  damage.kinds = article::damage_kinds(article.edits);
  damage.lost = outcome.lost;
  damage.machine_converted = outcome.machine_converted;
}

void report_work(const Work& work, Article& article) {
  if (const std::string given_up = work.given_up(); !given_up.empty()) {
    article.warnings.push_back(
        {"work-limit", "Parts of the input would take more work than its size allows: " + given_up + "."});
  }
  if (work.was_late()) {
    article.warnings.push_back({"deadline",
                                "The time limit was reached: this is what was done until then. Raise "
                                "limits.milliseconds for the rest."});
  }
}

void report_result(Article& article) {
  article.stats.removed = static_cast<std::uint32_t>(article.removed.size());
  article.stats.edits = static_cast<std::uint32_t>(article.edits.size());
  const bool is_cut =
      std::ranges::find(article.warnings, "output-limit", &article::Warning::code) != article.warnings.end();
  if (article.blocks.empty() && article.stats.blocks > 0 && !is_cut) {
    article.warnings.push_back(
        {"no-article", "No article was found: what the page holds is listed under 'removed', with the reasons."});
  }
}

}  // namespace unbake
