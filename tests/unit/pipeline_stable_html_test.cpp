// The HTML that comes out is read as it is written: a parser makes the very elements and texts of it that the writer
// meant, and the article of it is the article.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <string>

#include <gtest/gtest.h>

#include "generated_pages.hpp"
#include "html/parse.hpp"
#include "lexbor/dom/dom.h"
#include "lexbor/html/html.h"
#include "output/html.hpp"
#include "pipeline/assemble.hpp"

namespace unbake {
namespace {

/// A page with all its blocks, as HTML.
std::string written(const std::string& page) {
  html::Document document = html::parse_html(page);
  extract::Extraction all;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].kind != BlockKind::metadata) all.body.push_back(i);
  }
  article::Article article;
  Work work;
  assemble(std::move(document), std::move(all), "", 0, article, work);
  return output::to_html(article.blocks, article.containers);
}

void escape(std::string& out, std::string_view text) {
  for (const char c : text) {
    const std::string_view name = c == '&'    ? "&amp;"
                                  : c == '<'  ? "&lt;"
                                  : c == '>'  ? "&gt;"
                                  : c == '"'  ? "&quot;"
                                  : c == '\r' ? "&#13;"
                                              : "";
    name.empty() ? out.push_back(c) : static_cast<void>(out.append(name));
  }
}

std::string_view view(const lxb_char_t* bytes, std::size_t length) {
  return bytes == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(bytes), length};
}

/// What a parser has read, as output/html.cpp writes it.
void write(std::string& out, lxb_dom_node_t* node) {
  if (node->type == LXB_DOM_NODE_TYPE_TEXT) {
    const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
    return escape(out, view(data.data, data.length));
  }
  std::size_t length = 0;
  auto* element = lxb_dom_interface_element(node);
  const lxb_char_t* bytes = lxb_dom_element_local_name(element, &length);
  const std::string_view name = view(bytes, length);
  out.append("<").append(name);
  for (lxb_dom_attr_t* at = element->first_attr; at != nullptr; at = at->next) {
    bytes = lxb_dom_attr_local_name_noi(at, &length);
    out.append(" ").append(view(bytes, length)).append("=\"");
    if (at->value != nullptr) escape(out, view(at->value->data, at->value->length));
    out.append("\"");
  }
  out.append(">");
  if (name == "br" || name == "hr" || name == "img") return;
  for (lxb_dom_node_t* child = node->first_child; child != nullptr; child = child->next) write(out, child);
  out.append("</").append(name).append(">");
}

std::string read(const std::string& html) {
  lxb_html_document_t* document = lxb_html_document_create();
  lxb_html_document_parse(document, reinterpret_cast<const lxb_char_t*>(html.data()), html.size());
  std::string out;
  for (auto* node = lxb_dom_interface_node(document->body)->first_child; node != nullptr; node = node->next) {
    write(out, node);
  }
  lxb_html_document_destroy(document);
  // The parser puts rows into a body of the table.
  for (const std::string_view tag : {"<tbody>", "</tbody>"}) {
    for (std::size_t at = out.find(tag); at != std::string::npos; at = out.find(tag)) out.erase(at, tag.size());
  }
  return out;
}

struct Case {
  const char* label;
  const char* html;
};

