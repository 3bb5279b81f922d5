#include "repair/model/codec_pairs.hpp"

#include <algorithm>
#include <utility>

#include "encoding/tables/languages.hpp"

namespace unbake::repair {
namespace {

// UTF-8 read as anything proves itself by its structure, so little more is asked for. windows-1252 stands for Latin-1
// too, which has C1 controls where windows-1252 has holes or characters.
struct Row {
  std::string_view written, read;  ///< names of codec.hpp
  double price;
};
constexpr Row kRows[] = {
    {"utf-8", "windows-1252", 5},
    {"utf-8", "windows-1250", 7},
    {"utf-8", "windows-1251", 7},
    {"utf-8", "windows-1253", 7.5},
    {"utf-8", "windows-1254", 7},
    {"utf-8", "windows-1255", 8},
    {"utf-8", "windows-1256", 8},
    {"utf-8", "windows-1257", 8},
    {"utf-8", "windows-1258", 8.5},
    {"utf-8", "windows-874", 8},
    {"utf-8", "macintosh", 7},
    {"utf-8", "x-mac-cyrillic", 9},
    {"utf-8", "ibm437", 8},
    {"utf-8", "ibm850", 8},
    {"utf-8", "ibm852", 8.5},
    {"utf-8", "ibm866", 9},
    {"utf-8", "koi8-r", 9},
    {"utf-8", "iso-8859-2", 8},
    {"utf-8", "iso-8859-5", 9},
    {"utf-8", "iso-8859-7", 9},
    {"utf-8", "iso-8859-15", 8},
    {"utf-8", "gbk", 8},
    {"utf-8", "big5", 9},
    {"utf-8", "shift_jis", 9},
    {"utf-8", "euc-kr", 9},
    {"utf-8", "euc-jp", 9},
    // Two bytes a character.
    {"gbk", "windows-1252", 9},
    {"gbk", "ftfy", 11},
    {"big5", "windows-1252", 9},
    {"shift_jis", "windows-1252", 9},
    {"euc-jp", "windows-1252", 9},
    {"euc-kr", "windows-1252", 9},
    {"gbk", "windows-1251", 11},
    {"big5", "windows-1251", 11},
    {"shift_jis", "windows-1251", 11},
    {"euc-jp", "windows-1251", 11},
    {"euc-kr", "windows-1251", 11},
    {"gbk", "ibm437", 11},
    {"shift_jis", "ibm437", 11},
    {"gbk", "macintosh", 11},
    {"shift_jis", "macintosh", 11},
    {"big5", "gbk", 18},
    {"shift_jis", "gbk", 18},
    {"euc-jp", "gbk", 18},
    {"euc-kr", "gbk", 18},
    {"gbk", "big5", 18},
    {"shift_jis", "big5", 18},
    {"euc-jp", "big5", 18},
    {"euc-kr", "big5", 18},
    {"gbk", "shift_jis", 18},
    {"big5", "shift_jis", 18},
    {"euc-jp", "shift_jis", 18},
    {"euc-kr", "shift_jis", 18},
    {"gbk", "euc-kr", 18},
    {"big5", "euc-kr", 18},
    {"euc-jp", "euc-kr", 18},
    {"gbk", "euc-jp", 18},
    // One byte a letter.
    {"windows-1252", "iso-8859-1", 2},
    {"macintosh", "windows-1252", 11},
    {"ibm437", "windows-1252", 13},
    {"windows-1252", "macintosh", 11},
    {"windows-1252", "ibm437", 12},
    {"ibm866", "ibm437", 12},
    {"windows-1252", "gbk", 14},
    {"windows-1252", "big5", 15},
    {"windows-1252", "shift_jis", 14},
    {"windows-1252", "euc-kr", 14},
    {"windows-1252", "windows-1250", 12},
    {"windows-1252", "windows-1251", 12},
    {"windows-1252", "windows-1253", 12},
    {"windows-1250", "windows-1252", 10},
    {"iso-8859-2", "windows-1252", 11},
    {"iso-8859-2", "windows-1250", 11},
    {"windows-1250", "windows-1251", 13},
    {"windows-1254", "windows-1252", 10},
    {"windows-1257", "windows-1252", 11},
    {"windows-1251", "windows-1252", 10},
    {"koi8-r", "windows-1252", 11},
    {"ibm866", "windows-1252", 12},
    {"iso-8859-5", "windows-1252", 12},
    {"x-mac-cyrillic", "windows-1252", 13},
    {"koi8-r", "windows-1251", 11},
    {"ibm866", "windows-1251", 11},
    {"iso-8859-5", "windows-1251", 12},
    {"x-mac-cyrillic", "windows-1251", 13},
    {"windows-1251", "koi8-r", 11},
    {"windows-1251", "ibm866", 11},
    {"windows-1251", "iso-8859-5", 12},
    {"windows-1251", "x-mac-cyrillic", 13},
    {"windows-1251", "macintosh", 12},
    {"koi8-r", "ibm866", 13},
    {"ibm866", "koi8-r", 13},
    {"windows-1253", "windows-1252", 10},
    {"windows-1253", "windows-1251", 12},
    {"windows-1255", "windows-1252", 10},
    {"windows-1255", "windows-1251", 12},
    {"windows-1256", "windows-1252", 10},
    {"windows-1256", "windows-1251", 12},
    {"iso-8859-6", "windows-1252", 12},
    {"windows-874", "windows-1252", 10},
    {"windows-874", "windows-1251", 12},
};

Family family_of(const Codec& written, const Codec& read) {
  if (read.name() == "iso-8859-1") return Family::controls;
  if (written.kind() == Codec::Kind::utf8) return Family::utf8;
  return written.kind() == Codec::Kind::pairs ? Family::pairs : Family::letters;
}

/// The languages that an encoding was used for; all where it is none of one byte a letter.
language::TextScore::Languages languages_of(std::string_view encoding, const language::TextScore& score) {
  language::TextScore::Languages languages = 0;
  for (const encoding::Alphabet& alphabet : encoding::alphabets()) {
    const bool has_it = std::ranges::find(alphabet.encodings, encoding) != alphabet.encodings.end();
    if (has_it) languages |= score.set_of(alphabet.language);
  }
  return languages == 0 ? language::TextScore::kAllLanguages : languages;
}

}  // namespace

Result<const Codec*> CodecPairs::codec(std::string_view name) const {
  const auto known = std::ranges::find(codecs_, name, [](const auto& codec) { return codec->name(); });
  if (known != codecs_.end()) return known->get();
  Result<Codec> made = Codec::make(name, *tables_);
  if (!made.ok()) return made.error();
  return codecs_.emplace_back(std::make_unique<const Codec>(std::move(made).value())).get();
}

Result<std::span<const CodecPair>> CodecPairs::pairs() const {
  if (pairs_.empty()) {
    const auto score = this->score();
    if (!score.ok()) return score.error();
    std::vector<CodecPair> made;
    for (const Row& row : kRows) {
      const auto written = codec(row.written), read = codec(row.read);
      if (!written.ok()) return written.error();
      if (!read.ok()) return read.error();
      made.push_back({written.value(), read.value(), row.price, family_of(*written.value(), *read.value()),
                      languages_of(row.written, *score.value())});
    }
    pairs_ = std::move(made);
  }
  return std::span<const CodecPair>(pairs_);
}

Result<const language::TextScore*> CodecPairs::score() const {
  if (score_ == nullptr) {
    const Result<const language::Models*> models = tables_->models();
    if (!models.ok()) return models.error();
    score_ = std::make_unique<const language::TextScore>(*models.value());
  }
  return score_.get();
}

}  // namespace unbake::repair
