#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "base/reasons.hpp"
#include "extract/classify/groups.hpp"
#include "extract/classify/kinds.hpp"
#include "extract/classify/title_row.hpp"
#include "extract/read/address_words.hpp"
#include "extract/read/head_values.hpp"
#include "extract/read/page_types.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

// In 255ths of a line.
constexpr std::uint8_t kMuch = 60;
constexpr double kMostlyLinked = 0.5;
// Steps up to an element whose class or id has a hint: nearer than this it is about the block.
constexpr std::uint8_t kNear = 4;

/// Sums over the rows: weights, and counts.
struct PageSums {
  double headings = 0, items = 0, cells = 0, captions = 0, code = 0, quotes = 0, again = 0, hinted_comments = 0,
         hinted_related = 0, in_main = 0, in_article = 0, in_comments = 0, in_menus = 0, in_forms = 0, sentences = 0,
         longest = 0;
  std::size_t heading_count = 0, dates = 0, times = 0, counters = 0, members = 0, prices = 0, questions = 0,
              teasers = 0, leads = 0, colons = 0;
  double chars = 0, digits = 0, weight = 0;

  void add(const html::Block& block, const BlockFeatures& own, const Place& place) {
    const double w = own.text.weight;
    weight += w;
    chars += own.text.chars;
    digits += own.text.digits;
    if (block.kind == BlockKind::heading) headings += w;
    if (block.kind == BlockKind::list_item) items += w;
    if (block.kind == BlockKind::table_cell) cells += w;
    if (block.kind == BlockKind::caption) captions += w;
    if (own.code_like) code += w;
    if (place.quote) quotes += w;
    if (own.repeats > 0) again += w;
    if (place.hints[static_cast<std::size_t>(WordList::hints_comments) - kFirstHint] < kNoHint) hinted_comments += w;
    if (place.hints[static_cast<std::size_t>(WordList::hints_related) - kFirstHint] < kNear) hinted_related += w;
    if (place.main) in_main += w;
    if (place.article) in_article += w;
    if (place.comments) in_comments += w;
    if (place.navigation || place.footer || place.header) in_menus += w;
    if (place.form) in_forms += w;
    if (own.sentence_like) sentences += w;
    longest = std::max(longest, w);
    const auto list = [&](WordList words) { return own.wording.shares[static_cast<std::size_t>(words)]; };
    heading_count += block.kind == BlockKind::heading ? 1 : 0;
    dates += own.dated ? 1 : 0;
    times += list(WordList::relative_time) > kMuch ? 1 : 0;
    counters += own.wording.reason == reason::kCounter ? 1 : 0;
    members += list(WordList::member) > 0 ? 1 : 0;
    prices += is_priced(block, own) ? 1 : 0;
    questions += block.content.text.ends_with('?') ? 1 : 0;
    teasers += own.cut_short ? 1 : 0;
    leads += own.link_share > kMostlyLinked ? 1 : 0;
    colons += own.text.ends_colon ? 1 : 0;
  }
};

/// A front page has no way behind the host.
struct Address {
  std::size_t depth = 255;
  std::size_t digits = 0;
  std::size_t hyphens = 0;
};

Address address_of(std::string_view url) {
  const std::size_t scheme = url.find("//");
  if (scheme == std::string_view::npos) return {};
  const std::size_t path = url.find('/', scheme + 2);
  if (path == std::string_view::npos) return {0, 0, 0};
  url.remove_prefix(path);
  url = url.substr(0, url.find_first_of("?#"));
  Address address{0, 0, 0};
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (url[i] == '/' && i + 1 < url.size()) ++address.depth;
    if (is_ascii_digit(url[i])) ++address.digits;
    if (url[i] == '-' || url[i] == '_') ++address.hyphens;
  }
  return address;
}

void write_shares(const Features& features, const PageSums& sums, Columns& out) {
  out.share("prose"_page, share(features.core, features.weight));
  out.share("linked"_page, share(features.linked, features.weight));
  out.share("headings"_page, share(sums.headings, sums.weight));
  out.share("items"_page, share(sums.items, sums.weight));
  out.share("cells"_page, share(sums.cells, sums.weight));
  out.share("captions"_page, share(sums.captions, sums.weight));
  out.share("code"_page, share(sums.code, sums.weight));
  out.share("quotes"_page, share(sums.quotes, sums.weight));
  out.share("again"_page, share(sums.again, sums.weight));
  out.share("hinted_comments"_page, share(sums.hinted_comments, sums.weight));
  out.share("hinted_related"_page, share(sums.hinted_related, sums.weight));
  out.share("in_main"_page, share(sums.in_main, sums.weight));
  out.share("in_article"_page, share(sums.in_article, sums.weight));
  out.share("in_comments"_page, share(sums.in_comments, sums.weight));
  out.share("in_menus"_page, share(sums.in_menus, sums.weight));
  out.share("in_forms"_page, share(sums.in_forms, sums.weight));
  out.share("sentences"_page, share(sums.sentences, sums.weight));
  out.share("longest"_page, share(sums.longest, sums.weight));
  out.share("hidden"_page, 1 - share(sums.weight, features.weight));
  out.share("digits"_page, share(sums.digits, sums.chars));
}

