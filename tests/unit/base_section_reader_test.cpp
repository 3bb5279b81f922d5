#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/section_reader.hpp"

namespace unbake {
namespace {

struct RisingCase {
  std::string label;
  std::vector<std::uint8_t> steps;  // LEB128
  std::vector<std::uint16_t> read;
  bool is_ok;
};

class Rising : public testing::TestWithParam<RisingCase> {};

// Callers use the last number as the greatest one, also before they ask ok().
TEST_P(Rising, NumbersRiseAndStayBelowTheLimit) {
  SectionReader in(GetParam().steps);
  std::vector<std::uint16_t> numbers;
  in.rising(2, 0xFFFF, numbers);
  EXPECT_EQ(numbers, GetParam().read);
  EXPECT_EQ(in.ok(), GetParam().is_ok);
}

INSTANTIATE_TEST_SUITE_P(SectionReader, Rising,
                         testing::Values(RisingCase{"Small", {5, 0}, {5, 6}, true},
                                         RisingCase{"LastBelowTheLimit", {5, 0xF8, 0xFF, 0x03}, {5, 0xFFFE}, true},
                                         RisingCase{"AtTheLimit", {5, 0xF9, 0xFF, 0x03}, {5}, false},
                                         // 5 + 1 + 0xFFFC is 0x10002, which would be 2 in sixteen bits.
                                         RisingCase{"BeyondTheWidthOfTheNumber", {5, 0xFC, 0xFF, 0x03}, {5}, false},
                                         RisingCase{"Cut", {5}, {5}, false}),
                         [](const auto& info) { return info.param.label; });

}  // namespace
}  // namespace unbake
