// The addresses of a page as they may stand in a result.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "article/article.hpp"
#include "base/work.hpp"
#include "html/document.hpp"
#include "output/address.hpp"

namespace unbake {

/// Makes addresses absolute, where the page's own is known, and leaves out those that may not stand in a result. Every
/// address of an Article has come from here.
class Addresses {
 public:
  /// `page_url`: empty where it is not known. `base_href`: as the page writes it. All must live on.
  Addresses(std::string_view page_url, std::string_view base_href, Work& work);

  /// Empty where it may not stand, or says nothing; and where it is a relative one, and those before it took all that
  /// `work` allows.
  [[nodiscard]] std::string absolute(std::string_view written, output::AddressUse use);

  /// Of a licence: an address, or a name, which stays as it is.
  [[nodiscard]] std::string license(std::string_view written);

  [[nodiscard]] std::string_view page_url() const { return page_url_; }

 private:
  std::string_view page_url_;
  std::string base_;  ///< what relative addresses are relative to
  Work& work_;
};

/// What the links and images of an article are read by.
struct ArticlePlaces {
  std::span<const html::Anchor> anchors;  ///< of the page
  std::span<const std::uint32_t> body;    ///< indices of the article's blocks among the page's
};

/// Does so with the addresses of links and images. A link to a place of the page that is in the article (a footnote, a
/// section, the way back) leads there: the block gets an anchor, and the link its name.
void resolve_addresses(const ArticlePlaces& places, Addresses& addresses, std::span<article::Block> blocks);

}  // namespace unbake
