// Names and dates around the article, and in the head: which of them are taken, and which are something else.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/reasons.hpp"
#include "extract/extract.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

// Three paragraphs as any report has them, in English and in Chinese; self-written.
constexpr const char* kEnglish =
    "<p>The town council met on Monday evening to decide about the old bridge, which has been closed since the spring "
    "floods.</p><p>Engineers told the meeting that two of its arches were damaged, and that repairs would take the "
    "rest of the year.</p><p>Shopkeepers on the far bank, who have lost half of their customers, asked for a ferry "
    "until the work is done.</p>";
constexpr const char* kChinese =
    "<p>交通局介绍，因春季洪水受损的老桥将于下月开始修缮，预计年底恢复通行，修缮期间禁止车辆通行。</p>"
    "<p>“桥不通，生意少了一半。”对岸开店的陈师傅说，希望修桥期间能有渡船往来，让两岸的客人方便一些。</p>"
    "<p>工程师介绍，老桥共有五个桥拱，其中两个出现裂缝，修缮时将保留原有石料，施工期间禁止车辆通行。</p>";

struct Case {
  const char* label;
  std::string page;
  const char* byline;
  const char* source;
  const char* published;
};

std::string english(const std::string& above, const std::string& head = "", const std::string& below = "") {
  return "<html lang=en><head><title>Old bridge closed</title>" + head + "</head><body><h1>Old bridge closed</h1>" +
         above + kEnglish + below;
}
std::string chinese(const std::string& above, const std::string& head = "", const std::string& below = "") {
  return "<head><title>小城老桥将于年内完成修缮_某某网</title>" + head +
         "</head><body><h1>小城老桥将于年内完成修缮</h1>" + above + kChinese + below;
}

class AroundTheArticle : public testing::TestWithParam<Case> {};

TEST_P(AroundTheArticle, NamesAndDatesAreRead) {
  const html::Document document = html::parse_html(GetParam().page);
  const Extraction found = extract(document, {});
  EXPECT_EQ(found.byline, GetParam().byline);
  EXPECT_EQ(found.source, GetParam().source);
  EXPECT_EQ(found.published, GetParam().published);
}

