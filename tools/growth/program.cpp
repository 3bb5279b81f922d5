// What cleaning costs as its input grows (tools/growth.mjs).
//
//   unbake_growth --data DIR [--runs N] [--OPTION VALUE]... FILE...
//
// Cleans the files in turn, N times over, and prints a line of JSON for each: the least CPU time of a run in
// milliseconds, how large the three forms of the article are, and how much memory was taken so far.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "output/html.hpp"
#include "output/markdown.hpp"
#include "output/text.hpp"
#include "pipeline/unbake.hpp"

namespace {

struct Measured {
  double ms = std::numeric_limits<double>::infinity();
  std::size_t html = 0;
  std::size_t markdown = 0;
  std::size_t text = 0;
  std::size_t edits = 0;
  std::string warnings;
};

std::vector<std::uint8_t> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "unbake_growth: " << path << " can't be read\n";
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

// Of this thread, the only one, so that what else the machine does counts little. The kernel keeps the clock of the
// process by ticks of 4 ms where its time is limited.
double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

void measure(const std::vector<std::uint8_t>& bytes, const unbake::Options& options, const unbake::Data& data,
             Measured& least) {
  const double before = cpu_ms();
  const auto result = unbake::clean_bytes(bytes, options, data);
  if (!result.ok()) {
    std::cerr << "unbake_growth: " << result.error().message << '\n';
    std::exit(1);
  }
  const unbake::article::Article& article = result.value();
  const std::string html = unbake::output::to_html(article.blocks, article.containers);
  const std::string markdown = unbake::output::to_markdown(article.blocks, article.containers);
  const std::string plain = unbake::output::to_text(article.blocks);
  least.ms = std::min(least.ms, cpu_ms() - before);
  least.html = html.size();
  least.markdown = markdown.size();
  least.text = plain.size();
  least.edits = article.edits.size();
  least.warnings.clear();
  for (const auto& warning : article.warnings) {
    if (!least.warnings.empty()) least.warnings += ' ';
    least.warnings += warning.code;
  }
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  unbake::Options options;
  std::string folder, runs = "1";
  const std::map<std::string_view, std::string*> names{
      {"--data", &folder},
      {"--runs", &runs},
      {"--type", &options.type},
      {"--url", &options.url},
      {"--charset", &options.charset},
      {"--encoding", &options.encoding},
      {"--script", &options.script},
      {"--punctuation", &options.punctuation},
      {"--repair", &options.repair},
      {"--keep", &options.keep},
  };
  std::vector<std::string> files;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto option = names.find(arguments[i]);
    if (!arguments[i].starts_with("--")) {
      files.push_back(arguments[i]);
    } else if (option == names.end() || i + 1 == arguments.size()) {
      std::cerr << "unbake_growth: " << arguments[i] << " is no option, or has no value\n";
      return 2;
    } else {
      *option->second = arguments[++i];
    }
  }
  if (folder.empty() || files.empty()) {
    std::cerr << "usage: unbake_growth --data DIR [--runs N] [--OPTION VALUE]... FILE...\n";
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
    if (const auto error = data.add(read(folder + name))) {
      std::cerr << "unbake_growth: " << name << ": " << error->message << '\n';
      return 1;
    }
  }
  std::vector<std::vector<std::uint8_t>> inputs;
  for (const std::string& file : files) inputs.push_back(read(file));
  std::vector<Measured> least(inputs.size());
  // The sizes take turns, so that what slows the machine down for a while slows all of them down.
  for (int run = std::max(1, std::atoi(runs.c_str())); run > 0; --run) {
    for (std::size_t i = 0; i < inputs.size(); ++i) measure(inputs[i], options, data, least[i]);
  }
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    std::cout << R"({"bytes":)" << inputs[i].size() << R"(,"ms":)" << least[i].ms << R"(,"html":)" << least[i].html
              << R"(,"markdown":)" << least[i].markdown << R"(,"text":)" << least[i].text << R"(,"edits":)"
              << least[i].edits << R"(,"peak":)" << peak_kilobytes() << R"(,"warnings":")" << least[i].warnings
              << "\"}\n";
  }
  return 0;
}
