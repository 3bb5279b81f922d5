// Every address of a result, by the field it stands in: what may run or means nothing is in none of them.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "base/work.hpp"
#include "extract/extract.hpp"
#include "html/parse.hpp"
#include "output/json.hpp"
#include "pipeline/addresses.hpp"
#include "pipeline/assemble.hpp"

namespace unbake {
namespace {

constexpr std::string_view kPage = "https://example.org/dir/page.html";

/// The text of an article, so that its links and images are in it.
const std::string& text() {
  static const std::string paragraphs = [] {
    std::string out;
    for (int i = 0; i < 4; ++i) {
      out += "<p>The town council met on Monday evening to decide about the old bridge, number " + std::to_string(i) +
             ", which has been closed since the spring floods.</p>";
    }
    return out;
  }();
  return paragraphs;
}

std::string escaped(std::string_view value) {
  std::string out;
  for (const char c : value) {
    out += c == '"' ? "&quot;" : c == '&' ? "&amp;" : c == '\0' ? "" : std::string(1, c);
  }
  return out;
}

std::string json_string(std::string_view value) {
  std::string out = "\"";
  for (const char c : value) {
    constexpr std::string_view kHex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || c == '"' || c == '\\' || c == '<') {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

article::Article clean(const std::string& html, std::string_view url, std::string* given_up = nullptr) {
  Work work({}, html.size());
  html::Document document = html::parse_html(html, work);
  extract::Extraction found = extract::extract(document, {url}, work);
  article::Article article;
  assemble(std::move(document), std::move(found), url, article, work);
  if (given_up != nullptr) *given_up = work.given_up();
  return article;
}

/// Where a page may write an address, and what comes of it.
struct Field {
  const char* name;
  std::string (*page)(std::string_view address);
  std::string (*read)(const article::Article& article);
};

std::string url_of(const article::Article& article) { return article.url; }
std::string image_of(const article::Article& article) { return article.image; }
std::string license_of(const article::Article& article) { return article.license; }
std::string next_of(const article::Article& article) { return article.next_page; }

std::string marks_of(const article::Article& article, MarkKind kind) {
  std::string out;
  for (const article::Block& block : article.blocks) {
    for (const Mark& mark : block.content.marks) {
      if (mark.kind == kind) out += mark.value;
    }
  }
  return out;
}

std::string linked_data(std::string_view member, std::string_view address) {
  return R"(<script type="application/ld+json">{"@type":"Article",")" + std::string(member) +
         "\":" + json_string(address) + "}</script>" + text();
}

constexpr Field kFields[] = {
    {"canonical", [](std::string_view a) { return "<link rel=canonical href=\"" + escaped(a) + "\">" + text(); },
     url_of},
    {"og:url", [](std::string_view a) { return "<meta property=og:url content=\"" + escaped(a) + "\">" + text(); },
     url_of},
    {"og:image", [](std::string_view a) { return "<meta property=og:image content=\"" + escaped(a) + "\">" + text(); },
     image_of},
    {"image in JSON-LD", [](std::string_view a) { return linked_data("image", a); }, image_of},
    {"image of the text",
     [](std::string_view a) { return text() + "<p>A<img src=\"" + escaped(a) + "\">b.</p>" + text(); }, image_of},
    {"images", [](std::string_view a) { return text() + "<p>A<img src=\"" + escaped(a) + "\">b.</p>" + text(); },
     [](const article::Article& article) { return marks_of(article, MarkKind::image); }},
    {"license", [](std::string_view a) { return "<link rel=license href=\"" + escaped(a) + "\">" + text(); },
     license_of},
    {"license in JSON-LD", [](std::string_view a) { return linked_data("license", a); }, license_of},
    {"next", [](std::string_view a) { return "<link rel=next href=\"" + escaped(a) + "\">" + text(); }, next_of},
    {"a link that says next",
     [](std::string_view a) { return text() + "<p><a href=\"" + escaped(a) + "\">Next page</a></p>"; }, next_of},
    {"links of the text",
     [](std::string_view a) { return text() + "<p>A <a href=\"" + escaped(a) + "\">link</a> here.</p>" + text(); },
     [](const article::Article& article) { return marks_of(article, MarkKind::link); }},
    {"links of a page that is no article",
     [](std::string_view a) {
       std::string out = "<ul><li><a href=\"" + escaped(a) + "\">Link</a>";
       for (int i = 0; i < 60; ++i) out += "<li><a href=https://example.com/" + std::to_string(i) + ">Item</a>";
       return out + "</ul>";
     },
     [](const article::Article& article) { return article.links.empty() ? std::string{} : article.links[0].url; }},
    {"a link behind a base",
     [](std::string_view a) {
       return "<base href=\"" + escaped(a) + "\">" + text() + "<p>A <a href=x>link</a> here.</p>" + text();
     },
     [](const article::Article& article) { return marks_of(article, MarkKind::link); }},
};

struct Hostile {
  const char* label;
  std::string_view address;
};

constexpr Hostile kHostile[] = {
    {"script", "javascript:alert(1)"},
    {"in mixed case", "JaVaScRiPt:alert(1)"},
    {"behind white space and controls", " \x01\t\njavascript:alert(1)"},
    {"with a tab inside", "java\tscript:alert(1)"},
    {"with a line feed before the colon", "javascript\n:alert(1)"},
    {"with a control inside", "java\x01script:alert(1)"},
    {"with an authority, as of a page", "javascript://example.org/%0aalert(1)"},
    {"… and a port", "javascript://example.org:1/%0aalert(1)"},
    {"with a page number", "javascript:page=2"},
    {"VBScript", "vbscript:msgbox(1)"},
    {"VBScript in mixed case", "VbScript:msgbox(1)"},
    {"a document", "data:text/html,<script>alert(1)</script>"},
    {"a document in mixed case", " DaTa:text/html;base64,PHNjcmlwdD4="},
    {"SVG", "data:image/svg+xml,<svg onload=alert(1)>"},
    {"a file", "file:///etc/passwd"},
    {"a blob", "blob:https://example.org/x"},
    {"a file system", "filesystem:https://example.org/x"},
    {"view-source", "view-source:javascript:alert(1)"},
    {"about", "about:blank"},
    {"an application's", "ms-msdt:/id x"},
    {"a scheme that is none", "java&script:alert(1)"},
};

bool is_safe(std::string_view address) {
  return address.empty() || address.starts_with("https://") || address.starts_with("http://");
}

TEST(PipelineAddresses, NoFieldHoldsOneThatRuns) {
  for (const Field& field : kFields) {
    for (const Hostile& hostile : kHostile) {
      for (const std::string_view url : {kPage, std::string_view{}}) {
        const article::Article article = clean(field.page(hostile.address), url);
        std::string found = field.read(article);
        if (found == "x" && url.empty()) found.clear();  // "x" behind a base that is none
        EXPECT_TRUE(is_safe(found)) << field.name << ", " << hostile.label << ": " << found;
        const std::string json = output::to_json(article);
        for (const std::string_view attribute :
             {"href=\\\"java", "src=\\\"java", "](java", "(data:text", "(vbscript"}) {
          EXPECT_EQ(json.find(attribute), std::string::npos) << field.name << ", " << hostile.label;
        }
      }
    }
  }
}

TEST(PipelineAddresses, ThePagesOwnMayBeHostileToo) {
  for (const Hostile& hostile : kHostile) {
    const article::Article article = clean(text() + "<p>A <a href=x>link</a> here.</p>", hostile.address);
    EXPECT_EQ(article.url, "") << hostile.label;
    EXPECT_EQ(marks_of(article, MarkKind::link), "x") << hostile.label;
  }
}

// So that the tests above can't pass by fields that are always empty.
TEST(PipelineAddresses, EachFieldHoldsOneThatIsSafe) {
  for (const Field& field : kFields) {
    const std::string safe = field.read(clean(field.page("https://example.org/dir/page_2.html"), kPage));
    EXPECT_TRUE(safe.starts_with("https://example.org/dir/")) << field.name << ": " << safe;
    const std::string spaced = field.read(clean(field.page(" /dir/page_\n2.html "), kPage));
    EXPECT_TRUE(spaced.starts_with("https://example.org/dir/")) << field.name << ": " << spaced;
  }
}

TEST(PipelineAddresses, APageThatHidesItsOwnIsWhereItCameFrom) {
  EXPECT_EQ(clean("<link rel=canonical href='javascript:alert(1)'>" + text(), kPage).url, kPage);
  EXPECT_EQ(clean("<link rel=canonical href='javascript:alert(1)'>" + text(), "").url, "");
  EXPECT_EQ(clean("<link rel=canonical href='mailto:a@example.org'>" + text(), kPage).url, kPage);
}

struct LicenseCase {
  const char* label;
  const char* written;
  const char* expected;
};

constexpr LicenseCase kLicenses[] = {
    {"an address", "https://example.org/by", "https://example.org/by"},
    {"a relative one", "/by", "https://example.org/by"},
    {"a name", "CC BY 4.0", "CC BY 4.0"},
    {"a name with a stroke", "MIT / Apache 2.0", "MIT / Apache 2.0"},
    {"script", "javascript:alert(1)", ""},
    {"script behind a space", " javascript:alert(1) // a", ""},
    {"script in a name's clothes", "java\nscript:alert(1) / MIT", ""},
};

TEST(PipelineAddresses, ALicenceIsAnAddressOrAName) {
  Work work;
  Addresses addresses{kPage, "", work};
  for (const LicenseCase& c : kLicenses) EXPECT_EQ(addresses.license(c.written), c.expected) << c.label;
}

std::string links(int count) {
  std::string out = "<p>";
  for (int i = 0; i < count; ++i) out += "<a href=x" + std::to_string(i) + ">link</a> ";
  return out + "and so on, as the council said.</p>";
}

std::size_t bytes_of_links(const article::Article& article) { return marks_of(article, MarkKind::link).size(); }

struct LongBase {
  const char* label;
  std::size_t folder;  ///< bytes of the base's only folder
  std::size_t query;   ///< … and of its query
  bool given_up;
  std::string_view begin;  ///< of the first link, which is always made absolute where it can be
};

constexpr LongBase kLongBases[] = {
    {"a base as they are", 50, 0, false, "https://example.net/dd"},
    {"a long one, which the links repeat", 2000, 0, true, "https://example.net/dd"},
    {"one that is too long: the page's own", 3000, 0, false, "https://example.org/dir/x0"},
    {"one of 100 KB", 100'000, 0, false, "https://example.org/dir/x0"},
    {"one with a long query, which links do not need", 50, 100'000, false, "https://example.net/dd"},
};

TEST(PipelineAddresses, ABaseIsNotRepeatedWithoutEnd) {
  for (const LongBase& c : kLongBases) {
    const std::string html = "<base href=https://example.net/" + std::string(c.folder, 'd') + "/?" +
                             std::string(c.query, 'q') + ">" + text() + links(3000) + text();
    std::string given_up;
    const article::Article article = clean(html, kPage, &given_up);
    EXPECT_LE(bytes_of_links(article), 5 * html.size() + 65536) << c.label;
    EXPECT_TRUE(marks_of(article, MarkKind::link).starts_with(c.begin)) << c.label;
    EXPECT_EQ(given_up.find("addresses are left out") != std::string::npos, c.given_up) << c.label;
  }
}

TEST(PipelineAddresses, WhatThePageWritesOutStaysWhenRelativeOnesTookAll) {
  const std::string html = "<base href=https://example.net/" + std::string(2000, 'd') + "/>" + text() + links(3000) +
                           "<p>The last <a href=https://example.com/>link</a> of all.</p>" + text();
  std::string given_up;
  const article::Article article = clean(html, kPage, &given_up);
  EXPECT_NE(given_up, "");
  EXPECT_TRUE(marks_of(article, MarkKind::link).ends_with("https://example.com/"));
}

}  // namespace
}  // namespace unbake
