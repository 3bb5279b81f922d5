// Which kind of page it is, and what its lists of things have together.
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "extract/classify/columns.hpp"
#include "extract/classify/groups.hpp"
#include "extract/classify/kinds.hpp"
#include "extract/measure/measure.hpp"
#include "extract/read/address_words.hpp"
#include "extract/read/page_types.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

PageTypes types_of(const std::string& json_ld, const std::string& head = "") {
  return page_types(html::parse_html("<head>" + head + "<script type=application/ld+json>" + json_ld + "</script>"));
}

TEST(PageTypes, AreThoseOfAllObjects) {
  const PageTypes types = types_of(
      R"([{"@type": "WebPage", "mainEntity": {"@type":"Product","offers":{"@type" : "http://schema.org/Offer"}}},)"
      R"({"@type": ["Thing", "ItemList"], "itemListElement": []}])");
  EXPECT_TRUE(types.product);
  EXPECT_TRUE(types.list);
  EXPECT_FALSE(types.article);
  EXPECT_FALSE(types.forum);
  EXPECT_EQ(types.og_type, 0);
}

TEST(PageTypes, AreNoneWhereNoneAreSaid) {
  for (const char* json_ld :
       {"", "{", R"({"@type)", R"({"@type")", R"({"@type":)", R"({"@type": "Pro)",
        R"({"@type": {}, "name": "Product"})", R"({"name": "Product"})", R"({"@type": "Products"})"}) {
    EXPECT_FALSE(types_of(json_ld).product) << json_ld;
  }
}

TEST(PageTypes, OfTheHead) {
  EXPECT_EQ(types_of("", "<meta property=og:type content=article>").og_type, 1);
  EXPECT_EQ(types_of("", "<meta property=og:type content=og:product>").og_type, 3);
  EXPECT_EQ(types_of("", "<meta property=og:type content=video.movie>").og_type, 4);
}

TEST(PageTypes, OfMicrodata) {
  EXPECT_TRUE(page_types(html::parse_html("<div itemscope itemtype=https://schema.org/Product>A")).product);
  EXPECT_FALSE(page_types(html::parse_html("<div itemscope itemtype=https://schema.org/Person>A")).product);
}

TEST(AddressWords, AreThoseOfFoldersAndHost) {
  using Flag = bool AddressWords::*;
  const std::pair<const char*, Flag> cases[] = {
      {"https://forum.example.org/viewtopic.php?t=1", &AddressWords::forum},
      {"https://example.org/t/Questions/12", &AddressWords::forum},
      {"https://example.org/en/products/kettle-of-steel", &AddressWords::product},
      {"https://example.org/collections/kettles#all", &AddressWords::list},
      {"https://docs.example.org/", &AddressWords::documentation},
      {"//example.org/api-reference/", &AddressWords::documentation},
      {"https://example.org/blog/a", &AddressWords::article},
      {"https://example.org/our-services", &AddressWords::service},
      {"https://example.org/2024/a.shtml", &AddressWords::file},
  };
  for (const auto& [address, flag] : cases) {
    int flags = 0;
    const AddressWords found = address_words(address);
    for (const Flag other : {&AddressWords::article, &AddressWords::documentation, &AddressWords::forum,
                             &AddressWords::list, &AddressWords::product, &AddressWords::service}) {
      flags += found.*other ? 1 : 0;
    }
    EXPECT_TRUE(found.*flag) << address;
    EXPECT_LE(flags, 1) << address;
  }
}

TEST(AddressWords, AreNoWordsOfATitle) {
  for (const char* address :
       {"", "https://", "https://example.org/why-every-forum-dies", "https://example.org/?q=/shop/",
        "https://example.org/a#/docs/", "https://example.org/newsroom"}) {
    const AddressWords found = address_words(address);
    EXPECT_FALSE(found.article || found.documentation || found.forum || found.list || found.product || found.service ||
                 found.file)
        << address;
  }
}

std::string card(const std::string& name, const std::string& classes) {
  return "<li class='" + classes + "'><h3><a href=/" + name + ">Kettle " + name + "</a></h3><p>$" + name + ".00</p>";
}

TEST(Groups, AreWhatIsAlikeUnderOneParent) {
  // Templates number their cards, and add what each is filed under.
  const html::Document document =
      html::parse_html("<body><ul>" + card("10", "item-10 red") + card("20", "item-20 blue") + card("30", "item-30") +
                       "</ul><ul><li><p>One line</ul>");
  const Features features = measure(document);
  const Group group = group_elements(document, features).largest();
  EXPECT_EQ(group.members, 3U);
  EXPECT_EQ(group.texts, 6U);
  EXPECT_EQ(group.headed, 3U);
  EXPECT_EQ(group.priced, 3U);
  EXPECT_EQ(group.leading, 3U);
  EXPECT_EQ(group.dated, 0U);
  EXPECT_EQ(group.same, 2U) << "each but the first is built as the one before";
  const Table table = first_columns(document, features);
  ASSERT_EQ(table.rows.size(), 7U);
  EXPECT_EQ(table.rows[3]["group_priced"_column], 200) << "all of them";
  EXPECT_EQ(table.rows[3]["member_index"_column], table.rows[2]["member_index"_column]) << "of one member";
  EXPECT_GT(table.rows[3]["member_place"_column], table.rows[2]["member_place"_column]);
  EXPECT_EQ(table.rows[6]["group_members"_column], 0) << "of another list";
}

TEST(Groups, LinesOfOneListAreNone) {
  const html::Document document = html::parse_html("<body><ul><li>One<li>Two<li>Three<li>Four</ul>");
  EXPECT_EQ(group_elements(document, measure(document)).largest().members, 0U);
  const html::Document nothing = html::parse_text("One\nTwo");
  EXPECT_EQ(group_elements(nothing, measure(nothing)).largest().members, 0U);
}

TEST(Groups, APriceIsAShortTextWithASumOfMoney) {
  const auto priced = [](std::string_view text) {
    const html::Document document = html::parse_text(text);
    return is_priced(document.blocks[0], measure(document).blocks[0]);
  };
  for (const char* text : {"$36", "199 €", "From £1,200.00", "¥5000", "128元"}) EXPECT_TRUE(priced(text)) << text;
  for (const char* text :
       {"36", "$", "Size 42",
        "The council says that the bridge will cost $5,000,000, which is more than the ferry did."}) {
    EXPECT_FALSE(priced(text)) << text;
  }
}

TEST(Kinds, TheLikeliestIsTheKind) {
  KindScores scores{};
  scores[static_cast<std::size_t>(PageKind::forum)] = 3;
  const FoundKind found = kind_of(scores);
  EXPECT_EQ(found.kind, PageKind::forum);
  EXPECT_EQ(name_of(found.kind), "forum");
  EXPECT_GT(found.confidence, 0.7);
  EXPECT_LT(found.confidence, 0.8) << "there are six others";
  EXPECT_EQ(kind_of({}).kind, PageKind::other) << "where none is likelier than the others";
}

TEST(Kinds, AreColumnsOfEachBlock) {
  const html::Document document = html::parse_html("<body><p>One.<p>Two.");
  Table table = first_columns(document, measure(document));
  kind_columns({1, 0, 0, 0, 0, 0, -1}, table);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[1]["kind_article"_column], 144);
  EXPECT_EQ(table.rows[1]["kind_collection"_column], 128);
  EXPECT_EQ(table.rows[1]["kind_service"_column], 112);
}

TEST(Kinds, TheModelIsOfTheseColumns) {
  const auto trained = kind_model_columns();
  ASSERT_EQ(trained.size(), kPageColumns) << "another schema: node tools/training/blocks.mjs";
  for (std::size_t i = 0; i < kPageColumns; ++i) EXPECT_EQ(trained[i], kPageColumnNames[i]) << "column " << i;
  for (const TreeTable& trees : kind_model()) {
    EXPECT_GT(trees.answers.size(), 0U);
    for (const std::uint8_t column : trees.columns) EXPECT_LT(column, kPageColumns);
  }
}

TEST(Kinds, TheAddressSaysHowDeepAPageIs) {
  const auto depth = [](const std::string& address) {
    const html::Document document = html::parse_html("<link rel=canonical href='" + address + "'><p>One.");
    return first_columns(document, measure(document)).page["address_depth"_page];
  };
  EXPECT_EQ(depth("https://example.org"), 0);
  EXPECT_EQ(depth("https://example.org/"), 0);
  EXPECT_EQ(depth("https://example.org/a/b/?c=/d"), 2);
  EXPECT_EQ(depth("/a"), 255) << "without a host it is anywhere";
}

TEST(Kinds, TheAddressOfThePageCountsBeforeTheCallers) {
  const auto depth = [](const std::string& page) {
    const html::Document document = html::parse_html(page);
    return first_columns(document, measure(document), "https://example.org/a/b").page["address_depth"_page];
  };
  EXPECT_EQ(depth("<p>One."), 2);
  EXPECT_EQ(depth("<link rel=canonical href=https://example.org/a/b/c><p>One."), 3);
}

}  // namespace
}  // namespace unbake::extract
