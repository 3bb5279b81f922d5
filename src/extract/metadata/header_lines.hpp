// The lines between the title and the body, and right behind the body: dates and names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/measure/features.hpp"
#include "extract/metadata/authors.hpp"
#include "extract/metadata/metadata.hpp"
#include "extract/read/date_order.hpp"
#include "html/document.hpp"

namespace unbake::extract {

class HeaderLines {
 public:
  /// Fills the dates and names of `result` that are still empty; `taken` gets the reason of each block that says them.
  HeaderLines(const html::Document& document, const Features& features, DateOrder order, Metadata& result,
              std::vector<std::string_view>& taken)
      : document_(document), features_(features), order_(order), result_(result), taken_(taken) {}

  /// Blocks begin … end - 1, behind the title (`titled`) or before the body.
  void read(std::uint32_t begin, std::uint32_t end, bool titled);
  /// Blocks above the title: only lines with a date count, which have no sentences.
  void read_above(std::uint32_t begin, std::uint32_t end);
  /// Blocks behind the body: only what is labelled counts.
  void read_footer(std::uint32_t begin, std::uint32_t end);
  /// The account that a post in a social network is from, where read() met one: for want of an author's name.
  [[nodiscard]] const std::string& account() const { return account_; }
  /// What the first <time> element says, or the one beside the date of publication, ISO 8601; empty where there is
  /// none. Alone it does not count as published(): it may be the time of the newest entry of a live report.
  [[nodiscard]] const std::string& stamped() const { return stamped_; }
  /// The day of a change that the page shows, ISO 8601.
  [[nodiscard]] const std::string& changed() const { return changed_; }

 private:
  void read_marked_author(std::uint32_t i);
  void read_block(std::uint32_t i);
  bool read_dates(std::uint32_t i);
  bool read_account(std::uint32_t i);
  void keep_loose(std::string_view name, std::uint32_t i, bool beside_date);
  [[nodiscard]] bool is_caption(std::uint32_t i) const;
  [[nodiscard]] std::string_view text_of(std::uint32_t i) const { return document_.blocks[i].content.text; }

  const html::Document& document_;
  const Features& features_;
  DateOrder order_;
  Metadata& result_;
  std::vector<std::string_view>& taken_;
  Authors authors_;  ///< those whose lines markup calls so
  Authors marked_;   ///< those whose names it does
  std::string account_;
  std::string stamped_;
  std::string changed_;
  std::string label_;  ///< of a name or a day, and none in its block
  std::uint32_t label_at_ = 0;
  std::string loose_;  ///< a name without a label
  std::uint32_t loose_at_ = 0;
  bool loose_beside_date_ = false;  ///< on the same line
  bool dated_ = false;
  bool titled_ = false;
};

}  // namespace unbake::extract
