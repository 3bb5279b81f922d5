#include <gtest/gtest.h>

#include "unicode/bidi.hpp"
#include "unicode/utf32.hpp"

namespace unbake::unicode {
namespace {

struct Case {
  const char* label;
  const char* visual;
  const char* logical;
};

const Case kCases[] = {
    {"a word", "םולש", "שלום"},
    {"two words and a full stop", ".םלוע םולש", "שלום עולם."},
    {"a number keeps its order", "1994 תנשב", "בשנת 1994"},
    {"Latin words keep theirs", "Google Chrome לש", "של Google Chrome"},
    {"brackets are mirrored", "(םולש)", "(שלום)"},
    {"a vowel mark stays behind its letter", "\u05DD\u05D5\u05DC\u05B8\u05E9", "\u05E9\u05DC\u05B8\u05D5\u05DD"},
    {"beyond the Basic Multilingual Plane", "א😀ב", "ב😀א"},
    {"nothing", "", ""},
};

TEST(Bidi, VisualToLogical) {
  for (const Case& c : kCases) EXPECT_EQ(from_utf32(visual_to_logical(to_utf32(c.visual))), c.logical) << c.label;
}

}  // namespace
}  // namespace unbake::unicode
