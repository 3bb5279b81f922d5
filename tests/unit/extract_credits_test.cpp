// Lines under a title, and titles with their site's name.
#include <gtest/gtest.h>

#include "extract/credits.hpp"
#include "extract/title.hpp"

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
    {"By Jane Doe | June 13, 2016", "2016-06-13", "", "Jane Doe"},
    {"Von Max Mustermann", "", "", "Max Mustermann"},
    {"Source: Example Times", "", "Example Times", ""},
    // Near-misses: text that begins as such lines do.
    {"By the end of the year, 2,000 houses had been built.", "", "", ""},
    {"来源于自然的灵感，让设计师走得更远。", "", "", ""},
    {"信息来源于网络", "", "", ""},
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
