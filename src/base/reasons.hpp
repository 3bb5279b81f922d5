// Why a block is not part of the article. These names reach the user.
#pragma once

#include <string_view>

namespace unbake::reason {

inline constexpr std::string_view kNone = "";                ///< the block is part of the article
inline constexpr std::string_view kDuplicate = "duplicate";  ///< says again what a block before it says
inline constexpr std::string_view kDisclaimer = "disclaimer";
inline constexpr std::string_view kAdvertisement = "advertisement";
inline constexpr std::string_view kRelated = "related";  ///< the heading or an entry of a list of other pages
inline constexpr std::string_view kComment = "comment";  ///< where readers' comments begin
inline constexpr std::string_view kCounter = "counter";  ///< a number of views, likes …
inline constexpr std::string_view kNavigation = "navigation";
inline constexpr std::string_view kShare = "share";
inline constexpr std::string_view kCredit = "credit";  ///< who edited the page, where it was first titled …
inline constexpr std::string_view kCopyright = "copyright";
inline constexpr std::string_view kHidden = "hidden";  ///< not rendered
inline constexpr std::string_view kTitle = "title";
inline constexpr std::string_view kByline = "byline";
inline constexpr std::string_view kDate = "date";
inline constexpr std::string_view kSource = "source";
inline constexpr std::string_view kOutside = "outside";           ///< before, behind or beside the article
inline constexpr std::string_view kOutputLimit = "output-limit";  ///< of the article, but it did not fit

}  // namespace unbake::reason
