#include "encoding/alphabet_models.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "encoding/decode.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

using unicode::Script;

/// Letters beyond ASCII by falling frequency, from the usual letter counts of each language.
constexpr Alphabet kAlphabets[] = {
    {"en", "éèïöñ", {"windows-1252"}},
    {"fr", "éèàêçôîûùâëïœæÿ", {"windows-1252"}},
    {"de", "üäöß", {"windows-1252"}},
    {"es", "óáíéñúü", {"windows-1252"}},
    {"pt", "ãçéáóíêõúâàô", {"windows-1252"}},
    {"it", "èàòùéì", {"windows-1252"}},
    {"sv", "äåöéæø", {"windows-1252"}},
    {"da", "øåæéö", {"windows-1252"}},
    {"is", "ðíáóþæéöúý", {"windows-1252"}},
    {"pl", "łęąóśżćńź", {"windows-1250", "iso-8859-2"}},
    {"cs", "íáéěřčžýšůúťďňó", {"windows-1250", "iso-8859-2"}},
    {"sk", "áíéčýžšúľťňôóďäěŕĺ", {"windows-1250", "iso-8859-2"}},
    {"hu", "áéöőóíüúű", {"windows-1250", "iso-8859-2"}},
    {"hr", "čšžćđ", {"windows-1250", "iso-8859-2"}},
    {"ro", "ăîţşâ", {"windows-1250", "iso-8859-2"}},
    {"ro", "ăîțșâ", {"iso-8859-16"}},
    {"tr", "ıüşğçöâîû", {"windows-1254"}},
    {"lt", "ėšįųžūčąę", {"windows-1257", "iso-8859-13", "iso-8859-4"}},
    {"lv", "āīšēņūļģžčķ", {"windows-1257", "iso-8859-13", "iso-8859-4"}},
    {"et", "äõüöšž", {"windows-1257", "iso-8859-13", "windows-1252"}},
    {"vi", "đôêăâơưáàéèíóúùý", {"windows-1258"}},
    {"ru", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", {"windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"}},
    {"uk", "оанитвірекслдмупяьзбгйчхцжшїюєфщґ", {"windows-1251", "koi8-u", "iso-8859-5", "x-mac-cyrillic"}},
    {"be", "аніерстолкудпявмзыбьгчйцхжшўёюэф", {"windows-1251", "iso-8859-5"}},
    {"bg", "аиоентрсвлкдпмзгяъбучцщжхйшфюь", {"windows-1251", "iso-8859-5", "ibm866", "x-mac-cyrillic"}},
    {"sr", "аиоенртсјукдвмлпзгбчшжћцњхљђфџ", {"windows-1251", "iso-8859-5", "x-mac-cyrillic"}},
    {"mk", "аоиетнрсвдкјлмупзбгчшјжцхќњѓфљџѕ", {"windows-1251", "iso-8859-5", "x-mac-cyrillic"}},
    {"el", "αοιτεσνηυρπκμςλωάίγόδέθήύφχώβξζψϊϋΐ", {"windows-1253", "iso-8859-7"}},
    {"he", "יוהלאתרבמשנחדעקםפטגסצכזןףךץ", {"windows-1255", "iso-8859-8"}},
    {"ar", "الينمرتوبدسعةفهكقحجأصشىطخضذزغثإءئؤآظ", {"windows-1256", "iso-8859-6"}},
    {"fa", "اینرهمدوتبسشکگخپزفلجحقآعچصطغضذثظژ", {"windows-1256"}},
    {"th",
     "านรอกงมยเว่ีลัต้ทสคปิะ์จแพชใหบดไขโุึื็ถูซธณผศฟ"
     "ษภฐำญฉๆฝฎฤฮฆฯ๊ฏฬฒ๋",
     {"windows-874"}},
};

/// What a byte is, for what may stand beside what.
enum class Kind : std::uint8_t {
  boundary,  ///< spaces, ASCII punctuation and digits
  ascii_lower,
  ascii_upper,
  lower,  ///< letters beyond ASCII
  upper,
  letter,  ///< of scripts without case; and their signs
  mark,    ///< punctuation beyond ASCII
  symbol,  ///< anything else beyond ASCII
};

/// Shares of non-ASCII bytes in running text, and how many characters share them.
const double kLettersShare = std::log(0.90);
const double kMarkShare = std::log(0.09 / 16);
/// Beyond that: letters of the script that the language does not use (names, quotations), other scripts', symbols.
constexpr double kForeignLetter = -8, kOtherScript = -11, kSymbol = -9;
/// A C1 control, or a byte that the encoding has no character for.
constexpr double kNoCharacter = -16;
/// Letter frequencies fall about as exp(-rank): the last is e^-kSteepness (1/25) as frequent as the first.
constexpr double kSteepness = 3.2;
/// A capital where a small letter might stand; again, behind another capital, where words all in capitals are likely.
constexpr double kCapital = -2.7, kNextCapital = 2;
/// A small letter with a capital behind it, in one word. iPhone is rare.
constexpr double kCaseFlip = -4.5;
/// Languages of Latin letters seldom have two letters beyond ASCII in a row.
constexpr double kLatinRun = -1.5;
/// Other scripts seldom touch ASCII letters.
constexpr double kScriptMix = -4;
/// A symbol that touches a letter on either side.
constexpr double kSymbolInWord = -2;
/// Each later encoding of a language is less likely by this, before anything is known of the bytes.
constexpr double kLessUsual = -0.5;

bool is_letter_kind(Kind kind) { return kind != Kind::boundary && kind != Kind::mark && kind != Kind::symbol; }
bool is_lower_kind(Kind kind) { return kind == Kind::ascii_lower || kind == Kind::lower; }
bool is_upper_kind(Kind kind) { return kind == Kind::ascii_upper || kind == Kind::upper; }
bool is_ascii_letter_kind(Kind kind) { return kind == Kind::ascii_lower || kind == Kind::ascii_upper; }
bool is_high_letter_kind(Kind kind) { return is_letter_kind(kind) && !is_ascii_letter_kind(kind); }

/// Thai and Hebrew vowel signs, Vietnamese tones: part of a word.
bool is_combining(char32_t c) {
  return (c >= 0x300 && c < 0x370) || (c >= 0x591 && c < 0x5C8) || (c >= 0x64B && c < 0x660) ||
         (c >= 0xE31 && c < 0xE4F);
}

Kind kind_of(char32_t c) {
  if (c >= 'a' && c <= 'z') return Kind::ascii_lower;
  if (c >= 'A' && c <= 'Z') return Kind::ascii_upper;
  if (c < 0x80 || c == 0xA0) return Kind::boundary;
  if (unicode::is_letter(c) || is_combining(c)) {
    if (unicode::is_upper(c)) return Kind::upper;
    return unicode::is_lower(c) ? Kind::lower : Kind::letter;
  }
  return unicode::is_punctuation(c) ? Kind::mark : Kind::symbol;
}

using Decoder = std::array<char32_t, 256>;  ///< U+FFFD where there is nothing

/// Of a single-byte encoding; kept, as every language asks again.
Result<const Decoder*> decoder_of(std::string_view encoding) {
  static std::map<std::string_view, Decoder> known;  // one thread
  if (const auto found = known.find(encoding); found != known.end()) return &found->second;
  Decoder decoder{};
  for (unsigned byte = 0; byte < decoder.size(); ++byte) {
    const auto one = static_cast<std::uint8_t>(byte);
    const Result<DecodedText> text = decode({&one, 1}, encoding);
    if (!text.ok()) return text.error();
    decoder[byte] = unicode::decode_at(text.value().text, 0).value;
  }
  return &known.emplace(encoding, decoder).first->second;
}

/// What an alphabet expects of each byte of an encoding.
struct ByteModel {
  std::array<double, 256> logs{};  ///< 0 for ASCII
  std::array<Kind, 256> kinds{};
  bool latin = false;
};

ByteModel make_model(const Alphabet& alphabet, const Decoder& decoder) {
  ByteModel model;
  std::map<char32_t, double> letters;
  double all = 0;
  const auto count = static_cast<double>(unicode::code_point_count(alphabet.letters));
  for (const unicode::CodePoint& c : unicode::CodePoints(alphabet.letters)) {
    const double weight = std::exp(-kSteepness * static_cast<double>(letters.size()) / count);
    letters.emplace(c.value, weight);
    all += weight;
  }
  const Script script = unicode::script(letters.begin()->first);
  model.latin = script == Script::latin;
  for (unsigned byte = 0; byte < decoder.size(); ++byte) {
    const char32_t c = decoder[byte];
    const Kind kind = kind_of(c);
    model.kinds[byte] = kind;
    if (byte < 0x80) continue;
    double& log = model.logs[byte];
    if (c == unicode::kReplacement || unicode::is_control(c) || unicode::is_private_use(c)) {
      log = kNoCharacter;
    } else if (const auto found = letters.find(unicode::to_lower(c)); found != letters.end()) {
      log = kLettersShare + std::log(found->second / all) + (kind == Kind::upper ? kCapital : 0);
    } else if (is_letter_kind(kind)) {
      log = unicode::script(c) == script ? kForeignLetter : kOtherScript;
    } else {
      log = kind == Kind::symbol ? kSymbol : kMarkShare;
    }
  }
  return model;
}

/// What it costs that two bytes stand side by side.
double beside(Kind before, Kind kind, bool latin) {
  double cost = 0;
  if (is_lower_kind(before) && is_upper_kind(kind)) cost += kCaseFlip;
  if (is_upper_kind(before) && kind == Kind::upper) cost += kNextCapital;
  if (is_letter_kind(before) && is_letter_kind(kind)) {
    const bool both_high = is_high_letter_kind(before) && is_high_letter_kind(kind);
    if (latin && both_high) cost += kLatinRun;
    if (!latin && !both_high) cost += kScriptMix;
  }
  if ((before == Kind::symbol && is_letter_kind(kind)) || (is_letter_kind(before) && kind == Kind::symbol)) {
    cost += kSymbolInWord;
  }
  return cost;
}

}  // namespace

