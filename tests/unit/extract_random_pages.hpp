// Pages and Documents put together at random from pieces that are hostile, for tests of what always holds.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "html/document.hpp"

namespace unbake::testing {

/// The same numbers everywhere: std::uniform_int_distribution differs between libraries.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(engine_() % count); }
  bool one_in(std::uint32_t count) { return below(count) == 0; }
  template <typename T, std::size_t N>
  const T& one_of(const T (&all)[N]) {
    return all[below(N)];
  }

 private:
  std::mt19937 engine_;
};

inline constexpr std::string_view kAddresses[] = {"javascript:alert(1)",
                                                  "JAVA\tscript:alert(1)",
                                                  "data:text/html,<p>",
                                                  "data:image/png;base64,AA",
                                                  "vbscript:x",
                                                  "",
                                                  "#",
                                                  "#a",
                                                  "#%61",
                                                  "?page=2",
                                                  "x_2.html",
                                                  "https://example.org/dir/x_2.html",
                                                  "//example.net/a",
                                                  "\\\\evil",
                                                  "https:b",
                                                  "..",
                                                  "../../../..",
                                                  "mailto:a@example.org",
                                                  ":",
                                                  "http://",
                                                  "javascript://example.org/%0aalert(1)",
                                                  "/中文/é?q=#f"};

inline constexpr std::string_view kTexts[] = {
    "The town council met on Monday evening to decide about the old bridge, which has been closed since spring.",
    "Engineers told the meeting that two of its arches were damaged, and that repairs would take a year.",
    "市议会周一晚上开会，决定自春季洪水以来一直关闭的旧桥的命运，工程师说两个桥拱受损。",
    "By Jane Doe",
    "Jane Doe | 13 June 2016",
    "Posted on June 31, 2016",
    "来源：新华网 作者：王小明 2016-06-13 20:02",
    "2016-06-1308:02",
    "16-13-45 99:99",
    "20:02 gmt +99",
    "date 1 2 3 4 5 6 7 8 9",
    "13 มิถุนายน พ.ศ. 2559",
    "0000-00-00",
    "2016年6月13日 下午8时02分",
    "（记者 王小明 李红）",
    "(Reporting by A in B; Editing by C)",
    "Read more",
    "2",
    "»",
    "Next page",
    "下一页",
    "Share",
    "Comments (3)",
    "Advertisement",
    "Related: a story",
    "_",
    "a_b_c_d_e_f_g_h_i_j_k_l_m_n_o_p_q_r_s_t",
    " - ",
    "A title - Site",
    "@name@host.example",
    "http://www.example.org",
    "\xEF\xBB\xBF",
    "\xE2\x80\xAE"
    "abc",
    "a\xCC\x81\xCC\x81",
    "\xF0\x9F\x98\x80",
    "…",
    "...",
    "/",
    "1/2/2016",
    "13/1/2016",
    "{[(<",
    "\xC2\xA0",
    "x"};

inline constexpr std::string_view kTags[] = {
    "p",    "div",   "h1",  "h2",     "li",     "ul",         "td",  "table", "tr", "blockquote", "article",
    "main", "aside", "nav", "footer", "figure", "figcaption", "pre", "span",  "b",  "time",       "form"};

inline constexpr std::string_view kAttributes[] = {"class=byline",
                                                   "class=title",
                                                   "class=comments",
                                                   "class='sidebar related'",
                                                   "id=a",
                                                   "id=b",
                                                   "hidden",
                                                   "itemprop=author",
                                                   "itemprop=articleBody",
                                                   "rel=author",
                                                   "datetime=2016-06-13T25:61",
                                                   "datetime=99999999999",
                                                   "role=main",
                                                   "role=navigation",
                                                   "style=display:none",
                                                   "rowspan=3 colspan=2",
                                                   "lang=zh"};

inline constexpr std::string_view kMetas[] = {"og:title",
                                              "title",
                                              "twitter:title",
                                              "og:image",
                                              "og:url",
                                              "og:site_name",
                                              "description",
                                              "og:description",
                                              "author",
                                              "article:author",
                                              "article:tag",
                                              "keywords",
                                              "news_keywords",
                                              "date",
                                              "article:published_time",
                                              "article:modified_time",
                                              "source",
                                              "license",
                                              "content-language",
                                              "og:locale",
                                              "dc.title",
                                              "thumbnail"};

inline constexpr std::string_view kMembers[] = {"headline", "datePublished", "dateModified", "author",  "publisher",
                                                "image",    "description",   "keywords",     "license", "articleBody",
                                                "name",     "url",           "text"};

inline std::string attribute(std::string_view value) {
  std::string out;
  for (const char c : value) out += c == '"' ? std::string("&quot;") : std::string(1, c);
  return out;
}

inline std::string json_value(Random& random, int depth) {
  constexpr std::string_view kLeaves[] = {R"("2016-06-13T20:02+08:00")",
                                          R"({"@id":"#a"})",
                                          R"({"@id":"#b"})",
                                          R"("\ud800")",
                                          R"("\u0000x")",
                                          "null",
                                          "[]",
                                          "{}",
                                          "-1e9",
                                          R"j("javascript:alert(1)")j",
                                          R"("Jane Doe, John")",
                                          R"("<p>&amp;<")",
                                          R"("中文")",
                                          R"("")"};
  if (depth > 4 || random.one_in(2)) return std::string(random.one_of(kLeaves));
  std::string out;
  const bool is_array = random.one_in(2);
  for (std::uint32_t i = random.below(4); i-- > 0;) {
    if (!out.empty()) out += ',';
    if (!is_array) out += "\"" + std::string(random.one_of(kMembers)) + "\":";
    out += json_value(random, depth + 1);
  }
  if (is_array) return "[" + out + "]";
  if (random.one_in(2))
    out = "\"@id\":\"" + std::string(random.one_in(2) ? "#a" : "#b") + "\"" + (out.empty() ? "" : ",") + out;
  return "{" + out + "}";
}