INSTANTIATE_TEST_SUITE_P(
    Names, AroundTheArticle,
    testing::Values(
        Case{"PersonAndMedium", chinese("<p>石佳/某某青年报</p><p>2019-09-24 09:10</p>"), "石佳", "某某青年报",
             "2019-09-24T09:10"},
        Case{"MediumAlone", chinese("<p>某某社</p><p>2019-09-24 09:10</p>"), "", "某某社", "2019-09-24T09:10"},
        Case{"LabelOnTheLineOfAllNames", chinese("<p>原创 何青 山野周刊 2022-04-20</p>"), "何青", "山野周刊",
             "2022-04-20"},
        Case{"AMediumBehindAPenName", chinese("<p>原创 阿青 山野周刊 2022-04-20</p>"), "阿青", "山野周刊",
             "2022-04-20"},
        Case{"LabelAloneBeforeTheName", chinese("<p class=author>原创</p><p>何青 山野周刊 2022-04-20</p>"), "何青",
             "山野周刊", "2022-04-20"},
        Case{"LabelAloneInEnglish", english("<div class=byline><div>By</div><div>Jane Doe</div></div>"), "Jane Doe", "",
             ""},
        Case{"LabelAloneBeforeALongText", chinese("<p>原创</p>" + std::string(kChinese) + "<p>何青</p>"), "", "", ""},
        Case{"LabelAloneBeforeNoName", chinese("<p class=author>原创</p><p>2022-04-20</p>"), "", "", "2022-04-20"},
        Case{"ASectionIsNoName", chinese("<p>要闻</p><p>2019-09-24 09:10</p>"), "", "", "2019-09-24T09:10"},
        Case{"SourceBesideTheDate", chinese("<p>2019-09-24 · 某某城市报道</p>"), "", "某某城市报道", "2019-09-24"},
        Case{"PersonBesideTheDate", chinese("<p>2019-09-24 张三</p>"), "张三", "", "2019-09-24"},
        Case{"AccountThatCanBeFollowed", chinese("<p>2019-09-24</p><div>某某发布</div><div>关注</div>"), "某某发布", "",
             "2019-09-24"},
        Case{"ReporterInTheText",
             chinese("<p>2019-09-24</p><p>某某报讯（记者 张三）昨日，交通局发布了修缮老桥的消息。</p>"), "张三", "",
             "2019-09-24"},
        Case{"ReporterBeforeTheSite",
             chinese("<p>2019-09-24</p>", "<meta name=author content=某某网>",
                     "<p>修缮工作预计将在今年年底全部完成。（李四）</p>"),
             "李四", "", "2019-09-24"},
        Case{"TheSiteIsNoAuthor", chinese("<p>2019-09-24</p>", "<meta name=author content=某某网>"), "", "",
             "2019-09-24"},
        Case{"Admin", english("<p>By Admin | June 13, 2016</p>"), "", "", "2016-06-13"},
        Case{"WhoMadeTheSite", english("", "<meta name=author content='Example Design www.example.org'>"), "", "", ""},
        Case{"LinkToTheAuthor",
             english("<p>June 13, 2016</p>" + std::string(kEnglish) + "<div><a rel=author href=/j>Jane Doe</a></div>"),
             "Jane Doe", "", "2016-06-13"},
        Case{"Handle", english("<div>Jane Doe</div><div>@jane_doe</div><p>June 13, 2016</p>"), "Jane Doe @jane_doe", "",
             "2016-06-13"},
        Case{"NameInTheHeadBeforeHandle",
             english("<div>Political editor</div><div>@jane_doe</div>", "<meta name=author content='Jane Doe'>"),
             "Jane Doe", "", ""},
        Case{"PhotographerIsNoAuthor",
             english("<figure><img src=a.png><figcaption>The bridge, by John "
                     "Roe</figcaption></figure><p>June 13, 2016</p>"),
             "", "", "2016-06-13"},
        Case{"AuthorsOfSeveralMetas",
             english("", "<meta name=author content='Jane Doe'><meta name=author content='John Roe'>"),
             "Jane Doe, John Roe", "", ""},
        Case{"AuthorsOfACitation",
             english("",
                     "<meta name=citation_author content='Jane Doe'><meta name=citation_author content='John Roe'>"
                     "<meta name=citation_publication_date content=2016/06/13>"),
             "Jane Doe, John Roe", "", "2016-06-13"},
        Case{"AnAddressIsNoAuthorAnotherMetaIs",
             english("",
                     "<meta property=article:author content=https://social.example/jane>"
                     "<meta name=dc.creator content='Jane Doe'>"),
             "Jane Doe", "", ""},
        Case{"WrittenForTwitter",
             english("", "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jane Doe'>"),
             "Jane Doe", "", ""},
        Case{"ReadingTimeForTwitter",
             english("",
                     "<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='5 minutes'>"),
             "", "", ""},
        Case{"AuthorsOfAList",
             english("<ul><li><a rel=author href=/1>Jane Doe</a></li><li><a rel=author href=/2>John Roe</a></li></ul>"),
             "Jane Doe, John Roe", "", ""},
        Case{"LinkToAnAuthorsPage", english("<div><a href=/authors/jane-doe>Jane Doe</a> · 5 min</div>"), "Jane Doe",
             "", ""},
        Case{"LinkToAllAuthors", english("<div><a href=/authors/>Our writers</a> · 5 min</div>"), "", "", ""},
        Case{"Role", english("<p>By Jane Doe and John Roe, bridge correspondents</p>"), "Jane Doe and John Roe", "",
             ""},
        Case{"ManyNames", english("<p>Written by Dr Anna Maria Example, Dr Ben van Example, Carl Example</p>"),
             "Dr Anna Maria Example, Dr Ben van Example, Carl Example", "", ""},
        Case{"ManyWordsAreNoNames",
             english("<p>Written by people who have lived beside the bridge, and have seen the floods</p>"), "", "",
             ""},
        Case{"GluedLabel", english("<p><span>By</span><span>Jane Doe</span></p>"), "Jane Doe", "", ""},
        Case{"AWordThatBeginsAsALabel", english("<p class=note>ByteDance Example</p>"), "", "", ""},
        Case{"ShortLinesBehindTheTitle",
             english("<div>Town</div><div>Bridges</div><div>5 minutes</div><div>Listen</div><div>By Jane Doe</div>"
                     "<div>June 13, 2016</div>"),
             "Jane Doe", "", "2016-06-13"},
        Case{"LabelWithoutAColon", english("<div>Author</div><div>Jane Doe</div>"), "Jane Doe", "", ""},
        Case{"AuthorsWithinALine",
             english("<div><span itemprop=author itemscope><span itemprop=name>Jane Doe</span></span>, "
                     "<span itemprop=author itemscope><span itemprop=name>Nils Holm</span></span></div>"),
             "Jane Doe, Nils Holm", "", ""},
        Case{"AnAuthorBesideAnInstitute",
             english("<div class=authors><span class=author><span class=name>Jane Doe</span><span class=affiliation>"
                     "Technical College</span></span></div>"),
             "Jane Doe", "", ""},
        Case{"AnAuthorBesideARole", english("<div>By <a rel=author href=/jane>Jane Doe</a> and Nils Holm</div>"),
             "Jane Doe and Nils Holm", "", ""},
        Case{"TheNameOfASiteWithinALine",
             english("<div><span itemprop=publisher><span itemprop=name>Fjord Courier</span></span></div>"), "", "",
             ""},
        Case{"ClassOfTheAuthorsName",
             english("", "", "<h3>Comments</h3><div class=post-author-name><a href=/j>Jane Doe</a></div>"), "Jane Doe",
             "", ""},
        Case{"ClassOfAnAuthorsNameAroundAButton",
             english("", "", "<div class=post-author-name><a href=/all>Follow</a></div>"), "", "", ""},
        Case{"TheSiteIsNamedAndAPersonIsLinked",
             english("<div><a href=/author/jane-doe>Jane Doe</a> · 5 min</div>",
                     "<meta property=og:site_name content='Example Times'><meta name=author content='Example Times'>"),
             "Jane Doe", "", ""},
        Case{"TheSiteAlone",
             english("",
                     "<meta property=og:site_name content='Example Times'><meta name=author content='Example Times'>"),
             "Example Times", "", ""},
        Case{"ALoginAndAName",
             english("",
                     "<meta name=author content='Jane Doe'><script type=application/ld+json>"
                     R"({"@type":"Article","author":{"@type":"Person","name":"janed77"}})"
                     "</script>"),
             "Jane Doe", "", ""},
        Case{"BehindAStandfirst",
             english("<p>The town council met on Monday evening and decided to close the bridge for the year.</p>"
                     "<p>What shopkeepers on the far bank, who lost half of their customers, want instead: a ferry.</p>"
                     "<div>Bridges</div><div>By Jane Doe</div><div>June 13, 2016</div>"),
             "Jane Doe", "", "2016-06-13"},
        Case{"ACardBehindAShortText",
             english(
                 "", "",
                 "<h2>Related stories</h2><div class=card><h3>Crane sold</h3><p>By Jane Doe</p><p>June 13, 2016</p>"),
             "", "", ""},
        Case{"ALabelThatLeadsOn", english("<div class=author>Insights from</div><div>June 13, 2016</div>"), "", "",
             "2016-06-13"},
        Case{"ALabelBehindALabel", english("<div>Written by</div><div>Researched by</div><div>June 13, 2016</div>"), "",
             "", "2016-06-13"},
        Case{"ACountOfPeople", english("<p>By 28 people</p><p>June 13, 2016</p>"), "", "", "2016-06-13"},
        Case{"AButtonBesideTheAuthor",
             chinese("<div class=author><span>山城发布</span></div><div class=author>关注</div><p>2019-09-24</p>"),
             "山城发布", "", "2019-09-24"},
        Case{"ADayOfSomethingElse", english("<p>Deadline to apply: March 1st, 2026</p>"), "", "", ""},
        Case{"ADayOfSomethingElseBesideTheDay",
             english("<p>Deadline to apply: March 1st, 2026</p><p>Posted: June 13, 2016</p>"), "", "", "2016-06-13"},
        Case{"KoreanReporter", english("<p>김해안 기자 sea@example.org</p>"), "김해안", "", ""},
        Case{"KoreanReporterBehindThePlace",
             english("<p>(서울=어느뉴스) 김해안 선임기자 = 시의회는 다리를 닫기로 했다.</p>"), "김해안", "", ""},
        Case{"KoreanPressConference", english("<p>김해안 기자회견 전문</p>"), "", "", ""},
        Case{"KoreanPhotographer", english("<p>사진 기자</p>"), "", "", ""},
        Case{"SectionsBesideTheDate", english("<p class=byline>June 13, 2016 | Town / Traffic</p>"), "", "",
             "2016-06-13"}),
    [](const auto& info) { return info.param.label; });

