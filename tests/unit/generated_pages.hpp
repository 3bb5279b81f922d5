// Pages that nobody would write, the same ones each time.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace unbake {

/// Numerical Recipes' generator.
class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed) {}

  std::uint32_t below(std::size_t end) {
    state_ = state_ * 1664525 + 1013904223;
    return static_cast<std::uint32_t>((std::uint64_t{state_} * end) >> 32);
  }

 private:
  std::uint32_t state_;
};

// clang-format off
inline constexpr std::array<std::string_view, 103> kPieces{
    "<pre>", "</pre>", "<pre> ", "<p>", "</p>", "<div>", "</div>", "<br>", "<hr>", "\n", " ", "  ", "&nbsp;", "&#13;",
    "<b>", "</b>", "<i>", "</i>", "<a href=x>", "<a href='#y'>", "<a>", "</a>", "<code>", "</code>", "<sup>", "</sup>",
    "<span hidden>", "</span>", "<q>", "</q>", "<ruby>", "</ruby>", "<rt>", "</rt>", "<rp>", "</rp>", "<rtc>",
    "<img src=z.png>", "<img src=z.png alt='*a*\n&#13;b'>", "<li>", "<li value=7>", "<ul>", "</ul>", "<ol start=4>",
    "<ol reversed>", "</ol>", "<table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<th>", "<th colspan=3>", "</table>",
    "<caption>", "</caption>", "<h2>", "</h2>", "<h4>", "</h4>", "<blockquote>", "</blockquote>", "<figure>", "</figure>",
    "<figcaption>", "</figcaption>", "<math alttext='x_1'>", "<math><mi>y", "</math>", "<del>", "</del>", "<dl><dt>",
    "<dd>", "<p id=y>", "<a id=y>", "<pre class='language-c'>", "<div style='display:none'>", "&#x3000;", "&#x3000;&#x3000;",
    "<svg>", "</svg>", "<template>", "</template>", "<details><summary>", "</details>", "<center>", "<sub>", "</sub>",
    "<kbd>", "x", "x", "y", "字", "漢字。", "word ", "Two words. ", " \n ", "*", "1. ", "&lt;", "&amp;amp;", "\t", "<wbr>",
};
// clang-format on

inline std::string generated_page(Random& random, std::size_t most_pieces = 40) {
  std::string page;
  const std::uint32_t size = 1 + random.below(most_pieces);
  for (std::uint32_t i = 0; i < size; ++i) page += kPieces[random.below(kPieces.size())];
  return page;
}

/// A few parts cut out, doubled or replaced by other markup. May cut characters in two.
inline std::string mutated_page(Random& random, std::string page) {
  for (std::uint32_t count = 1 + random.below(6); count > 0 && !page.empty(); --count) {
    const std::size_t at = random.below(page.size());
    const std::string part = page.substr(at, 1 + random.below(200));
    const std::string_view piece = kPieces[random.below(kPieces.size())];
    switch (random.below(4)) {
      case 0:
        page.erase(at, part.size());
        break;
      case 1:
        page.insert(random.below(page.size()), part);
        break;
      case 2:
        page.replace(at, 1 + random.below(3), piece);
        break;
      default:
        page.insert(at, piece);
    }
  }
  return page;
}

}  // namespace unbake
