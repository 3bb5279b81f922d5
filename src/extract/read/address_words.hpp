// What a page's address calls the page: /forum/, /products/, /docs/ …
#pragma once

#include <cstddef>
#include <string_view>

namespace unbake::extract {

/// Of the words of host and path. A word may stand for more than one of these.
struct AddressWords {
  bool article = false;
  bool documentation = false;
  bool forum = false;
  bool list = false;
  bool product = false;
  bool service = false;
  bool file = false;  ///< the path ends in the name of a file: .html, .php …
};

AddressWords address_words(std::string_view address);

}  // namespace unbake::extract
