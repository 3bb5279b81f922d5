// The days that a page's head and its address name.
#pragma once

#include <string>
#include <string_view>

#include "extract/metadata/metadata.hpp"
#include "extract/read/date_order.hpp"
#include "extract/read/linked_data.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// Adds what the head says of the dates to what the page shows. `stamped`: HeaderLines::stamped().
void read_dates(const html::Document& document, const LinkedData& linked, DateOrder order, const std::string& stamped,
                Metadata& result);

/// "/2016/06/13/old-bridge" → "2016-06-13"; empty where the address names no day.
std::string date_of_address(std::string_view url);

}  // namespace unbake::extract
