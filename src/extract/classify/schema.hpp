// The columns of a row, by name. A trained model knows them by their places: it names the columns that it was trained
// on (block_model_columns()), and a test compares. After any change here: node tools/training/blocks.mjs.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace unbake::extract {

// A table by hand: what belongs together stands together.
// clang-format off
inline constexpr auto kColumnNames = std::to_array<std::string_view>({
    // What the block says: columns_text.cpp.
    "weight", "word_length", "link_share", "linked_weight", "sentences", "clauses", "punctuation", "ends_sentence",
    "ends_colon", "cut_short", "code_like", "sentence_like", "digits", "capitals", "names", "unspaced", "letters",
    "kind", "level", "ordered", "rule", "border", "words_advertisement", "words_byline", "words_copyright",
    "words_counter", "words_picture", "words_related", "repeats", "copies", "dated", "title_share", "titled",
    "described", "stated", "strong", "emphasis", "ends_in_bracket", "begin", "links", "breaks", "begins_linked",
    "ends_linked",
    // Where it stands in the tree: columns_tree.cpp. The element right around it is element_0.
    "depth", "in_article", "in_main", "in_aside", "in_header", "in_footer", "in_list", "in_table", "in_figure",
    "in_comments", "hint_advert", "hint_author", "hint_caption", "hint_comments", "hint_content", "hint_lead",
    "hint_navigation", "hint_note", "hint_other", "hint_related", "hint_share", "hint_side", "hint_title",
    "element_0_name", "element_0_texts", "element_0_prose_share", "element_0_linked", "element_0_prose",
    "element_0_children", "element_1_name", "element_1_texts", "element_1_prose_share", "element_1_linked",
    "element_1_prose", "element_1_children", "element_2_name", "element_2_texts", "element_2_prose_share",
    "element_2_linked", "element_2_prose", "element_2_children", "element_3_name", "element_3_texts",
    "element_3_prose_share", "element_3_linked", "element_3_prose", "element_3_children", "child", "to_most_up",
    "to_most_down", "to_half_up", "to_half_down", "place_blocks", "place_mean_weight", "place_linked", "place_prose",
    "place_prose_share",
    // The lists that it stands in: columns_groups.cpp.
    "group_up", "group_members", "group_mean_weight", "group_linked", "group_prose", "group_prose_share",
    "group_share", "group_alike", "group_headed", "group_dated", "group_priced", "group_leading", "group_pictured",
    "member_index", "member_texts", "member_place", "wide_up", "wide_members", "wide_share", "wide_mean_weight",
    "wide_linked", "wide_headed", "wide_prose", "page_group_share", "listed",
    // What stands before and behind it: columns_order.cpp.
    "position", "rows_before", "rows_behind", "prose_before_share", "prose_before", "prose_behind", "untitled",
    "behind_title", "before_title", "prose_since_title", "since_border", "last_border_rule", "prose_since_border",
    "to_border", "since_heading", "heading_level", "heading_rule", "beside_heading", "heading_link_share",
    "heading_titled", "since_date", "days_before", "days_behind", "days_since_title", "days_to_end", "teasers_before",
    "teasers_behind", "near_before_prose_share", "near_before_linked", "near_before_prose", "near_behind_prose_share",
    "near_behind_linked", "near_behind_prose", "before_3_weight", "before_3_link_share", "before_3_sentence_like",
    "before_3_kind", "before_3_same_parent", "before_2_weight", "before_2_link_share", "before_2_sentence_like",
    "before_2_kind", "before_2_same_parent", "before_1_weight", "before_1_link_share", "before_1_sentence_like",
    "before_1_kind", "before_1_same_parent", "behind_1_weight", "behind_1_link_share", "behind_1_sentence_like",
    "behind_1_kind", "behind_1_same_parent", "behind_2_weight", "behind_2_link_share", "behind_2_sentence_like",
    "behind_2_kind", "behind_2_same_parent", "behind_3_weight", "behind_3_link_share", "behind_3_sentence_like",
    "behind_3_kind", "behind_3_same_parent", "to_picture_before", "to_picture_behind", "shared_words",
    "shared_words_prose", "to_title_up", "to_title_down", "title_place_share", "title_words_shared", "loose_lines",
    "loose_digits", "loose_tabular", "loose_position", "loose_prose_before", "loose_prose_behind", "stated_words",
    "page_prose", "page_rows", "page_linked",
    // What kind of page it stands on: kinds.cpp.
    "kind_article", "kind_collection", "kind_documentation", "kind_forum", "kind_listing", "kind_product",
    "kind_service",
    // The second pass, what the first one said: columns_scores.cpp.
    "score_before_4", "score_before_3", "score_before_2", "score_before_1", "score", "score_behind_1",
    "score_behind_2", "score_behind_3", "score_behind_4", "element_0_likely", "element_0_likely_share",
    "element_1_likely", "element_1_likely_share", "element_2_likely", "element_2_likely_share", "element_3_likely",
    "element_3_likely_share", "alike_likely", "place_likely", "to_likely_most_up", "to_likely_half_up",
    "likely_before_share", "page_likely", "since_heavy", "to_heavy", "near_before_likely", "near_behind_likely",
    "section_likely", "between_heavy_likely", "likely_share", "run_side", "run_distance", "run_inside",
    "shared_words_known", "shared_words_likely",
});
// clang-format on

inline constexpr std::size_t kColumns = kColumnNames.size();

/// There is none: as it is no constant expression, whatever calls it while compiling fails to compile.
void no_such_column();

/// The place of a column by its name: "link_share"_column.
consteval std::size_t operator""_column(const char* name, std::size_t size) {
  for (std::size_t place = 0; place < kColumns; ++place) {
    if (kColumnNames[place] == std::string_view(name, size)) return place;
  }
  no_such_column();
  return kColumns;
}

inline constexpr std::size_t kFirstOfTree = "depth"_column;
inline constexpr std::size_t kFirstOfGroups = "group_up"_column;
inline constexpr std::size_t kFirstOfOrder = "position"_column;
inline constexpr std::size_t kFirstOfKinds = "kind_article"_column;
inline constexpr std::size_t kFirstOfScores = "score_before_4"_column;

}  // namespace unbake::extract
