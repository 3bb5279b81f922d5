// Whole pages to articles: plain text in both Chinese scripts, HTML of the usual shapes, and pages that are no article.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/reasons.hpp"
#include "extract/extract.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

struct Page {
  html::Document document;
  Extraction found;

  [[nodiscard]] std::vector<std::string> body() const {
    std::vector<std::string> texts;
    for (const std::uint32_t i : found.body) texts.push_back(document.blocks[i].content.text);
    return texts;
  }
  /// The reason why the block that begins so is not in the body; "body" if it is, "" if there is none.
  [[nodiscard]] std::string_view reason_of(std::string_view begin) const {
    for (const std::uint32_t i : found.body) {
      if (document.blocks[i].content.text.starts_with(begin)) return "body";
    }
    for (const RemovedBlock& removed : found.removed) {
      if (document.blocks[removed.block].content.text.starts_with(begin)) return removed.reason;
    }
    return "";
  }
};

Page text_page(std::string_view text) {
  Page page{html::parse_text(text), {}};
  page.found = extract(page.document, {});
  return page;
}

Page html_page(std::string_view text) {
  Page page{html::parse_html(text), {}};
  page.found = extract(page.document, {});
  return page;
}

// Three paragraphs as any report has them; self-written.
constexpr std::string_view kOne =
    "The town council met on Monday evening to decide about the old bridge, which has been closed since the spring "
    "floods.";
constexpr std::string_view kTwo =
    "Engineers told the meeting that two of its arches were damaged, and that repairs would take the rest of the year.";
constexpr std::string_view kThree =
    "Shopkeepers on the far bank, who have lost half of their customers, asked for a ferry until the work is done.";

std::string paragraphs() {
  std::string out;
  for (const std::string_view text : {kOne, kTwo, kThree}) out += "<p>" + std::string(text) + "</p>\n";
  return out;
}

TEST(PlainText, GivesBodyTitleDateAndSourceInBothScripts) {
  const Page simplified = text_page(
      "首页\n新闻\n财经\n体育\n登录\n"
      "小城老桥将于年内完成修缮\n2018年03月05日 09:30\n来源：某某晚报\n"
      "记者从交通局获悉，因春季洪水受损的老桥将于下月开始修缮，预计年底恢复通行。\n"
      "记者从交通局获悉，因春季洪水受损的老桥将于下月开始修缮，预计年底恢复通行。\n"
      "“桥不通，生意少了一半。”对岸开店的陈师傅说，希望修桥期间能有渡船往来。\n"
      "桥拱\n"
      "工程师介绍，老桥共有五个桥拱，其中两个出现裂缝，修缮时将保留原有石料，施工期间禁止车辆通行。\n"
      "免责声明：本文仅代表作者个人观点，与本网无关。\n近一年\n8.21%\n相关阅读\n-\n为什么老桥总是修不好?\n点击数:"
      "12345\n-\n十大古桥排行\n点击数:2345\n");
  EXPECT_EQ(simplified.found.title, "小城老桥将于年内完成修缮");
  EXPECT_EQ(simplified.found.published, "2018-03-05T09:30");
  EXPECT_EQ(simplified.found.source, "某某晚报");
  EXPECT_EQ(simplified.found.language, "zh-Hans");
  EXPECT_EQ(simplified.body().size(), 4U);
  EXPECT_EQ(simplified.reason_of("桥拱"), "body") << "a sub-heading inside of the run";
  EXPECT_EQ(simplified.reason_of("小城"), reason::kTitle);
  EXPECT_EQ(simplified.reason_of("2018年"), reason::kDate);
  EXPECT_EQ(simplified.reason_of("来源"), reason::kSource);
  EXPECT_EQ(simplified.reason_of("免责"), reason::kDisclaimer);
  EXPECT_EQ(simplified.reason_of("点击数"), reason::kCounter);
  EXPECT_EQ(simplified.reason_of("首页"), reason::kNavigation);
  EXPECT_EQ(simplified.found.removed.size() + simplified.found.body.size(), simplified.document.blocks.size());

  const Page traditional = text_page(
      "小城老橋將于年內完成修繕\n2018年03月05日 09:30\n來源:某某晚報\n"
      "記者從交通局獲悉,因春季洪水受損的老橋將于下月開始修繕,預計年底恢復通行。\n"
      "“橋不通,生意少了一半。”對岸開店的陳師傅說,希望修橋期間能有渡船往來。\n"
      "工程師介紹,老橋共有五個橋拱,其中兩個出現裂縫,修繕時將保留原有石料,施工期間禁止車輛通行。\n"
      "免責聲明:本文僅代表作者個人觀點,與本網無關。\n相關閱讀\n十大古橋排行\n點擊數:2345\n");
  EXPECT_EQ(traditional.found.title, "小城老橋將于年內完成修繕");
  EXPECT_EQ(traditional.found.source, "某某晚報");
  EXPECT_EQ(traditional.found.language, "zh-Hant");
  EXPECT_EQ(traditional.body().size(), 3U);
}

