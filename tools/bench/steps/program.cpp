// How long the stages of cleaning a page take (tools/bench/steps.mjs).
//
//   unbake_steps DATA RUNS FILE...
//
// For each file a line of JSON: its bytes, and the medians of RUNS times in milliseconds of each stage by itself, of
// "clean" (bytes to an Article, without outputs) and of "text" and "html" (an output of the article). What a stage
// works on is made before its time begins. DATA is the folder with the data files.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "base/rules.hpp"
#include "encoding/sniff.hpp"
#include "extract/choose/choice.hpp"
#include "extract/classify/classify.hpp"
#include "extract/measure/measure.hpp"
#include "extract/metadata/read_metadata.hpp"
#include "html/parse.hpp"
#include "html/stated_body.hpp"
#include "html/tree/tree.hpp"
#include "html/walk.hpp"
#include "output/json.hpp"
#include "pipeline/plan.hpp"
#include "pipeline/unbake.hpp"
#include "repair/repair.hpp"
#include "repair/swallowed_markup.hpp"

namespace {

using namespace unbake;

std::vector<std::uint8_t> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "unbake_steps: " << path << " can't be read\n";
    std::exit(1);
  }
  std::ostringstream contents;
  contents << file.rdbuf();
  const std::string_view bytes = contents.view();
  return {bytes.begin(), bytes.end()};
}

/// What processors did for this program, so that others on the machine are not counted.
double now_ms() {
#ifdef __EMSCRIPTEN__
  return EM_ASM_DOUBLE({
    const usage = process.cpuUsage();
    return (usage.user + usage.system) / 1000;
  });
#else
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
#endif
}

std::size_t made = 0;  // so that nothing is optimised away

/// The median time of `call(what prepare() gives)`, which gives a number.
template <typename Prepare, typename Call>
double median_ms(int runs, Prepare prepare, Call call) {
  std::vector<double> times;
  for (int i = 0; i <= runs; ++i) {
    auto input = prepare();
    const double before = now_ms();
    made += call(input);
    if (i > 0) times.push_back(now_ms() - before);  // the first one warms up
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

template <typename Call>
double median_ms(int runs, Call call) {
  return median_ms(runs, [] { return 0; }, [&](int /*nothing*/) { return call(); });
}

void print(std::string_view name, double ms) { std::cout << ",\"" << name << "\":" << ms; }

/// The stages up to a Document whose text is repaired.
html::Document stages_of_source(const std::vector<std::uint8_t>& bytes, const Data& data, const Plan& plan, int runs) {
  const auto decode = [&] { return encoding::decode_page(bytes, {}, data.tables()).value(); };
  print("decode", median_ms(runs, [&] { return decode().text.size(); }));
  const std::string text = decode().text;
  Work work;
  print("parse", median_ms(runs, [&] { return html::Tree(text, work).root() == nullptr ? 0U : 1U; }));
  print("read", median_ms(
                    runs, [&] { return html::Tree(text, work); },
                    [&](html::Tree& tree) {
                      html::Document read;
                      html::walk(tree.root(), read, work);
                      html::add_stated_body(read, tree.root(), work);
                      return read.blocks.size();
                    }));
  html::Document document = html::parse_html(text, work);
  const auto repair = [&](std::vector<html::Block>& blocks) {
    return repair::restore_swallowed_markup(text).size() +
           repair::repair_blocks(blocks, plan.rules, data.knowledge(), work).edits.size();
  };
  print("repair", median_ms(runs, [&] { return document.blocks; }, repair));
  made += repair(document.blocks);
  return document;
}

void stages_of_extraction(const html::Document& document, int runs) {
  Work work;
  print("measure", median_ms(runs, [&] { return extract::measure(document, work).blocks.size(); }));
  const extract::Features features = extract::measure(document, work);
  print("classify", median_ms(runs, [&] { return extract::classify(document, features).scores.size(); }));
  const auto [scores, kind] = extract::classify(document, features);
  const std::vector<bool> body = extract::likely_body(document, features, scores);
  const auto metadata = [&] {
    extract::Metadata result;
    return extract::read_metadata(document, features, body, {}, result);
  };
  print("metadata", median_ms(runs, [&] { return metadata().size(); }));
  const std::vector<std::string_view> taken = metadata();
  print("choose",
        median_ms(runs, [&] { return extract::choose(document, features, scores, taken, kind.kind, false).size(); }));
}

constexpr output::Outputs only(output::Output output) { return {1U << static_cast<unsigned>(output), false}; }

void measure(const std::string& file, const Data& data, int runs) {
  Options options;
  options.type = "text/html";
  const Plan plan = make_plan(options).value();
  const std::vector<std::uint8_t> bytes = read(file);
  std::cout << R"({"bytes":)" << bytes.size();
  stages_of_extraction(stages_of_source(bytes, data, plan, runs), runs);
  const auto clean = [&] { return clean_bytes(bytes, options, data); };
  print("clean", median_ms(runs, [&] { return clean().ok() ? 1U : 0U; }));
  const article::Article article = clean().value();
  print("text", median_ms(runs, [&] { return output::to_json(article, only(output::Output::text)).size(); }));
  print("html", median_ms(runs, [&] { return output::to_json(article, only(output::Output::html)).size(); }));
  print("all outputs", median_ms(runs, [&] { return output::to_json(article).size(); }));
  std::cout << "}\n";
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
  Data data;
  for (const char* name : {"/unbake.data", "/unbake-model.data"}) {
    if (const auto error = data.add(read(arguments[0] + name))) {
      std::cerr << "unbake_steps: " << name << ": " << error->message << '\n';
      return 1;
    }
  }
  const int runs = std::max(1, std::atoi(arguments[1].c_str()));
  for (std::size_t i = 2; i < arguments.size(); ++i) measure(arguments[i], data, runs);
  return made == 0 ? 1 : 0;
}
