// Whether one address is that of the page behind another.
#pragma once

#include <cstdint>
#include <string_view>

namespace unbake::extract {

struct PageStep {
  std::uint32_t page = 0;  ///< the number in the address; 0: it is no page of the same article
  bool second = false;     ///< the page itself has no number: the candidate is the second
  bool sure = false;       ///< the number can be none but a page's; else it may as well be another article's
};

/// How `candidate` goes on from `current`, both absolute. They may differ in one number only, and in the signs and
/// words that make it a page's: "a.html", "a_2.html"; "a?id=7", "a?id=7&page=2"; "a/3/", "a/4/". Pages count up by one;
/// the second page of one that has no number is 2, or 1 where counting begins with 0 ("a_1.html"). A front
/// page has none.
PageStep page_step(std::string_view current, std::string_view candidate);

}  // namespace unbake::extract
