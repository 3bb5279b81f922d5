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

struct StandardCase {
  const char* label;
  const char* base;
  const char* reference;
  const char* expected;
};

// What browsers make of them (URL Standard, "basic URL parser"). tests/js/browser-addresses.test.js compares thousands
// with Node's URL.
constexpr StandardCase kStandard[] = {
    {"backslashes are slashes", "https://h/a/b", R"(\\evil.example\x)", "https://evil.example/x"},
    {"… one of each", "https://h/a/b", R"(/\evil.example\x\..\y)", "https://evil.example/y"},
    {"… one is a path from the top", "https://h/a/b", R"(\x\y)", "https://h/x/y"},
    {"… but not in a query", "https://h/a/b", R"(?x\..\y)", R"(https://h/a/b?x\..\y)"},
    {"… nor in a fragment", "https://h/a/b", R"(#\\h\..\y)", R"(https://h/a/b#\\h\..\y)"},
    {"more slashes than two", "https://h/a/b", "////h2///x", "https://h2///x"},
    {"the base's scheme, and a name", "https://h/a/b", "https:page2", "https://h/a/page2"},
    {"… in capitals", "https://h/a/b", "HTTPS:page2", "https://h/a/page2"},
    {"… and a path", "https://h/a/b", "https:/page2", "https://h/page2"},
    {"… and nothing", "https://h/a/b?q#f", "https:", "https://h/a/b?q"},
    {"… and a query", "https://h/a/b?q", "https:?r", "https://h/a/b?r"},
    {"… and a backslash for two slashes", "https://h/a/b", R"(https:\\h2)", "https://h2"},
    {"the other scheme: always a host", "https://h/a/b", "http:page2", "http://page2"},
    {"… even with one slash", "https://h/a/b", "http:/page2/x", "http://page2/x"},
    {"no base: always a host", "", "https:page2", "https://page2"},
    {"dots in an absolute address", "", "https://h/a/./b/../../../c/..", "https://h/"},
    {"… percent-encoded", "", "https://h/a/b/%2e%2E/.%2e/%2e/c", "https://h/c"},
    {"near-miss: names of dots", "", "https://h/.../.a/a./%2e%2e%2e", "https://h/.../.a/a./%2e%2e%2e"},
    {"near-miss: dots in a query", "", "https://h/a?/../b", "https://h/a?/../b"},
    {"empty folders stay", "https://h/a/b", "c//d//../e", "https://h/a/c//d/e"},
    {"a host and a scheme in capitals", "", "HTTPS://WWW.Example.ORG/A", "https://www.example.org/A"},
    {"the port that a scheme has anyway", "", "https://h:443/a", "https://h/a"},
    {"… of the other scheme", "", "http://h:443/a", "http://h:443/a"},
    {"… with zeros in front", "", "http://h:00080/a", "http://h/a"},
    {"a port without a number", "", "https://h:/a", "https://h/a"},
    {"port 0", "", "https://h:000/a", "https://h:0/a"},
    {"credentials stay", "", "https://User:Pass@H:443/", "https://User:Pass@h/"},
    {"… up to the last of their signs", "https://h/a", "//a@b:c@H:8080", "https://a@b:c@h:8080"},
    {"near-miss: a sign in the path", "https://h/a", "//H/@B:443", "https://h/@B:443"},
    {"an IPv6 address", "", "http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"},
    {"a host outside ASCII", "", "https://Bücher.Example:443/ä ö", "https://bücher.example/ä ö"},
    {"no slash is added", "", "https://h?q", "https://h?q"},
    {"a base that ends behind its host", "https://h", "a", "https://h/a"},
    // What leads nowhere keeps leading nowhere.
    {"no host", "https://h/a", "https:///", "https://"},
    {"no host, but a port", "http://h/a", "http://:80/x", "http://:80/x"},
    {"no host, but credentials", "", "http://a@:80/x", "http://a@:80/x"},
    {"a port that is too large", "https://h/a", "//h2:65536/x", "https://h2:65536/x"},
    {"a port that is no number", "https://h/a", "//h2:80a/x", "https://h2:80a/x"},
    {"a space in a host", "https://h/a", "//h 2:443/x", "https://h 2:443/x"},
    // Schemes that are none of the web's.
    {"mail", "https://h/a", "mailto:X@Y?subject=a/../b", "mailto:X@Y?subject=a/../b"},
    {"an other hierarchy", "https://h/a", R"(ftp:\\H:21/a/../b)", R"(ftp:\\H:21/a/../b)"},
    {"near-miss: no scheme, as it begins with a digit", "https://h/a/b", "1https:x", "https://h/a/1https:x"},
    {"near-miss: no scheme, as the colon is in the path", "https://h/a/b", "./https:x", "https://h/a/https:x"},
};

TEST(ResolveUrl, FollowsTheUrlStandard) {
  for (const StandardCase& c : kStandard) {
    const std::string found = resolve_url(c.base, c.reference);
    EXPECT_EQ(found, c.expected) << c.label;
    EXPECT_EQ(resolve_url(c.base, found), c.expected) << c.label << ", once more";
  }
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
  EXPECT_EQ(resolve_base("https://h/a/b", "https://h:65536/c/"), "https://h/a/b");
  EXPECT_EQ(resolve_base("https://h/a/b", "https://h 2/c/"), "https://h/a/b");
  EXPECT_EQ(resolve_base("https://h/a/b", R"(\\h2\c\..\d\)"), "https://h2/d/");
  EXPECT_EQ(resolve_base("HTTPS:h:443/b/../a", "c/"), "https://h/c/");
  EXPECT_EQ(resolve_base("", "https://h/c/"), "https://h/c/");
  EXPECT_EQ(resolve_base("", "c/"), "");
}

}  // namespace
}  // namespace unbake
