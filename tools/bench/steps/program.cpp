// How long the steps of cleaning a page take (tools/bench/steps.mjs).
//
//   unbake_steps DATA RUNS FILE...
//
// For each file a line of JSON: the medians of RUNS times, in milliseconds, of "parse" (decoded text to a Document) and
// of "clean" (bytes to an Article, parsing included). DATA is the folder with the data files.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "html/parse.hpp"
#include "pipeline/unbake.hpp"

namespace {

std::vector<std::uint8_t> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "unbake_steps: " << path << " can't be read\n";
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

template <typename Call>
double median_ms(int runs, Call call) {
  std::vector<double> times;
  call();
  for (int i = 0; i < runs; ++i) {
    const auto before = std::chrono::steady_clock::now();
    call();
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - before;
    times.push_back(passed.count());
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  if (arguments.size() < 3) {
    std::cerr << "usage: unbake_steps DATA RUNS FILE...\n";
    return 2;
  }
#ifdef __GLIBC__
  // Memory is kept, as WebAssembly's is: else what is measured is also how the kernel hands out pages, for each call.
  constexpr int kKept = 1 << 25;  // 32 MB: the second takes no more
  mallopt(M_TRIM_THRESHOLD, kKept);
  mallopt(M_MMAP_THRESHOLD, kKept);
#endif
  unbake::Data data;
  for (const char* name : {"/unbake.data", "/unbake-model.data"}) {
    if (const auto error = data.add(read(arguments[0] + name))) {
      std::cerr << "unbake_steps: " << name << ": " << error->message << '\n';
      return 1;
    }
  }
  const int runs = std::max(1, std::atoi(arguments[1].c_str()));
  unbake::Options options;
  options.type = "text/html";
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const std::vector<std::uint8_t> bytes = read(arguments[i]);
    const std::string text(bytes.begin(), bytes.end());
    std::size_t blocks = 0;  // so that nothing is optimised away
    const double parse = median_ms(runs, [&] { blocks += unbake::html::parse_html(text).blocks.size(); });
    const double clean = median_ms(runs, [&] { blocks += unbake::clean_bytes(bytes, options, data).ok() ? 1 : 0; });
    std::cout << R"({"bytes":)" << bytes.size() << R"(,"blocks":)" << blocks << R"(,"parse":)" << parse
              << R"(,"clean":)" << clean << "}\n";
  }
  return 0;
}
