// Where libFuzzer comes in: hands each input to the target that UNBAKE_FUZZ names (tools/fuzz.mjs).
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "pipeline/data.hpp"
#include "target.hpp"
#include "unicode/utf8.hpp"

namespace unbake::fuzz {
namespace {

struct Target {
  std::string_view name;
  void (*run)(Input);
};

constexpr std::array kTargets{
    Target{"decode", decode},   Target{"detect", detect},   Target{"html", html},       Target{"text", text},
    Target{"repair", repair},   Target{"convert", convert}, Target{"extract", extract}, Target{"output", output},
    Target{"json-ld", json_ld}, Target{"url", url},         Target{"data", data_pack},  Target{"edits", edits},
    Target{"page", page},
};

const Target* chosen = nullptr;

}  // namespace

ExactText well_formed(const Input& input) { return ExactText{unicode::to_well_formed(input.text()).text}; }

const Data& data() {
  static const Data* const kOpened = [] {
    auto* data = new Data;
    for (const char* name : {"/unbake.data", "/unbake-model.data"}) {
      std::ifstream file(std::string(UNBAKE_ROOT "/build/data") + name, std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(file), {});
      const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
      if (const auto error = data->add({begin, begin + bytes.size()})) {
        std::cerr << "unbake_fuzz: " << name << ": " << error->message << '\n';
        std::exit(1);
      }
    }
    return data;
  }();
  return *kOpened;
}

}  // namespace unbake::fuzz

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*values*/) {
  using namespace unbake::fuzz;
  const char* name = std::getenv("UNBAKE_FUZZ");
  for (const Target& target : kTargets) {
    if (name != nullptr && target.name == name) chosen = &target;
  }
  if (chosen == nullptr) {
    std::cerr << "unbake_fuzz: UNBAKE_FUZZ names one of:";
    for (const Target& target : kTargets) std::cerr << ' ' << target.name;
    std::cerr << '\n';
    std::exit(1);
  }
  data();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  unbake::fuzz::chosen->run(unbake::fuzz::Input{{bytes, size}});
  return 0;
}
