// Heads and texts that once took minutes, as everything in them was compared with everything else: extraction takes
// time in proportion to the page.
#include <ctime>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "extract/extract.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

constexpr std::size_t kBytes = 400'000;
/// Of processor time, so that a busy machine does not matter: with the sanitizers each case takes some tenths of a
/// second, and took minutes.
constexpr double kMostSeconds = 10;

constexpr std::string_view kParagraph =
    "<p>The town council met on Monday evening to decide about the old bridge, which has been closed since spring.</p>";

/// `piece`, in which '%' stands for its number, so often that it is `bytes` long.
std::string numbered(std::string_view piece, std::size_t bytes) {
  std::string out;
  for (int i = 0; out.size() < bytes; ++i) {
    for (const char c : piece) out += c == '%' ? std::to_string(i) : std::string(1, c);
  }
  return out;
}

std::string titled(const std::string& title, const std::string& body) {
  return "<title>" + title + "</title>" + body + std::string(kParagraph);
}

struct GrowthCase {
  const char* label;
  std::string (*page)();
};

const GrowthCase kCases[] = {
    {"a title of many sections", [] { return titled(numbered("word% here_", kBytes), ""); }},
    {"a title of many words, and headings that share some",
     [] { return titled(numbered("word% ", kBytes / 2), numbered("<h2>word% a%</h2>", kBytes / 2)); }},
    {"a title of one letter, and headings that nearly are in it",
     [] {
       return titled(std::string(kBytes / 2, 'a'), numbered("<h1>" + std::string(40, 'a') + "b</h1>", kBytes / 2));
     }},
    {"an author who is nearly in the title",
     [] {
       return "<meta name=author content='" + std::string(kBytes / 4, 'a') + "b'>" +
              titled("A title - " + std::string(kBytes / 2, 'a'), "");
     }},
    {"a text stated with nothing but signs of tags",
     [] {
       return R"(<script type="application/ld+json">{"@type":"Article","articleBody":")" + std::string(kBytes, '<') +
              "\"}</script>" + std::string(kParagraph);
     }},
    {"an address of page words",
     [] { return std::string(kParagraph) + "<a href='/x/" + numbered("p/", kBytes) + "2'>2</a>"; }},
};

TEST(ExtractGrowth, TakesTimeInProportion) {
  for (const GrowthCase& c : kCases) {
    const html::Document document = html::parse_html(c.page());
    const std::clock_t begin = std::clock();
    extract(document, {.url = "https://example.org/x/"});
    EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, kMostSeconds) << c.label;
  }
}

}  // namespace
}  // namespace unbake::extract