constexpr Case kCases[] = {
    {"a carriage return in code", "<pre>a&#13;b&#13;&#10;c</pre>"},
    {"a carriage return in the text of a picture", "<p>a <img src=x.png alt='b&#13;c'> d"},
    {"a formula", "<p>a <math alttext='x_1'></math> b"},
    {"a formula with a sign at one end", "<p>a <math alttext='$$x_1$'></math> <math alttext='$x_1'></math>"},
    {"a formula in code", "<p><code><math alttext='x_1'></math></code>"},
    {"a picture before a formula", "<p><img src=x.png><math alttext='x_1'></math>"},
    {"pictures in a row", "<p>a <img src=x.png><img src=y.png><img src=z.png> b"},
    {"a reading in a bracket", "<ruby>a<rp>b<code><rt>c</rt></code>"},
    {"a reading without a word", "<p>a <rt>b</rt>"},
    {"a reading in another block than its word", "<ruby>a<rt><h1>b</h1>c</rt></ruby>"},
    {"a word and its reading behind such a one", "<ruby>a<rt><p>b<ruby>c<rt>d</rt></ruby></rt></ruby>"},
    {"a reading around a word in another block", "<ruby>a<rt><ruby><h1>b</h1></ruby></rt></ruby>"},
    {"… that has a reading there", "<ruby>a<rt><p><ruby>b<rt>c</rt></ruby></p></rt></ruby>"},
    {"… in the same block", "<ruby>a<rt><ruby>b<rt>c</rt></ruby></rt></ruby>"},
    {"code in pieces", "<p><code>a <b>b </b>c <del>d <ruby>e<rt>f</rt></ruby></del></code>"},
    {"code with a link beside a link", "<p><code><a href=b>b</a> <a href=c>c</a></code>"},
    {"code in pieces with a line break at the end of one", "<p><code>a<b><br>b</b></code>"},
    {"… at the begin of one", "<p><code><b>a</b><br>b</code>"},
    {"… alone", "<p><code><b>a</b><br><b>b</b></code>"},
    {"… inside of one", "<p><code>a<br>b<b>c</b></code>"},
    {"code in pieces with a picture alone", "<p><code><b>a</b><img src=x.png> <b>b</b></code>"},
    {"… between white space", "<p><code>a <img src=x.png> <img src=y.png> b</code>"},
    {"a picture that no reader sees, with a caption", "<figure><img src=x:y><figcaption>a</figcaption></figure>"},
    {"… in an item", "<ul><li><figure><img src=x:y><figcaption>a</figcaption></figure><p>b</ul>"},
    {"… alone in an item", "<ul><li><img src=x:y><li>a</ul>"},
    {"… alone in a row", "<table><tr><th>a<tr><td><img src=x:y><tr><td>b</table>"},
    {"… between the same picture twice", "<p>a <img src=x.png> b <img src=x:y> c <img src=x.png> d"},
    {"a picture in code between the same picture twice", "<img src=x.png><pre>a <img src=y.png></pre><img src=x.png>"},
    {"a caption of nothing in an item", "<ul><li><figcaption>a</figcaption></ul>"},
    {"… of a table with words", "<ul><li><table><caption>a</caption><tr><th>b<tr><td>c</table></ul>"},
    {"… of a table of empty cells", "<table><caption>a</caption><tr><th><th></table>b"},
    {"a table of empty cells", "<ul><li><table><tr><th colspan=2><tr><td rowspan=2><td></table><li>a</ul>"},
    {"a table with empty rows", "<table><tr><th>a<th>b<tr><td>c<td><tr><td><td></table>"},
    {"a caption of a picture", "<ul><li><figure><img src=x.png><figcaption>a</figcaption></figure></ul>"},
};

TEST(PipelineStableHtml, Cases) {
  for (const Case& c : kCases) {
    const std::string once = written(c.html);
    EXPECT_EQ(read(once), once) << c.label;
    EXPECT_EQ(written(once), once) << c.label;
  }
}

TEST(PipelineStableHtml, GeneratedPagesAreReadAsTheyAreWritten) {
  Random random(4);
  for (int i = 0; i < 8000; ++i) {
    const std::string page = generated_page(random);
    const std::string once = written(page);
    ASSERT_EQ(read(once), once) << page;
  }
}

TEST(PipelineStableHtml, RealPagesAndMutatedOnes) {
  Random random(5);
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(UNBAKE_ROOT "/tests/pages")) {
    if (entry.path().filename() != "page.html") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    ++count;
    const std::string article = written(page);
    EXPECT_EQ(written(article), article) << entry.path();
    for (int i = 0; i < 20; ++i) {
      const std::string mutant = mutated_page(random, page);
      const std::string once = written(mutant);
      ASSERT_EQ(read(once), once) << entry.path() << ", " << i;
    }
  }
  EXPECT_GT(count, 8U);
}

}  // namespace
}  // namespace unbake