TEST(PlainText, KeepsShortThingsThatRepeat) {
  const Page page =
      text_page(std::string(kOne) + "\nComment:\n" + std::string(kTwo) + "\nComment:\n" + std::string(kThree) +
                "\nComment:\n" + std::string(kOne) + "\nEnd of the report, which nobody had expected to be so short.");
  EXPECT_EQ(page.body().size(), 7U) << "the label three times, the first paragraph once";
}

TEST(PlainText, AMenuIsNoArticle) {
  const Page page = text_page("Home\nNews\nSports\nWeather\nContact us\nLog in\nCopyright 2019 Example\n");
  EXPECT_TRUE(page.found.body.empty());
  EXPECT_EQ(page.found.published, "");
  EXPECT_EQ(page.found.removed.size(), page.document.blocks.size());
}

TEST(PlainText, AFewLinesWerePastedForTheirOwnSake) {
  for (const char* text :
       {"Nicolás", "Hello world.", "中美就网络安全再次展开高级别对话", "A line\nand another\nand a third"}) {
    const Page page = text_page(text);
    EXPECT_EQ(page.found.body.size(), page.document.blocks.size()) << text;
    EXPECT_EQ(page.found.title, "") << text;
  }
}

// Full stops and commas are letters and signs of another encoding here, so that no block reads as a sentence.
TEST(PlainText, TextThatWasMisreadAndIsNotRepairedIsText) {
  const Page page = text_page(
      "鏄ュぉ鏉ヤ簡锛屾渤杈圭殑鏌虫爲鍙戜簡鑺姐€傚瀛愪滑鍦ㄨ崏鍦颁笂璺戞潵璺戝幓銆�\n"
      "鑰佷汉浠潗鍦ㄩ暱妞呬笂鏅掑お闃筹紝璋堣鐫€杩囧幓鐨勬棩瀛愶紝閭ｆ椂鍊欒繖閲屽彧鏈変竴鏉″皬璺€�\n"
      "涓ゆ梺鏄敯閲庯紝姣忓埌绉嬫敹鐨勬椂鍊欙紝澶у閮芥潵甯繖锛屾湁浜哄敱姝岋紝鏈変汉璁叉晠浜嬨€�\n"
      "濡備粖璺浜嗭紝鎴垮瓙楂樹簡锛岀敯閲庡嵈鐪嬩笉瑙佷簡锛屽彧鏈夋渤姘磋繕鏄粠鍓嶇殑鏍峰瓙銆�");
  EXPECT_EQ(page.body().size(), 3U) << "and the first line, which may be a title";
}

TEST(PlainText, NothingGivesNothing) {
  for (const char* text : {"", "\n\n", "   ", "\xFF\xFE", "x"}) {
    const Page page = text_page(text);
    EXPECT_TRUE(page.found.body.empty()) << text;
    EXPECT_EQ(page.found.title, "") << text;
  }
}