BytePairs::BytePairs(Bytes bytes) {
  std::vector<std::uint32_t> table(0x10000);
  std::vector<std::uint16_t> seen;
  std::uint8_t before = ' ';
  for (const std::uint8_t byte : bytes) {
    if (((before | byte) & 0x80) != 0) {
      const auto pair = static_cast<std::uint16_t>(before << 8 | byte);
      if (table[pair]++ == 0) seen.push_back(pair);
    }
    before = byte;
  }
  counts_.reserve(seen.size());
  for (const std::uint16_t pair : seen) {
    counts_.push_back({static_cast<std::uint8_t>(pair >> 8), static_cast<std::uint8_t>(pair & 0xFF), table[pair]});
  }
}

std::span<const Alphabet> alphabets() { return kAlphabets; }

Result<double> alphabet_score(const Alphabet& alphabet, std::string_view encoding, const BytePairs& pairs) {
  const Result<const Decoder*> decoder = decoder_of(encoding);
  if (!decoder.ok()) return decoder.error();
  static std::map<std::pair<const Alphabet*, std::string_view>, ByteModel> models;  // one thread
  const auto key = std::pair(&alphabet, encoding);
  auto found = models.find(key);
  if (found == models.end()) found = models.emplace(key, make_model(alphabet, *decoder.value())).first;
  const ByteModel& model = found->second;

  double score = 0;
  for (std::size_t i = 0; i < alphabet.encodings.size(); ++i) {
    if (alphabet.encodings[i] == encoding) score = kLessUsual * static_cast<double>(i);
  }
  for (const BytePairs::Count& pair : pairs.counts()) {
    const double each = model.logs[pair.byte] + beside(model.kinds[pair.before], model.kinds[pair.byte], model.latin);
    score += pair.count * each;
  }
  return score;
}

}  // namespace unbake::encoding
