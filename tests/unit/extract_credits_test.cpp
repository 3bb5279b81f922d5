// Lines under a title, and titles with their site's name.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "extract/metadata/reporters.hpp"
#include "extract/metadata/title.hpp"
#include "extract/read/credits.hpp"
#include "extract/read/names.hpp"

namespace unbake::extract {
namespace {

struct Case {
  const char* line;
  const char* published;
  const char* source;
  const char* byline;
};

constexpr Case kLines[] = {
    {"2016年06月13日 20:02", "2016-06-13T20:02", "", ""},
    {"来源:某某证券网", "", "某某证券网", ""},
    {"來源：某某證券網", "", "某某證券網", ""},
    {"2019-09-07 13:43:45 来源: 红周刊 举报", "2019-09-07T13:43:45", "红周刊", ""},
    {"2019-09-26 12:11来源：时报网作者：李在山", "2019-09-26T12:11", "时报网", "李在山"},
    {"发表于2014-08-24 21:30| 1164次阅读| 来源CSDN| 0 条评论| 作者魏星", "2014-08-24T21:30", "CSDN", "魏星"},
    {"作者：未知 责任编辑：某某", "", "", "未知"},
    {"某某新闻记者 段彦 廖艳", "", "", "段彦 廖艳"},
    {"By Jane Doe", "", "", "Jane Doe"},
    {"Review by Jane Doe", "", "", "Jane Doe"},
    {"June 13, 2016 7:45 am PST by Jane Doe", "2016-06-13T07:45", "", "Jane Doe"},
    {"By Jane Doe | June 13, 2016", "2016-06-13", "", "Jane Doe"},
    {"Von Max Mustermann", "", "", "Max Mustermann"},
    {"Source: Example Times", "", "Example Times", ""},
    {"来源：某某新闻·某某号·政务", "", "某某新闻·某某号·政务", ""},
    {"来源：某某新闻 · 政务", "", "某某新闻", ""},
    {"来源:红周刊举报", "", "红周刊", ""},
    {"记者 张三 整合", "", "", "张三"},
    {"原创 kingname 某某Code 前天", "", "", "kingname"},
    {"Source: Example Records (Example Music)", "", "Example Records (Example Music)", ""},
    {"Written by Jane Doe, PhD on June 13, 2016", "2016-06-13", "", "Jane Doe, PhD"},
    {"Picture source: Example Photos", "", "", ""},
    {"June 13, 2016 Source: Example Times", "2016-06-13", "Example Times", ""},
    {"By Jane Doe\nMonday, June 13, 2016", "2016-06-13", "", "Jane Doe"},
    // Near-misses: text that begins as such lines do.
    {"By the end of the year, 2,000 houses had been built.", "", "", ""},
    {"来源于自然的灵感，让设计师走得更远。", "", "", ""},
    {"信息来源于网络", "", "", ""},
    {"Plague outbreak: China hit by ‘highly contagious’ plague", "", "", ""},
    {"Das Potenzial von Wasserstoff aus Windkraft", "", "", ""},
    {"记者从公安部获悉，会议将于近日举行。", "", "", ""},
    {"", "", "", ""},
};

TEST(CreditLines, GiveDateSourceAndByline) {
  for (const Case& each : kLines) {
    const CreditLine line = read_credit_line(each.line);
    EXPECT_EQ(line.published, each.published) << each.line;
    EXPECT_EQ(line.source, each.source) << each.line;
    EXPECT_EQ(line.byline, each.byline) << each.line;
  }
}

TEST(CreditLines, GiveTheOnePieceWithoutALabel) {
  constexpr std::pair<const char*, const char*> kRests[] = {
      {"2019-05-17 · 某某城市报道", "某某城市报道"},
      {"2019-09-05 11:10 某某星空[整理] 1", "某某星空[整理]"},
      {"某某科技 昨天", "某某科技"},
      {"原创 kingname 某某Code 前天", "某某Code"},
      {"2016-06-13 · Politics · Traffic", ""},
      {"昨天", ""},
  };
  for (const auto& [line, rest] : kRests) EXPECT_EQ(read_credit_line(line).rest, rest) << line;
}

TEST(CreditLines, TellTheLastChangeFromThePublication) {
  const CreditLine line = read_credit_line("Published June 13, 2016 | Updated June 14, 2016");
  EXPECT_EQ(line.published, "2016-06-13");
  EXPECT_EQ(line.modified, "2016-06-14");
  const CreditLine updated = read_credit_line("Updated 14 June 2016");
  EXPECT_EQ(updated.published, "");
  EXPECT_EQ(updated.modified, "2016-06-14");
}

TEST(CreditLines, SayHowMuchElseTheyHold) {
  EXPECT_EQ(read_credit_line("2016-06-13 20:02").left_over, 0);
  EXPECT_GT(
      read_credit_line("On 2016-06-13 the council met for the last time in its old hall near the river").left_over, 9);
}

TEST(Names, OfPersonsInHanBeginWithAFamilyName) {
  for (const char* name : {"张三", "張三", "陆一夫", "陳智"}) EXPECT_TRUE(is_han_person(name)) << name;
  for (const char* name : {"", "张", "新华社", "待续", "张三和李四", "Zhang San", "张 三"}) {
    EXPECT_FALSE(is_han_person(name)) << name;
  }
}

TEST(Reporters, StandInABracketBehindTheDateline) {
  constexpr std::pair<const char*, const char*> kLeads[] = {
      {"某某网10月4日讯（记者陈智 整合） 国庆长假过半。", "陈智"},
      {"某某报讯（记者 陆一夫）11月25日，记者登录页面发现。", "陆一夫"},
      {"某某社北京6月1日电(記者 張三、李四 通訊員 王小五)昨日，會議舉行。", "張三 李四 王小五"},
      {"国庆长假（10月1日至7日）过半，记者张三从交通局获悉。", ""},
      {"会议昨日举行。（记者 张三）", ""},
      {"某某公司（张三任董事长）昨日发布公告。", ""},
      {"（记者注：下同）昨日", ""},
      {"", ""},
  };
  for (const auto& [lead, names] : kLeads) EXPECT_EQ(reporters_at_begin(lead), names) << lead;
}

TEST(Reporters, SignBehindTheLastSentence) {
  constexpr std::pair<const char*, const char*> kEnds[] = {
      {"活动将先后在各地举行。（张巨峰）", "张巨峰"},
      {"活動將先後在各地舉行。」(張三 李四)", "張三 李四"},
      {"活动将先后在各地举行。（记者 张三 实习生 李四）", "张三 李四"},
      {"活动将先后在各地举行。（完）", ""},
      {"活动将先后在各地举行。（未完待续）", ""},
      {"活动将先后在各地举行。（张三供图）", ""},
      {"活动由主办方代表（张三）", ""},
      {"（", ""},
      {"", ""},
  };
  for (const auto& [end, names] : kEnds) EXPECT_EQ(reporters_at_end(end), names) << end;
}

/// The time, in seconds, that so many lines of so many words take.
double seconds_for(std::size_t lines, std::size_t words) {
  std::string line;
  for (std::size_t i = 0; i < words; ++i) line += "understood ";
  const auto start = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < lines; ++i) EXPECT_EQ(read_credit_line(line).source, "");
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Every paragraph with a number in it is looked at, and looking back to its begin from each letter took most of the
// time of a long page. The best of many times, in turns: whatever else the machine does then slows both.
TEST(CreditLines, TakeTimeLinearInTheirLength) {
  double few_long = std::numeric_limits<double>::max();
  double many_short = few_long;
  for (int run = 0; run < 30; ++run) {
    few_long = std::min(few_long, seconds_for(100, 32));
    many_short = std::min(many_short, seconds_for(800, 4));
  }
  EXPECT_LT(few_long, 1.1 * many_short);
}

TEST(Titles, LoseTheSitesName) {
  EXPECT_EQ(without_site("Council meets - Example Times", ""), "Council meets");
  EXPECT_EQ(without_site("某地将举行重要会议_某某网", ""), "某地将举行重要会议");
  EXPECT_EQ(without_site("某地将举行重要会议_财经_某某网", ""), "某地将举行重要会议");
  EXPECT_EQ(without_site("A - B question | Example", "Example"), "A - B question");
}

TEST(Titles, KeepWhatIsTheirs) {
  EXPECT_EQ(without_site("Council meets", "Example"), "Council meets");
  EXPECT_EQ(without_site("News - Why the council of a small town met again last night", ""),
            "News - Why the council of a small town met again last night")
      << "the tail is no site's name";
  EXPECT_EQ(without_site("well-known", ""), "well-known");
  EXPECT_EQ(without_site("", ""), "");
}

}  // namespace
}  // namespace unbake::extract