INSTANTIATE_TEST_SUITE_P(
    Times, AroundTheArticle,
    testing::Values(
        Case{"ElementIsExacter", english("<time datetime=2016-06-13T18:09:00-04:00>June 13, 2016 3:09 PM</time>"), "",
             "", "2016-06-13T18:09:00-04:00"},
        Case{
            "HeadIsExacter",
            english("<p>June 13, 2016</p>", "<meta property=article:published_time content=2016-06-13T20:02:00+02:00>"),
            "", "", "2016-06-13T20:02:00+02:00"},
        Case{"HeadBeforeElement",
             english("<time datetime=2016-06-13T20:02:00+00:00>June 13, 2016</time>",
                     "<meta property=article:published_time content=2016-06-13T18:02:00+00:00>"),
             "", "", "2016-06-13T18:02:00+00:00"},
        Case{"NewestEntryOfALiveReport",
             english("<time datetime=2016-06-13T20:12:00+02:00>20:12</time>",
                     "<meta property=article:published_time content=2016-06-12T17:00:00+02:00>"),
             "", "", "2016-06-12T17:00:00+02:00"},
        Case{"ElementAlone", english("<time datetime=2016-06-13T20:12:00+02:00>3 hours ago</time>"), "", "",
             "2016-06-13T20:12:00+02:00"},
        Case{"LabelsOfAList",
             english("<dl><dt>From:</dt><dd>Town council</dd><dt>Published:</dt><dd>13 June 2016</dd>"
                     "<dt>Last updated:</dt><dd>15 June 2016</dd></dl>"),
             "", "", "2016-06-13"},
        Case{"AboveTheTitle",
             "<head><title>Old bridge closed</title></head><body><p>13 June 2016</p>"
             "<h1>Old bridge closed</h1>" +
                 std::string(kEnglish),
             "", "", "2016-06-13"},
        Case{"BehindTheText", english("", "", "<p>Published: 13 June 2016</p>"), "", "", "2016-06-13"},
        Case{"InTheAddress", english("", "<link rel=canonical href=https://example.org/2016/06/13/old-bridge>"), "", "",
             "2016-06-13"},
        Case{"InTheNameOfThePage", english("", "<link rel=canonical href=https://example.org/forecast-for-2016-06-13>"),
             "", "", ""},
        Case{"NumberInTheAddress", english("", "<link rel=canonical href=https://example.org/2016/06/1312345>"), "", "",
             ""},
        Case{"NamedByTheSite", english("", "<meta name=x-publish-date content=2016-06-13>"), "", "", "2016-06-13"},
        Case{"OnlyWhenItChanged", english("<p>Last updated: 13 June 2016</p>"), "", "", "2016-06-13"},
        Case{"ChangedByItsMarkup",
             english("<time class=updated datetime=2016-06-15>June 15, 2016</time>",
                     "<meta name=date content=2016-06-13>"),
             "", "", "2016-06-13"},
        Case{"DayWithoutAYear", chinese("<p>发布时间：10-08 12:00</p>"), "", "", ""},
        Case{"NoDate", english(""), "", "", ""}),
    [](const auto& info) { return info.param.label; });

