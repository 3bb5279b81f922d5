// Addresses: joined, judged, and compared.
#include "base/url.hpp"

#include <string>

#include "extract/metadata/page_address.hpp"
#include "output/address.hpp"
#include "properties.hpp"
#include "target.hpp"

namespace unbake::fuzz {
namespace {

/// Addresses of these may stand in what comes out.
bool is_harmless(std::string_view address) {
  for (const std::string_view scheme : {"http:", "https:", "mailto:", "tel:", "data:image/"}) {
    if (address.size() < scheme.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < scheme.size(); ++i) same = same && (address[i] | 0x20) == (scheme[i] | 0x20);
    if (same) return true;
  }
  const std::size_t end = address.find_first_of(":/?#\\");
  return end == std::string_view::npos || address[end] != ':';
}

}  // namespace

void url(Input input) {
  const ExactText base{input.take_line()};
  const ExactText href{input.take_line()};
  const ExactText reference{input.text()};
  const std::size_t size = base.view().size() + href.view().size() + reference.view().size();

  const std::string joined = resolve_url(base.view(), reference.view());
  require(joined.size() <= size + 3, "a joined address is no longer than its parts", joined);
  const std::string own_base = resolve_base(base.view(), href.view());
  require(own_base.size() <= size + 3, "a base is no longer than its parts", own_base);
  const std::string own = resolve_url(own_base, stripped_url(reference.view()));
  require(own.size() <= size + 3, "an address is no longer than its parts and its base's", own);
  require(resolve_url(own_base, own) == own, "a joined address is joined to itself", own);
  require(own_base.empty() || resolve_base({}, own_base) == own_base, "a base is its own base", own_base);
  if (own.starts_with("http:") || own.starts_with("https:")) {
    require(resolve_url({}, own) == own, "a joined address needs no base", own);
  }
  static_cast<void>(extract::page_step(base.view(), reference.view()));
  static_cast<void>(extract::page_step(joined, own_base));

  for (const std::string& address : {joined, own, own_base, std::string(reference.view())}) {
    const std::string link = output::safe_link(address);
    require(is_harmless(link), "a link's scheme is one that runs nothing", link);
    require(output::safe_link(link) == link, "a link that was let through is let through as it is", link);
    const std::string image = output::safe_image(address);
    require(is_harmless(image), "a picture's scheme is one that runs nothing", image);
    require(output::safe_image(image) == image, "a picture that was let through is let through as it is", image);
  }
}

}  // namespace unbake::fuzz