void write_counts(const html::Document& document, const PageSums& sums, std::size_t rows, Columns& out) {
  const auto count = [&](std::size_t column, std::size_t value) { out.log(column, static_cast<double>(value)); };
  const auto elements = [&](std::string_view name) {
    return static_cast<std::size_t>(std::ranges::count(document.elements, name, &html::Element::name));
  };
  count("rows"_page, rows);
  out.log("weight"_page, sums.weight);
  out.log("mean_weight"_page, share(sums.weight, static_cast<double>(rows)));
  count("heading_count"_page, sums.heading_count);
  count("dates"_page, sums.dates);
  count("times"_page, sums.times);
  count("counters"_page, sums.counters);
  count("members"_page, sums.members);
  count("prices"_page, sums.prices);
  count("questions"_page, sums.questions);
  count("teasers"_page, sums.teasers);
  count("leads"_page, sums.leads);
  count("colons"_page, sums.colons);
  count("articles"_page, elements("article"));
  count("forms"_page, elements("form"));
  count("pictures"_page,
        static_cast<std::size_t>(std::ranges::count(document.blocks, BlockKind::image, &html::Block::kind)));
}

void write_group(const Features& features, const Group& group, Columns& out) {
  const auto of_members = [&](std::size_t column, std::uint32_t members) {
    out.share(column, share(members, group.members));
  };
  out.share("group_share"_page, share(group.weight, features.weight));
  out.log("group_members"_page, group.members);
  out.log("group_weight"_page, share(group.weight, group.members));
  out.share("group_linked"_page, share(group.linked, group.weight));
  out.share("group_prose"_page, share(group.prose, group.weight));
  of_members("group_headed"_page, group.headed);
  of_members("group_dated"_page, group.dated);
  of_members("group_priced"_page, group.priced);
  of_members("group_leading"_page, group.leading);
  of_members("group_pictured"_page, group.pictured);
  of_members("group_alike"_page, group.same);
}

void write_address(std::string_view url, Columns& out) {
  const Address address = address_of(url);
  out.number("address_depth"_page, address.depth);
  out.number("address_digits"_page, address.digits);
  out.number("address_hyphens"_page, address.hyphens);
  const AddressWords words = address_words(url);
  out.flag("address_article"_page, words.article);
  out.flag("address_documentation"_page, words.documentation);
  out.flag("address_forum"_page, words.forum);
  out.flag("address_list"_page, words.list);
  out.flag("address_product"_page, words.product);
  out.flag("address_service"_page, words.service);
  out.flag("address_file"_page, words.file);
}

/// Running text that stands in no list.
double loose_prose(const html::Document& document, const Features& features, const Groups& groups) {
  std::vector<bool> in_list(document.elements.size());
  for (std::size_t i = 0; i < in_list.size(); ++i) {
    const html::ElementId parent = document.elements[i].parent;
    in_list[i] = (parent != html::kNoElement && in_list[parent]) || Groups::is_list(groups.all[groups.of[i]]);
  }
  double sum = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const html::ElementId element = document.blocks[i].element;
    if (element == html::kNoElement || !in_list[element]) sum += features.blocks[i].core;
  }
  return sum;
}

void write_sayings(const html::Document& document, const Features& features, Columns& out) {
  const PageTypes types = page_types(document);
  out.flag("says_article"_page, types.article);
  out.flag("says_product"_page, types.product);
  out.flag("says_list"_page, types.list);
  out.flag("says_forum"_page, types.forum);
  out.flag("says_lesson"_page, types.lesson);
  out.flag("says_business"_page, types.business);
  out.flag("says_recipe"_page, types.recipe);
  out.flag("says_faq"_page, types.faq);
  out.number("og_type"_page, types.og_type);
  out.flag("says_published"_page, !head_value(document, {"article:published_time", "datepublished"}).empty());
  out.log("stated"_page, features.stated_words);
}

}  // namespace

PageRow page_columns(const html::Document& document, const Features& features, const Groups& groups, const Table& table,
                     std::string_view url) {
  PageRow row{};
  Columns out(row);
  PageSums sums;
  for (const std::uint32_t i : table.blocks) {
    const html::Block& block = document.blocks[i];
    sums.add(block, features.blocks[i],
             block.element == html::kNoElement ? Place{} : features.elements[block.element].place);
  }
  write_shares(features, sums, out);
  write_counts(document, sums, table.rows.size(), out);
  write_group(features, groups.largest(), out);
  const double loose = loose_prose(document, features, groups);
  out.log("loose_prose"_page, loose);
  out.share("loose_prose_share"_page, share(loose, features.core));
  write_address(page_address(document, url), out);
  write_sayings(document, features, out);
  const std::size_t title = find_title_row(document, features, table);
  out.share("titled"_page, share(static_cast<double>(title), static_cast<double>(table.rows.size())));
  return row;
}

}  // namespace unbake::extract