TEST(Html, TakesTheArticleOutOfItsPage) {
  const Page page = html_page(
      "<html lang=en_gb><head><title>Old bridge to be repaired - Example Times</title>"
      "<meta property=og:site_name content='Example Times'><meta property=og:image content=/bridge.jpg>"
      "<link rel=canonical href=https://example.org/bridge></head><body>"
      "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>"
      "<div class=content><h1>Old bridge to be repaired</h1><p class=byline>By Jane Doe | June 13, 2016</p>" +
      paragraphs() +
      "<h2>What comes next</h2><p>The council will vote again in <a href=/x>September</a>, and the ferry may come "
      "earlier than that.</p>"
      "<div class=related><h3>Related stories</h3><ul><li><a href=/1>Ferry sinks in harbour</a><li><a href=/2>Council "
      "elects a mayor</a>"
      "</ul></div></div><footer><p>Copyright 2016 Example Times. All rights reserved, and nothing may be "
      "copied.</p></footer>");
  EXPECT_EQ(page.found.title, "Old bridge to be repaired");
  EXPECT_EQ(page.found.byline, "Jane Doe");
  EXPECT_EQ(page.found.published, "2016-06-13");
  EXPECT_EQ(page.found.site, "Example Times");
  EXPECT_EQ(page.found.image, "/bridge.jpg");
  EXPECT_EQ(page.found.url, "https://example.org/bridge");
  EXPECT_EQ(page.found.language, "en-GB");
  EXPECT_EQ(page.found.direction, "ltr");
  EXPECT_EQ(page.body().size(), 5U);
  EXPECT_EQ(page.reason_of("What comes next"), "body");
  EXPECT_NE(page.reason_of("Ferry sinks"), "body");
  EXPECT_NE(page.reason_of("Home"), "body");
}

TEST(Html, HiddenTextIsNotTheArticle) {
  const Page page = html_page(
      "<body><div><p style='display:none'>This paragraph is hidden, and long enough to be taken for text.</p>" +
      paragraphs() + "</div>");
  EXPECT_EQ(page.body().size(), 3U);
  EXPECT_EQ(page.reason_of("This paragraph is hidden"), reason::kHidden);
}

TEST(Html, AHiddenArticleIsOneThatAScriptWillShow) {
  const Page page = html_page("<body><nav><a href=/>Home</a></nav><h1>Old bridge</h1><div hidden id=later>" +
                              paragraphs() + paragraphs() + "</div><footer>Copyright 2016 Example</footer>");
  EXPECT_GE(page.body().size(), 3U);
}

TEST(Html, WhatIsHiddenAndShownElsewhereIsHidden) {
  const std::string one = "<p>" + std::string(kOne) + "</p>";
  const std::string two = "<p>" + std::string(kTwo) + "</p>";
  const std::string three = "<p>" + std::string(kThree) + "</p>";
  const Page page = html_page("<body><article><h1>Bridge</h1><div style='visibility: hidden'>" + one + two + three +
                              "</div><h2>More</h2><div>" + one + two + three + "</div></article>");
  EXPECT_FALSE(page.found.removed.empty());
  for (const RemovedBlock& removed : page.found.removed) {
    const std::string& text = page.document.blocks[removed.block].content.text;
    if (text == kOne || text == kTwo || text == kThree) EXPECT_EQ(removed.reason, reason::kHidden) << text;
  }
  EXPECT_EQ(page.reason_of("The town council"), "body") << "the one that is shown";
}

TEST(Html, CommentsBesideAnArticleAreNone) {
  const std::string comments =
      "<div class=comments><h3>2 comments</h3><div class=comment><p>I have crossed that bridge every day for years, "
      "and "
      "nobody ever told us that it was in danger.</p></div><div class=comment><p>The ferry would have been cheaper "
      "from "
      "the begin, as everybody knew.</p></div></div>";
  const Page page = html_page("<body><article><h1>Old bridge</h1>" + paragraphs() + "</article>" + comments);
  EXPECT_EQ(page.body().size(), 3U);
  EXPECT_EQ(page.reason_of("I have crossed"), reason::kComment);
}

