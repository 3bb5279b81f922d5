// Elements of one parent that are alike, as cards, posts, teasers and rows are: what they have together.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

struct Group {
  std::uint32_t members = 0;
  std::uint32_t texts = 0;
  double weight = 0;
  double linked = 0;
  double prose = 0;
  std::uint32_t headed = 0;    ///< members with a heading
  std::uint32_t dated = 0;     ///< … with a day
  std::uint32_t priced = 0;    ///< … with a price
  std::uint32_t leading = 0;   ///< … with a link that is a text by itself
  std::uint32_t pictured = 0;  ///< … with a picture
  std::uint32_t same = 0;      ///< … built as the one before
  std::uint32_t shape = 0;     ///< of the last one
};

struct Groups {
  std::vector<std::uint32_t> of;     ///< by element
  std::vector<std::uint32_t> index;  ///< by element: among its group's members
  std::vector<Group> all;

  /// The group is a list of things, and not the lines of one.
  [[nodiscard]] static bool is_list(const Group& group);
  /// The list with most text on the page; an empty group where there is none.
  [[nodiscard]] Group largest() const;
};

/// Members have the same name and the same first class, digits left out: templates number their cards, and add what
/// one is filed under.
Groups group_elements(const html::Document& document, const Features& features);

/// A short text that names a sum of money.
bool is_priced(const html::Block& block, const BlockFeatures& own);

}  // namespace unbake::extract
