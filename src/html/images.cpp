#include "html/images.hpp"

#include <array>

#include "base/ascii.hpp"
#include "html/markup/numbers.hpp"

namespace unbake::html {
namespace {

/// Where lazy loaders keep the real address, the most used first (lazysizes, jQuery Lazyload, WordPress, Zhihu, Echo,
/// Discuz). These replace src.
constexpr std::array<std::string_view, 10> kLazySources{
    "data-src",      "data-original", "data-lazy-src", "data-actualsrc", "data-original-src",
    "data-lazyload", "data-echo",     "data-lazy",     "zoomfile",       "file"};
/// Names that mean other things too: taken only where src is a placeholder.
constexpr std::array<std::string_view, 4> kLikelySources{"data-url", "data-img", "data-image", "data-img-src"};
constexpr std::array<std::string_view, 2> kLazySets{"data-srcset", "data-lazy-srcset"};

/// Parts of names of the pictures that stand for one still to be loaded.
constexpr std::array<std::string_view, 8> kPlaceholderNames{"placeholder", "blank.", "spacer.",     "loading.",
                                                            "lazyload.",   "grey.",  "transparent", "1x1."};

/// A data: address shorter than this holds no picture worth showing, but a pixel or a grey box.
constexpr std::size_t kLeastDataAddress = 512;
/// Images up to this many pixels wide or high are for counting readers.
constexpr std::int32_t kTrackingPixels = 2;

bool is_data(std::string_view address) { return equals_ascii_case(address.substr(0, 5), "data:"); }

bool is_usable(std::string_view address) {
  if (address.empty() || equals_ascii_case(address, "about:blank")) return false;
  return !is_data(address) ||
         (address.size() >= kLeastDataAddress && !equals_ascii_case(address.substr(0, 14), "data:image/svg"));
}

bool is_placeholder(std::string_view address) {
  if (!is_usable(address) || is_data(address)) return true;
  const std::string lower = to_ascii_lower(address);
  for (const std::string_view name : kPlaceholderNames) {
    if (lower.find(name) != std::string::npos) return true;
  }
  return false;
}

template <std::size_t N>
std::string_view first_of(const Node* img, const std::array<std::string_view, N>& names) {
  std::size_t best = N;
  std::string_view value;
  for (const lxb_dom_attr_t* at = first_attribute(img); at != nullptr; at = at->next) {
    const std::string_view name = name_of(at);
    for (std::size_t i = 0; i < best; ++i) {
      if (names[i] != name) continue;
      const std::string_view address = trim_ascii(value_of(at));
      if (!is_usable(address) || is_data(address)) continue;
      best = i;
      value = address;
    }
  }
  return value;
}

bool is_tracking_pixel(const Node* img) {
  for (const lxb_dom_attr_id_t id : {lxb_dom_attr_id_t{LXB_DOM_ATTR_WIDTH}, lxb_dom_attr_id_t{LXB_DOM_ATTR_HEIGHT}}) {
    const std::string_view value = trim_ascii(attribute(img, id));
    if (value.empty() || !is_ascii_digit(value[0]) || value.ends_with('%')) continue;
    if (parse_non_negative(value) <= kTrackingPixels) return true;
  }
  return false;
}

/// The decimal number in front of "640w" or "1.5x", 0 without one. Exponents, which nobody writes here, are not read;
/// std::strtod would add 7 KB to the wasm.
double leading_number(std::string_view text) {
  double value = 0;
  double place = 1;
  bool fraction = false;
  for (const char c : text) {
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (is_ascii_digit(c)) {
      value = value * 10 + (c - '0');
      if (fraction) place *= 10;
    } else {
      break;
    }
  }
  return value / place;
}

}  // namespace

bool is_named_by(const Node* img, const Node* before) {
  const std::string_view source = trim_ascii(attribute(img, LXB_DOM_ATTR_SRC));
  if (source.empty()) return false;
  for (const lxb_dom_attr_t* at = first_attribute(before); at != nullptr; at = at->next) {
    if (value_of(at).find(source) != std::string_view::npos) return true;
  }
  return false;
}

std::string_view largest_candidate(std::string_view srcset) {
  std::string_view best;
  double most = -1;
  for (;;) {
    while (!srcset.empty() && (is_ascii_space(srcset.front()) || srcset.front() == ',')) srcset.remove_prefix(1);
    if (srcset.empty()) return best;
    std::string_view address = take_word(srcset);
    double size = 1;
    if (address.ends_with(',')) {
      while (address.ends_with(',')) address.remove_suffix(1);
    } else {
      const std::size_t comma = srcset.find(',');
      const std::string_view descriptor = trim_ascii(srcset.substr(0, comma));
      srcset.remove_prefix(comma == std::string_view::npos ? srcset.size() : comma + 1);
      if (!descriptor.empty()) size = leading_number(descriptor);
    }
    if (size > most) {
      most = size;
      best = address;
    }
  }
}

/// The nearest <source> in front of the image that has one.
std::string_view ImageReader::source_of_picture(const Node* img) {
  std::string_view found;
  for (const Node* node = img->prev; node != nullptr && found.empty(); node = node->prev) {
    if (node == last_) {
      found = last_source_;
      break;
    }
    if (!is_element(node) || tag_of(node) != LXB_TAG_SOURCE) continue;
    std::string_view set = attribute(node, ids_.srcset);
    if (set.empty()) set = first_of(node, kLazySets);
    found = largest_candidate(set);
  }
  last_ = img;
  return last_source_ = found;
}

std::string_view ImageReader::source_of(const Node* img) {
  // The address beside a set is the picture for browsers that know no sets, and often a small one.
  if (const std::string_view lazy = largest_candidate(first_of(img, kLazySets)); !lazy.empty()) return lazy;
  if (const std::string_view lazy = first_of(img, kLazySources); !lazy.empty()) return lazy;
  if (const std::string_view set = largest_candidate(attribute(img, ids_.srcset)); !is_placeholder(set)) return set;
  const std::string_view src = trim_ascii(attribute(img, LXB_DOM_ATTR_SRC));
  if (!is_placeholder(src)) return src;
  if (const std::string_view likely = first_of(img, kLikelySources); !likely.empty()) return likely;
  if (const std::string_view picture = source_of_picture(img); is_usable(picture)) return picture;
  return is_usable(src) ? src : std::string_view{};
}

std::optional<Image> ImageReader::read(const Node* img) {
  if (is_tracking_pixel(img)) return std::nullopt;
  const std::string_view source = source_of(img);
  if (source.empty()) return std::nullopt;
  return Image{std::string{source}, std::string{trim_ascii(attribute(img, LXB_DOM_ATTR_ALT))}};
}

}  // namespace unbake::html