TEST(Html, PostsAreTheArticleOfAForum) {
  std::string posts;
  for (const std::string_view text : {kOne, kTwo, kThree}) {
    posts += "<div class=comment><p>" + std::string(text) + "</p><p>" + std::string(kTwo.substr(0, 60)) + ".</p></div>";
  }
  const Page page = html_page("<title>The old bridge</title><h1>The old bridge</h1><div class=comments>" + posts +
                              "</div><p>You have to log in before you can take part in this discussion.</p>");
  EXPECT_EQ(page.reason_of(kOne), "body");
  EXPECT_EQ(page.reason_of(kThree), "body");
}

TEST(Html, WhatIsRepeatedFurtherDownInTheSamePlaceStands) {
  const std::string one = "<p>" + std::string(kOne) + "</p>";
  const std::string two = "<p>" + std::string(kTwo) + "</p>";
  EXPECT_EQ(html_page("<body><article>" + one + two + one + "</article>").body().size(), 3U) << "a refrain";
  EXPECT_EQ(html_page("<body><article>" + one + one + two + "</article>").body().size(), 2U) << "twice in a row";
  EXPECT_EQ(html_page("<body><article>" + one + one + "</article>").body().size(), 2U) << "all of the page";
  const std::string sections = "<h2>Before</h2><div>" + one + two + "</div><h2>After</h2><div>" + two + "<p>" +
                               std::string(kThree) + "</p></div>";
  EXPECT_EQ(html_page("<body><article>" + sections + "</article>").body().size(), 6U) << "in two sections";
  const std::string elsewhere = "<div class=teaser><div><p>" + std::string(kOne) + "</p></div></div>";
  EXPECT_EQ(html_page("<body><article>" + one + two + "</article>" + elsewhere).body().size(), 2U) << "a teaser";
}

TEST(Html, WhatIsSaidAgainInOnePieceForMachinesIsSaidTwice) {
  const std::string four =
      "The mayor promised to present a plan before the summer, with the costs of a ferry beside those of wooden piers.";
  const std::string all = std::string(kOne) + " " + std::string(kTwo) + " " + std::string(kThree) + " " + four;
  const std::string article =
      "<article><h1>Old bridge to be repaired</h1>" + paragraphs() + "<p>" + four + "</article>";
  const Page twice = html_page("<body><main>" + article + "<section><div>" + all + "</div></section></main>");
  EXPECT_EQ(twice.body().size(), 4U);
  EXPECT_EQ(twice.reason_of(all), reason::kDuplicate);
  const std::string turned = four + " " + std::string(kOne) + " " + std::string(kTwo) + " " + std::string(kThree);
  const Page quoted = html_page("<body><main><div class=post><p>" + all + "</p></div><div class=post><blockquote><p>" +
                                turned + "</p></blockquote><p>I would rather see the ferry stay.</p></div></main>");
  EXPECT_EQ(quoted.body().size(), 3U) << "an answer quotes what it is about";
  const std::string other =
      "Nobody was hurt when the harbour crane fell across the railway on Tuesday, say firemen who pulled the driver "
      "out "
      "of his cabin; trains from the north will stop two stations earlier until engineers have lifted the wreck, which "
      "weighs ninety tonnes, and tested whether rails, signals and overhead wires still carry what they did before.";
  const Page once = html_page("<body><main>" + article + "<section><div>" + other + "</div></section></main>");
  EXPECT_EQ(once.reason_of(other), "body") << "another text in that place is the article's";
}

TEST(Html, ParagraphsThatBreakOffAreNoTeasersBesideALongText) {
  const auto page = [](const std::string& last) {
    std::string html = "<body><main><h1>Five things to know about the bridge</h1><ol>";
    for (const char* text : {"The council met on Monday to decide about the bridge, and did not...",
                             "Engineers found that two of its arches were damaged, they said...",
                             "Shopkeepers on the far bank, who lost customers, want a ferry..."}) {
      html += "<li><a href=https://example.com/x>" + std::string(text) + "</a></li>";
    }
    return html_page(html + "</ol><p>" + last + "</p></main>");
  };
  std::string text;
  for (int i = 0; i < 2; ++i) {
    for (const std::string_view part : {kOne, kTwo, kThree}) text += std::string(part) + " ";
  }
  EXPECT_FALSE(page(text + "More is in our next issue...").body().empty());
}

