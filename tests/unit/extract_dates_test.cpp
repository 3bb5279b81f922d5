// Dates in many languages, and what looks like one but is none.
#include <utility>

#include <gtest/gtest.h>

#include "extract/read/chars.hpp"
#include "extract/read/dates.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

struct Case {
  const char* label;
  const char* text;
  const char* iso;  // empty: no date
};

class Dates : public testing::TestWithParam<Case> {};

TEST_P(Dates, AreReadAsExactlyAsWritten) {
  const auto found = find_date(fold(GetParam().text));
  EXPECT_EQ(found ? found->iso : "", GetParam().iso) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Written, Dates,
    testing::Values(
        Case{"Chinese", "2016年06月13日 20:02", "2016-06-13T20:02"},
        Case{"ChineseFullWidthDigits", "２０１６年６月１３日", "2016-06-13"},
        Case{"ChineseGluedTime", "2019年06月15日08:18 来源：某网", "2019-06-15T08:18"},
        Case{"DashesGluedTime", "发布时间：2019-10-0812:00", "2019-10-08T12:00"},
        Case{"Iso", "2016-06-13 20:02", "2016-06-13T20:02"},
        Case{"IsoOffset", "2016-06-13T20:02:11+08:00", "2016-06-13T20:02:11+08:00"},
        Case{"IsoFractionUtc", "2016-06-13T20:02:11.123Z", "2016-06-13T20:02:11Z"},
        Case{"Rfc2822", "Mon, 13 Jun 2016 20:02:11 +0200", "2016-06-13T20:02:11+02:00"},
        Case{"English", "Published June 13, 2016 at 8:02 p.m.", "2016-06-13T20:02"},
        Case{"EnglishTimeFirst", "10:30 AM ET, Tue November 19, 2019", "2019-11-19T10:30"},
        Case{"EnglishOrdinal", "June 1st, 2016", "2016-06-01"},
        Case{"Noon", "Nov 19, 2019 12:00 am", "2019-11-19T00:00"},
        Case{"German", "13. Juni 2016, 10.12 Uhr", "2016-06-13T10:12"},
        Case{"GermanNumbers", "18.11.2019", "2019-11-18"},
        Case{"French", "le 13 juin 2016 à 18h55", "2016-06-13T18:55"},
        Case{"Spanish", "13 de junio de 2016", "2016-06-13"},
        Case{"Russian", "13 июня 2016, 18:05", "2016-06-13T18:05"},
        Case{"PolishCapitals", "13 PAŹDZIERNIKA 2016", "2016-10-13"},
        Case{"CroatianCapitals", "13. OŽUJKA 2016.", "2016-03-13"},
        Case{"GreekCapitals", "13 ΙΟΥΝΊΟΥ 2016", "2016-06-13"},
        Case{"UkrainianCapitals", "13 ЧЕРВНЯ 2016", "2016-06-13"},
        Case{"Japanese", "2016年6月13日（月）20時02分", "2016-06-13T20:02"},
        Case{"JapaneseAfternoon", "2016年6月13日 午後8:02", "2016-06-13T20:02"},
        Case{"Korean", "2016년 6월 13일", "2016-06-13"},
        Case{"KoreanAfternoon", "2016.06.13. 오후 8:02", "2016-06-13T20:02"},
        Case{"SlashesDayOver12", "25/12/2016", "2016-12-25"}, Case{"SlashesMonthFirst", "12/25/2016", "2016-12-25"},
        Case{"LeapDay", "2016-02-29", "2016-02-29"},
        Case{"Hungarian", "2016. június 13., hétfő 20:02", "2016-06-13T20:02"},
        Case{"Lithuanian", "2016 m. birželio 13 d.", "2016-06-13"},
        Case{"Latvian", "2016. gada 13. jūnijs", "2016-06-13"},
        Case{"Vietnamese", "Ngày 13 tháng 6 năm 2016", "2016-06-13"},
        Case{"Indonesian", "Senin, 13 Agustus 2016", "2016-08-13"},
        Case{"Thai", "วันที่ 13 มิถุนายน พ.ศ. 2559", "2016-06-13"}, Case{"ThaiChristianEra", "13 มิถุนายน 2016", "2016-06-13"},
        Case{"Slovak", "13. júna 2016", "2016-06-13"}, Case{"Bulgarian", "13 юни 2016 г.", "2016-06-13"},
        Case{"Croatian", "13. lipnja 2016.", "2016-06-13"}, Case{"Hebrew", "13 ביוני 2016", "2016-06-13"},
        Case{"Estonian", "13. juuni 2016", "2016-06-13"},
        Case{"CommentsBehindTime", "2016-06-13 20:02 - 12 comments", "2016-06-13T20:02"},
        Case{"JapaneseEra", "令和6年10月1日", "2024-10-01"},
        Case{"FirstYearOfAnEra", "令和元年5月1日 10:30", "2019-05-01T10:30"},
        Case{"EraBeforeTheLast", "平成28年6月13日", "2016-06-13"},
        Case{"EraInBrackets", "公開日 2024年（令和6年）10月1日", "2024-10-01"},
        Case{"RepublicOfChina", "發布日期：民國113年10月1日", "2024-10-01"},
        Case{"HanNumbers", "二〇二四年十月三十一日", "2024-10-31"},
        Case{"HanNumbersOfAnEra", "中華民國一一三年十二月二日", "2024-12-02"},
        Case{"Levantine", "١٤ تشرين الأول ٢٠٢٤", "2024-10-14"},
        Case{"ArabicInBothNamings", "14 كانون الثاني/يناير 2024", "2024-01-14"},
        Case{"Persian", "۲۳ مهر ۱۴۰۳ - ۱۰:۳۰", "2024-10-14T10:30"}, Case{"PersianInDigits", "۱۴۰۳/۰۷/۲۳", "2024-10-14"},
        Case{"PersianLeapDay", "۳۰ اسفند ۱۳۹۹", "2021-03-20"}, Case{"ThaiMonthCutShort", "14 ต.ค. 2567", "2024-10-14"}),
    [](const auto& info) { return info.param.label; });

