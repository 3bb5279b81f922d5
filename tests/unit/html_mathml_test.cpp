// Presentation MathML as TeX.
#include <string>

#include <gtest/gtest.h>

#include "html/parse.hpp"

namespace unbake::html {
namespace {

struct Case {
  const char* label;
  const char* mathml;
  const char* tex;
};

// clang-format off
constexpr Case kCases[] = {
    {"identifiers, numbers, operators", "<mi>a</mi><mo>+</mo><mn>12</mn><mo>=</mo><mi>b</mi>", "a + 12 = b"},
    {"Greek and signs have names", "<mi>λ</mi><mo>≤</mo><mi>Ω</mi><mo>−</mo><mn>1</mn>", "\\lambda \\leq \\Omega - 1"},
    {"characters without a name stay", "<mi>ж</mi><mo>⊸</mo><mi>数</mi>", "ж ⊸ 数"},
    {"named functions", "<mi>sin</mi><mo>\u2061</mo><mi>x</mi>", "\\sin x"},
    {"a word is none", "<mi>cost</mi>", "cost"},
    {"words", "<mtext>if </mtext><mi>x</mi>", "\\text{if } x"},
    {"braces in words", "<mtext>{a}</mtext>", "\\text{\\{a\\}}"},
    {"what TeX would take for its own", "<mo>{</mo><mn>5</mn><mo>%</mo><mo>}</mo>", "\\{ 5 \\% \\}"},
    {"scripts", "<msub><mi>x</mi><mn>1</mn></msub><msup><mi>y</mi><mn>2</mn></msup>"
     "<msubsup><mi>z</mi><mi>i</mi><mi>j</mi></msubsup>", "x_{1} y^{2} z_{i}^{j}"},
    {"a base of several", "<msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup>", "{a b}^{2}"},
    {"fractions, roots", "<mfrac><mn>1</mn><msqrt><mi>n</mi></msqrt></mfrac><mroot><mi>x</mi><mn>3</mn></mroot>",
     "\\frac{1}{\\sqrt{n}} \\sqrt[3]{x}"},
    {"a fraction without a line", "<mfrac linethickness=0><mi>n</mi><mi>k</mi></mfrac>", "\\genfrac{}{}{0pt}{}{n}{k}"},
    {"bounds", "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>",
     "\\sum_{i = 1}^{n}"},
    {"… of a function", "<munder><mi>lim</mi><mi>x</mi></munder>", "\\lim_{x}"},
    {"accents", "<mover><mi>x</mi><mo>˙</mo></mover><mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>¯</mo></mover>",
     "\\dot{x} \\overline{A B}"},
    {"something over something", "<mover><mi>x</mi><mi>y</mi></mover>", "\\overset{y}{x}"},
    {"a table", "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd></mtr></mtable>",
     "\\begin{matrix} a & b \\\\ c \\end{matrix}"},
    {"fences", "<mfenced open='[' close=')'><mi>a</mi><mi>b</mi></mfenced>", "\\left[ a , b \\right)"},
    {"styles are nothing", "<mstyle><mrow><mi>x</mi></mrow></mstyle><mspace width=1em /><mphantom><mi>y</mi></mphantom>", "x"},
    {"too few children for what it is", "<mfrac><mn>1</mn></mfrac>", "1"},
};
// clang-format on

TEST(HtmlMathml, Tex) {
  for (const Case& c : kCases) {
    const Document document = parse_html("<math>" + std::string(c.mathml) + "</math>");
    ASSERT_EQ(document.blocks.size(), 1U) << c.label;
    EXPECT_EQ(document.blocks[0].content.text, "$" + std::string(c.tex) + "$") << c.label;
  }
}

TEST(HtmlMathml, DeepNestingEnds) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<mrow>";
  const Document document = parse_html("<p>a <math>" + deep + "<mi>x</mi></math> b</p>");
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_EQ(document.blocks[0].content.text, "a x b") << "as text";
}

TEST(HtmlMathml, BoundsOfBoundsAreReadOnce) {
  std::string nested = "<mi>x</mi>";
  for (int i = 0; i < 50; ++i) nested = "<munderover>" + nested + "<mn>1</mn><mn>2</mn></munderover>";
  const Document document = parse_html("<math>" + nested + "</math>");
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_TRUE(document.blocks[0].content.text.starts_with("$x_{1}^{2}_{1}^{2}"));
}

}  // namespace
}  // namespace unbake::html