TEST(Html, TeasersAboveTheTitleAreNone) {
  std::string html = "<title>Old bridge to be repaired</title><body><div id=main><div class=breaking><ul>";
  for (int i = 0; i < 6; ++i) {
    const std::string number = std::to_string(i);
    html += "<li><a href=https://example.com/" + number + ">Ferry " + number +
            " sinks in harbour</a> HARBOUR: Nobody was "
            "hurt when ferry number " +
            number +
            " sank on Tuesday, says the fireman who saw how it went down near the "
            "pier, where the old bridge has been...</li>";
  }
  html += "</ul></div><h2>Old bridge to be repaired</h2><div>" + paragraphs() + "</div></div>";
  EXPECT_EQ(html_page(html).body(),
            (std::vector<std::string>{std::string(kOne), std::string(kTwo), std::string(kThree)}));
}

TEST(Html, APageWithoutAFrameIsItsText) {
  // As a sheet for the wall, or a fixture of another program: nothing that looks like an article, and nothing else.
  const Page page = html_page(
      "<body><h3>Keys</h3><table><tr><td>Ctrl+S</td><td>Save</td></tr><tr><td>Ctrl+O</td><td>Open</td></tr></table>"
      "<p>That is all.</p></body>");
  EXPECT_EQ(page.reason_of("Ctrl+S"), "body");
  EXPECT_EQ(page.reason_of("That is all."), "body");
  const Page menu = html_page(
      "<body><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav><form><p>Name</p><p>Password</p>"
      "<p>Log in</p></form><footer><p>Contact</p></footer></body>");
  EXPECT_TRUE(menu.found.body.empty()) << "a frame without a page";
  const Page links = html_page(
      "<body><p><a href=/a>Ferry sinks</a></p><p><a href=/b>Council meets</a></p><p><a href=/c>Bridge closed</a></p>"
      "<p><a href=/d>Rain again</a></p></body>");
  EXPECT_TRUE(links.found.body.empty()) << "a few links to other pages";
}

TEST(Html, AQuoteOfAnotherPostStands) {
  const std::string asked = "<p>" + std::string(kOne) + "</p>";
  const std::string told = "<div><b>Ted</b><br>Joined: 3 May 2009<br>Posts: 310</div><div>";
  const Page page = html_page("<title>The old bridge</title><body><h1>The old bridge</h1><div>" + asked + "</div>" +
                              told + "<blockquote>" + asked + "</blockquote><p>" + std::string(kTwo) + "</p></div>" +
                              told + "<p>" + std::string(kThree) + "</p></div>");
  EXPECT_EQ(page.body(),
            (std::vector<std::string>{std::string(kOne), std::string(kOne), std::string(kTwo), std::string(kThree)}));
  EXPECT_EQ(page.reason_of("Ted"), reason::kCounter);
  EXPECT_EQ(page.found.published, "") << "the day when Ted joined is not that of the post";
}

TEST(Html, ATableOfContentsIsThePages) {
  const auto page = [](const std::string& list) {
    return html_page("<title>The old bridge</title><body><h1>The old bridge</h1><p>" + std::string(kOne) + "</p>" +
                     list + "<h2 id=a>How it was built</h2><p>" + std::string(kTwo) +
                     "</p><h2 id=b>Who paid for it</h2><p>" + std::string(kThree) + "</p>");
  };
  const Page contents =
      page("<p>Contents</p><ul><li><a href=#a>How it was built</a><li><a href=#b>Who paid for it</a></ul>");
  EXPECT_EQ(contents.reason_of("Contents"), reason::kNavigation);
  EXPECT_EQ(contents.body().size(), 5U);
  const Page authors =
      page("<ul><li><a href=#n1>The first of its kind</a><li><a href=#n2>The longest of its time</a></ul>");
  EXPECT_EQ(authors.body().size(), 7U) << "links to other places in the page";
  const Page plain = page("<ul><li>How it was built<li>Who paid for it</ul>");
  EXPECT_EQ(plain.body().size(), 7U) << "no links";
}