INSTANTIATE_TEST_SUITE_P(
    NotDates, Dates,
    testing::Values(Case{"Empty", "", ""}, Case{"TwoReadings", "03/04/2016", ""}, Case{"NoSuchDay", "2016-02-31", ""},
                    Case{"NoLeapYear", "2015-02-29", ""}, Case{"NoDay", "May 2016", ""}, Case{"NoYear", "June 13", ""},
                    Case{"MayTheVerb", "They may 13 times", ""}, Case{"Telephone", "010-6523-2016", ""},
                    Case{"Version", "version 2.10.2016.1", "2016-10-02"},  // known: a version that reads as a date
                    Case{"Score", "12-10 2016", ""}, Case{"OldYear", "1789-07-14", ""},
                    Case{"BuddhistYearOutsideThai", "13 June 2559", ""}, Case{"MonthAlone", "2016. június", ""},
                    Case{"VietnameseMonthAlone", "tháng 6 năm 2016", ""}, Case{"PartOfAMonth", "13 ju 2016", ""},
                    Case{"MonthDay", "10月8日 12:00", ""}, Case{"TwoDigitYearUnlabelled", "16-06-13", ""},
                    Case{"NoSuchEra", "大同6年10月1日", ""}, Case{"EraOfAnotherYear", "2024年(令和5年)10月1日", ""},
                    Case{"HanYearAlone", "二〇二四年十月", ""}, Case{"HanNumbersOfNothing", "二〇二四十月一", ""},
                    Case{"IslamicYear", "1446/04/11", ""}, Case{"PersianNoSuchMonth", "۱۴۰۳/۱۳/۲۳", ""},
                    Case{"PersianMonthAlone", "مهر ۱۴۰۳", ""}, Case{"HalfAMonthsName", "14 تشرين 2024", ""},
                    Case{"Nul", "\xFF\xFE", ""}),
    [](const auto& info) { return info.param.label; });

TEST(DatesOfAttributes, AreOnlyFullDates) {
  EXPECT_EQ(iso_date("20160613"), "2016-06-13");
  EXPECT_EQ(iso_date("2016-06-13T20:02:11+0800"), "2016-06-13T20:02:11+08:00");
  EXPECT_EQ(iso_date("2016"), "");
  EXPECT_EQ(iso_date("yesterday"), "");
}

TEST(DatesOfTwoReadings, TakeTheOrderOfThePage) {
  EXPECT_EQ(find_date("03/04/2016", false, DateOrder::day_first)->iso, "2016-04-03");
  EXPECT_EQ(find_date("03/04/2016", false, DateOrder::month_first)->iso, "2016-03-04");
  EXPECT_EQ(find_date("25/12/2016", false, DateOrder::month_first)->iso, "2016-12-25") << "has only one";
  EXPECT_EQ(iso_date("03-04-2016", DateOrder::day_first), "2016-04-03");
}

TEST(OrderOfDates, IsThatOfThePageElseOfItsLanguage) {
  constexpr std::pair<const char*, DateOrder> kPages[] = {
      {"<html lang=fr>", DateOrder::day_first},
      {"<html lang=en-US>", DateOrder::month_first},
      {"<html lang=en_GB>", DateOrder::day_first},
      {"<html lang=en><meta property=og:locale content=en_US>", DateOrder::month_first},
      {"<html lang=en-US><p>Opened 25/12/2016</p>", DateOrder::day_first},
      {"<p>Opened 12/25/2016, closed 1/2/2017</p>", DateOrder::month_first},
      {"<html lang=fr><p>25/12/2016 or 12/25/2016</p>", DateOrder::unknown},
      {"<html lang=en>", DateOrder::unknown},
      {"<html lang=zh-CN>", DateOrder::unknown},
      {"<p>25/12/201612 and 100/13/2016 and 25/12 and /13/2016</p>", DateOrder::unknown},
      {"", DateOrder::unknown},
  };
  for (const auto& [page, order] : kPages) EXPECT_EQ(date_order(html::parse_html(page)), order) << page;
}

TEST(DatesOfTwoDigitYears, NeedALabel) {
  EXPECT_EQ(find_date("19-10-08 12:00", true)->iso, "2019-10-08T12:00");
  EXPECT_FALSE(find_date("19-10-08 12:00", false));
}

}  // namespace
}  // namespace unbake::extract