inline std::string head_piece(Random& random) {
  switch (random.below(6)) {
    case 0:
      return "<title>" + std::string(random.one_of(kTexts)) + "</title>";
    case 1:
      return "<link rel=" +
             std::string(random.one_in(2)   ? "canonical"
                         : random.one_in(2) ? "next"
                                            : "license") +
             " href=\"" + attribute(random.one_of(kAddresses)) + "\">";
    case 2:
      return "<base href=\"" + attribute(random.one_of(kAddresses)) + "\">";
    case 3: {
      std::string members;
      for (const std::string_view member : kMembers) {
        if (random.one_in(2)) members += ",\"" + std::string(member) + "\":" + json_value(random, 0);
      }
      const std::string script = R"({"@type":"Article")" + members + "}";
      return "<script type=application/ld+json>" +
             script.substr(0, random.one_in(9) ? random.below(script.size()) : script.size()) + "</script>";
    }
    default:
      return "<meta " + std::string(random.one_in(2) ? "name" : "property") + "=\"" +
             std::string(random.one_of(kMetas)) + "\" content=\"" +
             attribute(random.one_in(2) ? random.one_of(kTexts) : random.one_of(kAddresses)) + "\">";
  }
}

inline std::string body_piece(Random& random, int depth) {
  switch (random.below(depth > 5 ? 4 : 7)) {
    case 0:
      return "<a " +
             std::string(random.one_in(4)   ? "rel=tag "
                         : random.one_in(9) ? "id=a "
                                            : "") +
             "href=\"" + attribute(random.one_of(kAddresses)) + "\">" + std::string(random.one_of(kTexts)) + "</a>";
    case 1:
      return "<img src=\"" + attribute(random.one_of(kAddresses)) + "\" alt=\"" + attribute(random.one_of(kTexts)) +
             "\">";
    case 2:
    case 3:
      return std::string(random.one_of(kTexts)) + (random.one_in(4) ? "<br><br>" : " ");
    default: {
      const std::string tag{random.one_of(kTags)};
      std::string out = "<" + tag + " " + (random.one_in(2) ? std::string(random.one_of(kAttributes)) : "") + ">";
      for (std::uint32_t i = random.below(5); i-- > 0;) out += body_piece(random, depth + 1);
      return out + (random.one_in(8) ? "" : "</" + tag + ">");
    }
  }
}

inline std::string random_page(Random& random) {
  std::string out = "<!doctype html><html lang=\"" + attribute(random.one_of(kTexts)) + "\"><head>";
  for (std::uint32_t i = random.below(6); i-- > 0;) out += head_piece(random);
  out += "</head><body>";
  for (std::uint32_t i = random.below(20); i-- > 0;) out += body_piece(random, 0);
  return out;
}

/// Where a code point begins, or the end of the text; one in four is beyond it.
inline std::uint32_t random_place(Random& random, std::string_view text) {
  if (random.one_in(4))
    return random.one_in(2) ? 0xFFFFFFFF : static_cast<std::uint32_t>(text.size()) + random.below(9);
  std::uint32_t at = random.below(text.size() + 1);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

/// A Document with marks anywhere, anchors behind its end, and elements of any order, as long as they are a tree.
inline html::Document random_document(Random& random) {
  html::Document document;
  const bool is_plain = random.one_in(4);
  for (std::uint32_t i = is_plain ? 0 : 1 + random.below(30); i-- > 0;) {
    html::Element element;
    const auto number = static_cast<std::uint32_t>(document.elements.size());
    element.parent = number == 0 ? html::kNoElement : random.below(number);
    element.name = random.one_of(kTags);
    element.hidden = random.one_in(12);
    document.elements.push_back(element);
  }
  for (std::uint32_t i = random.below(30); i-- > 0;) {
    html::Block block;
    block.kind = static_cast<BlockKind>(random.below(static_cast<std::size_t>(BlockKind::metadata) + 1));
    block.level = static_cast<std::uint8_t>(random.below(9));
    if (!document.elements.empty() && !random.one_in(9)) block.element = random.below(document.elements.size());
    if (block.kind == BlockKind::metadata) block.label = random.one_of(kMetas);
    for (std::uint32_t j = random.below(3); j-- > 0;) block.content.text += random.one_of(kTexts);
    for (std::uint32_t j = random.below(4); j-- > 0;) {
      Mark mark;
      mark.kind = static_cast<MarkKind>(random.below(static_cast<std::size_t>(MarkKind::image) + 1));
      if (mark.kind == MarkKind::math) mark.kind = MarkKind::link;  // whose text is TeX between dollar signs
      mark.span = {random_place(random, block.content.text), random_place(random, block.content.text)};
      mark.value = random.one_of(kAddresses);
      block.content.marks.push_back(std::move(mark));
    }
    document.blocks.push_back(std::move(block));
  }
  for (std::uint32_t i = random.below(4); i-- > 0;) {
    document.anchors.push_back({random.one_in(2) ? "a" : "b", random.below(document.blocks.size() + 3)});
  }
  for (std::uint32_t i = random.below(4); i-- > 0;) document.head.metas.push_back({"tag", random.one_of(kAddresses)});
  document.head.canonical = random.one_of(kAddresses);
  document.head.next = random.one_of(kAddresses);
  document.head.base = random.one_of(kAddresses);
  return document;
}

}  // namespace unbake::testing