TEST(Html, AMailQuotedBehindItsAnswerIsSaidTwice) {
  const std::string asked = "<p>" + std::string(kOne) + "</p>";
  const Page page = html_page("<title>The old bridge</title><body><h1>The old bridge</h1><div><div>" + asked +
                              "</div></div><div><div><p>" + std::string(kTwo) + "</p><p>" + std::string(kThree) +
                              "</p><div><blockquote>" + asked + "</blockquote><blockquote>" + asked +
                              "</blockquote></div></div></div>");
  EXPECT_EQ(page.body(), (std::vector<std::string>{std::string(kOne), std::string(kTwo), std::string(kThree)}));
}

TEST(Html, CallsToFollowAreTakenOffTheEnd) {
  const std::string text =
      "<p>记者从交通局获悉，因春季洪水受损的老桥将于下月开始修缮，预计年底恢复通行。</p>"
      "<p>“桥不通，生意少了一半。”对岸开店的陈师傅说，希望修桥期间能有渡船往来。</p>"
      "<p>工程师介绍，老桥共有五个桥拱，其中两个出现裂缝，修缮时将保留原有石料，施工期间禁止车辆通行。</p>";
  const std::string head = "<title>小城老桥将于年内完成修缮</title><body><h1>小城老桥将于年内完成修缮</h1><div>";
  const Page page = html_page(head + text +
                              "<p>— END —</p><p>文字 | 张三</p><p>长按识别二维码，关注某某周刊</p>"
                              "<p><img src=qr.jpg alt=二维码></p><p>点击“阅读原文”，了解更多</p></div>");
  EXPECT_EQ(page.body().size(), 3U);
  EXPECT_EQ(page.reason_of("— END —"), reason::kNavigation);
  EXPECT_EQ(page.reason_of("长按"), reason::kAdvertisement);
  const Page sound = html_page(head + text + "<p><img src=bridge.jpg></p><p>（本报张三、李四报道）</p></div>");
  EXPECT_EQ(sound.body().size(), 5U) << "a picture and who reported belong to the text";
}

TEST(Html, AFewWordsThatAreAllOfThePageAreItsText) {
  EXPECT_EQ(html_page("<body><p>Opening hours: nine to five.</p></body>").body().size(), 1U);
  EXPECT_TRUE(html_page("<body><p>x</p></body>").found.body.empty());
}

TEST(Html, ReadsDatesFromTheHead) {
  const Page page = html_page(
      "<head><title>Bridge</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Old "
      "bridge\","
      "\"datePublished\":\"2016-06-13T20:02:00+02:00\",\"dateModified\":\"2016-06-14\",\"author\":{\"name\":\"Jane "
      "Doe\"}}</script>"
      "</head><body>" +
      paragraphs());
  EXPECT_EQ(page.found.title, "Old bridge");
  EXPECT_EQ(page.found.published, "2016-06-13T20:02:00+02:00");
  EXPECT_EQ(page.found.modified, "2016-06-14");
  EXPECT_EQ(page.found.byline, "Jane Doe");
}

TEST(Html, DirectionComesFromTheTextWhereThePageSaysNothing) {
  const Page page = html_page(
      "<p>اجتمع مجلس المدينة مساء يوم الاثنين لاتخاذ قرار بشأن الجسر القديم، الذي أغلق منذ فيضانات الربيع الماضي.</p>"
      "<p>وقال المهندسون إن اثنين من أقواسه تضررا، وإن الإصلاحات ستستغرق بقية العام، وربما أكثر من ذلك.</p>");
  EXPECT_EQ(page.body().size(), 2U);
  EXPECT_EQ(page.found.direction, "rtl");
  EXPECT_EQ(page.found.language, "") << "Arabic letters are not the Arabic language alone";
}

TEST(Html, SurvivesAnything) {
  std::string nested;
  for (int i = 0; i < 10000; ++i) nested += "<div class=nav>";
  for (const std::string& text : {std::string(), std::string("<"), nested + "x", std::string("\0<p>\xFF", 5),
                                  std::string("<script type=application/ld+json>{{{{</script>")}) {
    EXPECT_TRUE(html_page(text).found.body.empty());
  }
}

}  // namespace
}  // namespace unbake::extract
