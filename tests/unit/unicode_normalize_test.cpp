#include <gtest/gtest.h>

#include "encoding_data.hpp"
#include "unicode/icu_data.hpp"
#include "unicode/normalize.hpp"

namespace unbake::unicode {
namespace {

TEST(Normalize, NfcComposes) {
  EXPECT_EQ(nfc("plain"), "plain");
  EXPECT_EQ(nfc("e\xCC\x81"), "\xC3\xA9");
  EXPECT_EQ(nfc("\xEF\xBC\x81"), "\xEF\xBC\x81") << "a full-width exclamation mark is no canonical equivalent";
  EXPECT_EQ(nfc("\xFF"), "\xEF\xBF\xBD");
  EXPECT_EQ(nfc(""), "");
}

TEST(Normalize, NfkcFoldsCompatibilityCharacters) {
  ASSERT_EQ(test::load_data(), "");
  EXPECT_EQ(nfkc("\xEF\xBC\x81\xEF\xBC\xA1").value(), "!A");
  EXPECT_EQ(nfkc("\xE4\xB8\xAD").value(), "\xE4\xB8\xAD");
}

TEST(IcuData, RefusesWhatIsNone) {
  ASSERT_EQ(test::load_data(), "");
  EXPECT_TRUE(has_icu_item("nfkc", "nrm"));
  EXPECT_FALSE(has_icu_item("nonsense", "cnv"));
  const test::ExactBytes nonsense("no data");
  EXPECT_EQ(set_icu_data(nonsense), std::nullopt) << "the first call decided";
}

}  // namespace
}  // namespace unbake::unicode