struct FirstLine {
  const char* label;
  std::string page;  ///< with a date in what stands between the title and the text
  bool is_text;
};

class WithADate : public testing::TestWithParam<FirstLine> {};

TEST_P(WithADate, ASentenceIsTextAndALineOfItsOwnIsNot) {
  const Extraction found = extract(html::parse_html(GetParam().page), {});
  const bool is_text =
      std::ranges::none_of(found.removed, [](const RemovedBlock& block) { return block.reason == reason::kDate; });
  EXPECT_EQ(is_text, GetParam().is_text);
  EXPECT_EQ(found.published.empty(), GetParam().is_text);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, WithADate,
    testing::Values(
        FirstLine{"ASentence", english("<p>On 5 May 2019 the council closed the bridge to all traffic.</p>"), true},
        FirstLine{"AChineseSentence", chinese("<p>2019年5月5日，交通局宣布老桥封闭。</p>"), true},
        FirstLine{"Clauses", english("<p>By Jane Doe | May 5, 2019 -- 19:14 GMT (11:14 PST) | Topic: Traffic</p>"),
                  false},
        FirstLine{"LabelsAndAStop", english("<p>Published on 5 May 2019, 10:14, by Jane Doe.</p>"), false},
        FirstLine{"DatesAlone", english("<p>Published: 00:01, Sun, May 5, 2019 | Updated: 10:43, Sun, May 5, 2019</p>"),
                  false}),
    [](const auto& info) { return info.param.label; });

