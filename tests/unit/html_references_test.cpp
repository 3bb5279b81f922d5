#include <gtest/gtest.h>

#include "html/references.hpp"

namespace unbake::html {
namespace {

struct Case {
  const char* label;
  const char* name;
  const char* text;
};

constexpr Case kCases[] = {
    {"a letter", "eacute;", "é"},
    {"a letter, without its semicolon", "eacute", "é"},
    {"what is an operator of HTML itself", "amp;", "&"},
    {"less than", "lt;", "<"},
    {"two characters", "nGt;", "\u226B\u20D2"},
    {"two letters", "fjlig;", "fj"},
    {"a character beyond the Basic Multilingual Plane", "Afr;", "\U0001D504"},
    {"the longest name", "CounterClockwiseContourIntegral;", "\u2233"},
    {"one that needs its semicolon", "hellip", ""},
    {"part of a name", "notit;", ""},
    {"no name", "nosuchname;", ""},
    {"the wrong case", "EACUTE;", ""},
    {"a number", "#65;", ""},
    {"markup", "amp;<b>", ""},
    {"a semicolon", ";", ""},
    {"nothing", "", ""},
};

TEST(References, AreThoseOfTheHtmlStandard) {
  for (const Case& c : kCases) EXPECT_EQ(named_reference(c.name), c.text) << c.label;
}

TEST(References, OverlongNamesAreNone) { EXPECT_EQ(named_reference(std::string(100000, 'a')), ""); }

}  // namespace
}  // namespace unbake::html
