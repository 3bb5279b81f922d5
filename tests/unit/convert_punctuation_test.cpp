#include <gtest/gtest.h>

#include "convert/punctuation.hpp"

namespace unbake::convert {
namespace {

struct Case {
  const char* label;
  const char* text;
  const char* expected;  // nullptr: stays
};

constexpr Case kCases[] = {
    {"between characters", "小剛說,今天不去", "小剛說，今天不去"},
    {"at the end", "下面這樣:", "下面這樣："},
    {"several marks", "到了!!!", "到了！！！"},
    {"behind a closing quotation mark", "“好”,他說", "“好”，他說"},
    {"behind a percentage", "增長51.8%,占全部", "增長51.8%，占全部"},
    {"behind a Latin word", "用defer,它可以", "用defer，它可以"},
    {"with a space behind it", "調離崗位, 因為", "調離崗位， 因為"},
    {"brackets around Chinese", "學生小麗(化名)說", "學生小麗（化名）說"},
    {"brackets around Latin in Chinese", "國王學院(King's College)。", "國王學院（King's College）。"},
    {"a list inside such brackets", "同源策略(SOP,Same-Origin Policy)使之", "同源策略（SOP，Same-Origin Policy）使之"},
    {"what widening brings about, to its end", "中,(a),(b)!", "中，（a），（b）！"},
    {"before a mark that the text behind it widens", "到51%,!他", "到51%，！他"},
    {"brackets in brackets", "見((表(一))a)", "見（（表（一））a）"},
    {"a list in brackets that a list inside widens", "見a(SOP,b(化名))", "見a（SOP，b（化名））"},
    {"thousands", "共有1,000人", nullptr},
    {"a time", "晚上20:02到", nullptr},
    {"a ratio at the end", "比分16:9", nullptr},
    {"an address", "見http://example.org/a,b", nullptr},
    {"English in a Chinese page", "Hello, world! (really?)", nullptr},
    {"an English clause inside", "他說Yes, sir的時候", nullptr},
    {"a call", "函數f(x)的值", nullptr},
    {"a bracket without its pair", "第一)和", nullptr},
    {"a reference that is shown", "執&#34892;、&eacute;中", nullptr},
    {"calls inside each other", "函數f(g(x),y)的值", nullptr},
    {"nothing to do", "已經是全形，不用改。", nullptr},
    {"empty", "", nullptr},
};

TEST(Punctuation, IsWidenedInCjkTextOnly) {
  for (const Case& c : kCases) {
    const auto result = replay(c.text, widen_punctuation(c.text));
    ASSERT_TRUE(result.ok()) << c.label;
    EXPECT_EQ(result.value(), c.expected == nullptr ? c.text : c.expected) << c.label;
    EXPECT_TRUE(widen_punctuation(result.value()).empty()) << "a second pass edits nothing: " << c.label;
  }
}

}  // namespace
}  // namespace unbake::convert