// What the head says is given as it stands there.
TEST(HeadOfThePage, SaysWhatItIsAboutAndUnderWhichLicence) {
  const html::Document document =
      html::parse_html(english("",
                               "<meta name=description content='A bridge is closed.'><link rel=license href=/licence>"
                               "<meta property=og:locale content=en_GB>"));
  const Extraction found = extract(document, {});
  EXPECT_EQ(found.description, "A bridge is closed.");
  EXPECT_EQ(found.license, "/licence");
  EXPECT_EQ(found.language, "en") << "<html lang> goes before metas";
  const Extraction located = extract(html::parse_html("<meta property=og:locale content=en_GB>"), {});
  EXPECT_EQ(located.language, "en-GB");
}

using Tags = std::vector<std::string>;

TEST(TagsOfAPage, AreThoseOfTheArticle) {
  const auto tags_of = [](const std::string& above, const std::string& head, const std::string& below) {
    return extract(html::parse_html(english(above, head, below)), {}).tags;
  };
  const std::string links =
      "<p>Tags: <a rel=tag href=/t/bridges>Bridges</a>, <a rel='category tag' href=/t/town>#Town</a>, "
      "<a href=/about>About</a></p>";
  const std::string keywords = "<meta name=keywords content='old bridge, ferry；town、'>";
  const std::string property = "<meta property=article:tag content=Bridges><meta property=article:tag content=River>";
  EXPECT_EQ(tags_of("", "", links), (Tags{"Bridges", "Town"}));
  EXPECT_EQ(tags_of("", keywords, ""), (Tags{"old bridge", "ferry", "town"}));
  EXPECT_EQ(tags_of(links, property + keywords, ""), (Tags{"Bridges", "River", "Town"}));
  EXPECT_EQ(tags_of("", "<meta name=keywords content=', ;'>", ""), Tags{});
  EXPECT_EQ(tags_of("", "", ""), Tags{});
  std::string far = "<h3>Related stories</h3>";
  for (int i = 0; i < 30; ++i) far += "<li><a href=/other>Ferry sinks in the harbour</a></li>";
  EXPECT_EQ(tags_of("", "", far + links), Tags{}) << "another article's";
}

}  // namespace
}  // namespace unbake::extract
