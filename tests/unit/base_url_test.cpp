#include <gtest/gtest.h>

#include "base/url.hpp"

namespace unbake {
namespace {

struct Case {
  const char* reference;
  const char* expected;
};

// RFC 3986, section 5.4, against http://a/b/c/d;p?q.
constexpr Case kCases[] = {
    {"g", "http://a/b/c/g"},
    {"./g", "http://a/b/c/g"},
    {"g/", "http://a/b/c/g/"},
    {"/g", "http://a/g"},
    {"//g", "http://g"},
    {"?y", "http://a/b/c/d;p?y"},
    {"g?y#s", "http://a/b/c/g?y#s"},
    {"#s", "http://a/b/c/d;p?q#s"},
    {";x", "http://a/b/c/;x"},
    {"", "http://a/b/c/d;p?q"},
    {".", "http://a/b/c/"},
    {"..", "http://a/b/"},
    {"../..", "http://a/"},
    {"../../../g", "http://a/g"},
    {"/./g", "http://a/g"},
    {"g;x=1/../y", "http://a/b/c/y"},
    {"mailto:x@y", "mailto:x@y"},
    {"javascript:alert(1)", "javascript:alert(1)"},
    {"https://h/x", "https://h/x"},
};

TEST(ResolveUrl, FollowsTheRfcsExamples) {
  for (const Case& c : kCases) EXPECT_EQ(resolve_url("http://a/b/c/d;p?q", c.reference), c.expected) << c.reference;
}

TEST(StrippedUrl, WhatIsNoPartOfAnAddress) {
  EXPECT_EQ(stripped_url(" \t https://h/a b\n "), "https://h/a b");
  EXPECT_EQ(stripped_url("java\nscript:x"), "javascript:x");
  EXPECT_EQ(stripped_url("\x7F a \x01 "), "a");
  EXPECT_EQ(stripped_url("a\u00A0"), "a\u00A0");
  EXPECT_EQ(stripped_url(" \x7F "), "");
  EXPECT_EQ(stripped_url(""), "");
}

TEST(ResolveUrl, LeavesTheReferenceWithoutAUsableBase) {
  EXPECT_EQ(resolve_url("", "a/b"), "a/b");
  EXPECT_EQ(resolve_url("/only/a/path", "a/b"), "a/b");
  EXPECT_EQ(resolve_url("data:text/html,x", "a"), "a");
  EXPECT_EQ(resolve_url("https://h", "a"), "https://h/a");
}

TEST(ResolveUrl, ABaseThatIsNoneIsThePageItself) {
  EXPECT_EQ(resolve_base("https://h/a/b", "/c/"), "https://h/c/");
  EXPECT_EQ(resolve_base("https://h/a/b", ""), "https://h/a/b");
  EXPECT_EQ(resolve_base("https://h/a/b", "javascript:alert(1)//"), "https://h/a/b");
  EXPECT_EQ(resolve_base("https://h/a/b", "data:text/html,x"), "https://h/a/b");
  EXPECT_EQ(resolve_base("https://h/a/b", "javascript://h/%0aalert(1)"), "https://h/a/b");
  EXPECT_EQ(resolve_base("https://h/a/b", "file:///c/"), "https://h/a/b");
  EXPECT_EQ(resolve_base("javascript://h/a", "c/"), "");
  EXPECT_EQ(resolve_base("HTTPS://h/a", "c/"), "HTTPS://h/c/");
  EXPECT_EQ(resolve_base("", "https://h/c/"), "https://h/c/");
  EXPECT_EQ(resolve_base("", "c/"), "");
}

}  // namespace
}  // namespace unbake
