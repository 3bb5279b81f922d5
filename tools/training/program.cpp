// What the training of the block classifier (blocks.mjs) needs of the core.
//
//   unbake_training DATA rows OUT         writes OUT.json (a line with the texts of a page's rows, for each page) and
//                                         OUT.rows (the rows of all pages one after another, kColumns bytes each),
//                                         OUT.pages (a row of kPageColumns bytes for each page)
//   unbake_training DATA rows OUT SCORES  … with the columns of the second pass; SCORES has a float for each row
//   unbake_training DATA clean            the result of each page as a line of JSON
//   unbake_training DATA columns          what a row is made of, as JSON: the names, how many the first pass has, where
//                                         those of the kinds of pages begin, and the names of a page's columns
//
// DATA is the folder with the data files. The pages are lines of standard input: file, type (html, text, or as-text:
// the blocks of an HTML page as plain text; thin1, thin2 …: an HTML page without some of its parts; thin-text1 …:
// both), script and punctuation (as in Options), address; with tabs between. UNBAKE_BLOCK_MODEL names the file of the
// trees: for the first and the second pass over HTML, then over text, then for each kind of page the arrays of
// TreeTable, each with its length (uint16, little endian) before it. Without it the columns of the kinds are not
// written.
#include <array>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <random>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "encoding/sniff.hpp"
#include "extract/classify/columns.hpp"
#include "extract/classify/trees.hpp"
#include "extract/measure/measure.hpp"
#include "html/parse.hpp"
#include "output/json.hpp"
#include "pipeline/unbake.hpp"

namespace {

[[noreturn]] void fail(const std::string& message) {
  std::cerr << "unbake_training: " << message << '\n';
  std::exit(1);
}

std::vector<std::uint8_t> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail(path + " can't be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Pass {
  std::vector<std::uint8_t> shape, columns, thresholds;
  std::vector<std::int8_t> answers;
};

const std::uint8_t* read_pass(const std::uint8_t* at, Pass& pass) {
  const auto numbers = [&](auto& into) {
    std::uint16_t count = 0;
    std::memcpy(&count, at, sizeof count);
    into.resize(count);
    std::memcpy(into.data(), at + sizeof count, count);
    at += sizeof count + count;
  };
  numbers(pass.shape);
  numbers(pass.columns);
  numbers(pass.thresholds);
  numbers(pass.answers);
  return at;
}

struct Job {
  std::string file, type, script, punctuation, url;
};

std::vector<Job> read_jobs() {
  std::vector<Job> jobs;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream fields(line);
    Job job;
    for (std::string* field : {&job.file, &job.type, &job.script, &job.punctuation, &job.url}) {
      std::getline(fields, *field, '\t');
    }
    jobs.push_back(job);
  }
  return jobs;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out + '"';
}

/// Takes parts of the page away by chance: elements with a few of its blocks, up to a third of it. The page with fewer
/// menus, or a shorter article, is one more page to learn from.
void thin_out(unbake::html::Document& document, std::size_t seed) {
  std::mt19937_64 random(seed);
  const std::size_t count = document.elements.size();
  std::vector<std::size_t> blocks(count, 0);
  for (const auto& block : document.blocks) {
    if (block.element != unbake::html::kNoElement) ++blocks[block.element];
  }
  for (std::size_t i = count; i-- > 1;) {
    if (document.elements[i].parent != unbake::html::kNoElement) blocks[document.elements[i].parent] += blocks[i];
  }
  std::vector<bool> gone(count, false);
  std::size_t left = document.blocks.size() / 3;
  for (std::size_t i = 1; i < count; ++i) {
    const auto parent = document.elements[i].parent;
    gone[i] = parent != unbake::html::kNoElement && gone[parent];
    if (gone[i] || blocks[i] < 2 || blocks[i] > left || random() % 12 != 0) continue;
    gone[i] = true;
    left -= blocks[i];
  }
  std::erase_if(document.blocks, [&](const unbake::html::Block& block) {
    return block.element != unbake::html::kNoElement && gone[block.element];
  });
}

/// The same for the same page, wherever the checkout is.
std::size_t seed_of(const Job& job) {
  return std::hash<std::string>{}(job.file.substr(job.file.rfind('/') + 1) + job.type);
}

unbake::html::Document parse(const Job& job, const unbake::encoding::Tables& tables) {
  const auto bytes = read(job.file);
  auto decoded = unbake::encoding::decode_page(bytes, {"", "", job.type != "text"}, tables);
  if (!decoded.ok()) fail(job.file + ": " + decoded.error().message);
  const std::string& text = decoded.value().text;
  if (job.type == "text") return unbake::html::parse_text(text);
  auto document = unbake::html::parse_html(text);
  if (job.type == "html") return document;
  if (job.type.starts_with("thin")) thin_out(document, seed_of(job));
  if (job.type.find("text") == std::string::npos) return document;
  std::erase_if(document.blocks, [&](const unbake::html::Block& block) {
    return block.kind == unbake::BlockKind::metadata ||
           (block.element != unbake::html::kNoElement && document.elements[block.element].hidden);
  });
  return unbake::html::parse_text(unbake::html::blocks_text(document));
}

