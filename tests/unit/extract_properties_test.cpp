// What holds of every extraction, whatever the page: over pages put together at random from pieces that are hostile,
// and over Documents that no parser would make.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "article/article.hpp"
#include "extract/extract.hpp"
#include "extract_random_pages.hpp"
#include "html/parse.hpp"
#include "output/json.hpp"
#include "pipeline/assemble.hpp"
#include "unicode/utf8.hpp"

namespace unbake {
namespace {

using testing::kTexts;
using testing::Random;
using testing::random_document;
using testing::random_page;

bool is_utf8(std::string_view text) { return unicode::first_ill_formed(text) == std::string_view::npos; }

/// YYYY-MM-DD, with Thh:mm, with :ss, with Z or an offset; each within its range.
bool is_iso_8601(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t size, int least, int most) {
    int value = 0;
    for (std::size_t i = at; i < at + size; ++i) {
      if (i >= text.size() || text[i] < '0' || text[i] > '9') return false;
      value = value * 10 + (text[i] - '0');
    }
    return value >= least && value <= most;
  };
  const auto sign = [&](std::size_t at, std::string_view any) {
    return at < text.size() && any.find(text[at]) != any.npos;
  };
  if (!number(0, 4, 1990, 2099) || !sign(4, "-") || !number(5, 2, 1, 12) || !sign(7, "-") || !number(8, 2, 1, 31))
    return false;
  if (text.size() == 10) return true;
  if (!sign(10, "T") || !number(11, 2, 0, 23) || !sign(13, ":") || !number(14, 2, 0, 59)) return false;
  std::size_t at = 16;
  if (sign(at, ":")) {
    if (!number(at + 1, 2, 0, 59)) return false;
    at += 3;
  }
  if (at == text.size()) return true;
  if (sign(at, "Z")) return at + 1 == text.size();
  return sign(at, "+-") && number(at + 1, 2, 0, 14) && sign(at + 3, ":") && number(at + 4, 2, 0, 59) &&
         at + 6 == text.size();
}

bool is_safe(std::string_view address, bool is_image) {
  const std::size_t end = address.find_first_of(":/?#\\");
  if (end == std::string_view::npos || address[end] != ':') return true;
  std::string scheme{address.substr(0, end)};
  std::ranges::transform(scheme, scheme.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  // "Some licence: its name": a scheme has no spaces, and browsers take none out of it.
  if (scheme.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+-.") != std::string::npos) return true;
  if (scheme == "http" || scheme == "https" || scheme == "mailto") return true;
  return is_image && address.starts_with("data:image/png");
}

void expect_each_block_once(const html::Document& document, const extract::Extraction& found) {
  std::vector<int> times(document.blocks.size());
  for (const std::uint32_t i : found.body) {
    ASSERT_LT(i, times.size());
    ++times[i];
  }
  for (const extract::RemovedBlock& removed : found.removed) {
    ASSERT_LT(removed.block, times.size());
    EXPECT_FALSE(removed.reason.empty());
    ++times[removed.block];
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    EXPECT_EQ(times[i], document.blocks[i].kind == BlockKind::metadata ? 0 : 1) << "block " << i;
  }
  EXPECT_TRUE(std::ranges::is_sorted(found.body));
}

void expect_sound(const extract::Extraction& found) {
  for (const std::string* date : {&found.published, &found.modified})
    EXPECT_TRUE(date->empty() || is_iso_8601(*date)) << *date;
  EXPECT_TRUE(found.direction == "ltr" || found.direction == "rtl") << found.direction;
  for (const std::string* text : {&found.title, &found.byline, &found.source, &found.language, &found.site,
                                  &found.image, &found.description, &found.license, &found.url, &found.next_page}) {
    EXPECT_TRUE(is_utf8(*text)) << *text;
  }
  for (const std::string& tag : found.tags) EXPECT_TRUE(is_utf8(tag)) << tag;
}

void expect_safe(const article::Article& article) {
  for (const std::string* address : {&article.url, &article.license, &article.next_page}) {
    EXPECT_TRUE(is_safe(*address, false)) << *address;
  }
  EXPECT_TRUE(is_safe(article.image, true)) << article.image;
  for (const article::Link& link : article.links) {
    EXPECT_TRUE(is_safe(link.url, false)) << link.url;
    EXPECT_TRUE(is_utf8(link.text)) << link.text;
  }
  for (const article::Block& block : article.blocks) {
    for (const Mark& mark : block.content.marks) {
      if (mark.kind == MarkKind::link) EXPECT_TRUE(is_safe(mark.value, false)) << mark.value;
      if (mark.kind == MarkKind::image) EXPECT_TRUE(is_safe(mark.value, true)) << mark.value;
    }
  }
}

void check(html::Document document, Random& random) {
  constexpr std::string_view kUrls[] = {"",
                                        "https://example.org/dir/x.html",
                                        "https://example.org/",
                                        "javascript:alert(1)",
                                        "javascript://example.org/a",
                                        "x",
                                        "https://example.org/dir/x.html#a"};
  const std::string_view url = random.one_of(kUrls);
  extract::Extraction found = extract::extract(document, {url, random.one_in(2)});
  expect_each_block_once(document, found);
  expect_sound(found);
  article::Article article;
  Work work;
  assemble(std::move(document), std::move(found), url, article, work);
  expect_safe(article);
  const std::string json = output::to_json(article);
  const std::size_t ill = unicode::first_ill_formed(json);
  EXPECT_EQ(ill, std::string::npos) << json.substr(ill < 80 ? 0 : ill - 80, 160);
}

// With the sanitizers some seconds.
TEST(ExtractProperties, HoldOfRandomPages) {
  for (std::uint32_t seed = 0; seed < 1500 && !::testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random{seed};
    check(html::parse_html(random_page(random)), random);
  }
}

TEST(ExtractProperties, HoldOfRandomPlainText) {
  for (std::uint32_t seed = 0; seed < 500 && !::testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random{seed};
    std::string text;
    for (std::uint32_t i = random.below(40); i-- > 0;)
      text += std::string(random.one_of(kTexts)) + (random.one_in(4) ? " " : "\n");
    check(html::parse_text(text), random);
  }
}

TEST(ExtractProperties, HoldOfDocumentsThatNoParserMakes) {
  for (std::uint32_t seed = 0; seed < 2500 && !::testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random{seed};
    check(random_document(random), random);
  }
}

}  // namespace
}  // namespace unbake