int rows(const unbake::encoding::Tables& tables, const std::string& out, const std::string& scores_file) {
  std::ofstream texts(out + ".json");
  std::ofstream rows_file(out + ".rows", std::ios::binary);
  std::ofstream pages_file(out + ".pages", std::ios::binary);
  std::vector<std::uint8_t> score_bytes;
  if (!scores_file.empty()) score_bytes = read(scores_file);
  std::size_t at = 0;
  for (const Job& job : read_jobs()) {
    const auto document = parse(job, tables);
    const auto features = unbake::extract::measure(document);
    auto table = unbake::extract::first_columns(document, features, job.url);
    if (!scores_file.empty()) {
      std::vector<float> scores(table.rows.size());
      if (at + scores.size() * sizeof(float) > score_bytes.size()) fail("too few scores");
      std::memcpy(scores.data(), score_bytes.data() + at, scores.size() * sizeof(float));
      at += scores.size() * sizeof(float);
      unbake::extract::score_columns(document, features, scores, table);
    }
    texts << '[';
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      texts << (i == 0 ? "" : ",") << json_string(document.blocks[table.blocks[i]].content.text);
    }
    texts << "]\n";
    pages_file.write(reinterpret_cast<const char*>(table.page.data()), table.page.size());
    for (const auto& row : table.rows) rows_file.write(reinterpret_cast<const char*>(row.data()), row.size());
  }
  return 0;
}

int clean(const unbake::Data& data) {
  for (const Job& job : read_jobs()) {
    unbake::Options options;
    options.type = job.type == "html" ? "text/html" : "text/plain";
    if (!job.script.empty()) options.script = job.script;
    if (!job.punctuation.empty()) options.punctuation = job.punctuation;
    options.url = job.url;
    const auto result = unbake::clean_bytes(read(job.file), options, data);
    std::cout << (result.ok() ? unbake::output::to_json(result.value()) : unbake::output::to_json(result.error()))
              << '\n';
  }
  return 0;
}

int columns() {
  const auto print = [](std::span<const std::string_view> names) {
    for (const std::string_view& name : names) std::cout << (&name == names.data() ? "" : ",") << json_string(name);
  };
  std::cout << "{\"firstColumns\":" << unbake::extract::kFirstOfScores
            << ",\"firstOfKinds\":" << unbake::extract::kFirstOfKinds << ",\"names\":[";
  print(unbake::extract::kColumnNames);
  std::cout << "],\"pageNames\":[";
  print(unbake::extract::kPageColumnNames);
  std::cout << "]}\n";
  return 0;
}

}  // namespace

namespace unbake::extract {

/// The passes of blocks, and then the kinds of pages.
const Pass* loaded_passes() {
  static std::array<Pass, 4 + kKindsOfModel> passes;
  static const bool loaded = [] {
    const char* file = std::getenv("UNBAKE_BLOCK_MODEL");
    if (file == nullptr) fail("UNBAKE_BLOCK_MODEL is not set");
    const auto bytes = read(file);
    const std::uint8_t* at = bytes.data();
    for (Pass& pass : passes) at = read_pass(at, pass);
    return true;
  }();
  static_cast<void>(loaded);
  return passes.data();
}

TreeTable table_of(const Pass& pass) { return {pass.shape, pass.columns, pass.thresholds, pass.answers}; }

// These two take the place of those in block_model.gen.cpp: the linker needs no other.
BlockModel block_model() {
  const Pass* passes = loaded_passes();
  return {{table_of(passes[0]), table_of(passes[1])}, {table_of(passes[2]), table_of(passes[3])}};
}

KindModel kind_model() {
  KindModel kinds;
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = table_of(loaded_passes()[4 + i]);
  return kinds;
}

}  // namespace unbake::extract

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  if (arguments.size() < 2) {
    std::cerr << "usage: unbake_training DATA rows OUT [SCORES] | DATA clean | DATA columns\n";
    return 2;
  }
  unbake::Data data;
  for (const char* name : {"/unbake.data", "/unbake-model.data"}) {
    if (const auto error = data.add(read(arguments[0] + name))) fail(error->message);
  }
  if (arguments[1] == "clean") return clean(data);
  if (arguments[1] == "columns") return columns();
  return rows(data.tables(), arguments.at(2), arguments.size() == 4 ? arguments[3] : "");
}
