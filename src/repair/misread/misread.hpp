// Text that was written in one encoding and read as another, put right by reading its bytes again.
//
//   was      Nicolás                   in UTF-8, 4E 69 63 6F 6C C3 A1 73
//   read     NicolÃ¡s                  as windows-1252
//
// The two encodings are a *codec pair* (codec_pairs.hpp). A pair is accepted for a span of text whose characters have
// bytes in the wrong encoding (reread.hpp), where these bytes are text in the right encoding that is much likelier than
// what stands there (damaged_spans.hpp), and are text at all (acceptance.hpp). text_score.hpp says how likely text is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/edit.hpp"
#include "base/result.hpp"
#include "base/work.hpp"
#include "language/chinese_model.hpp"
#include "language/text_score.hpp"
#include "repair/misread/lost_bytes.hpp"
#include "repair/model/codec_pairs.hpp"

namespace unbake::repair {

class MisreadRepair {
 public:
  /// All of these must outlive the repair. Error needs_data.
  static Result<MisreadRepair> make(const CodecPairs& codec_pairs, const language::ChineseModel& model, Work& work);

  /// Diagnosis: remembers which codec pairs a document shows, block by block. What one block shows beyond doubt needs
  /// less evidence in another, and is tried first there. How much is worth trying on the block:
  enum class Trial : std::uint8_t {
    all,
    shown,  ///< only what other blocks have shown: nothing else was found in this one
  };
  /// `faint_too`: signs that say little by themselves (misread_signs.hpp) are many in this document.
  Trial look(std::u32string_view block, bool faint_too = true);

  struct Repaired {
    std::u32string text;
    std::vector<Edit> edits;  ///< of Stage::blocks, from the block to the text; spans in the block
  };
  /// Treatment of a block: as many layers as there are.
  [[nodiscard]] Repaired repair(std::u32string_view block, Trial trial = Trial::all);

 private:
  struct Layer;
  using Tried = std::vector<const CodecPair*>;
  /// Which codec pairs are tried whatever was tried before: those that the document has shown, or that have put right
  /// some of it, are not many.
  enum class Free : std::uint8_t { none, used, all };
  MisreadRepair(const language::TextScore& score, std::span<const CodecPair> pairs, const language::ChineseModel& model,
                Work& work);

  [[nodiscard]] Layer best_layer(std::u32string_view text, std::size_t depth, Trial trial, std::size_t inside = 0);
  [[nodiscard]] Layer best_of(std::u32string_view text, const Tried& tried, std::size_t depth, Free free,
                              std::size_t inside);
  [[nodiscard]] Tried promising(std::u32string_view text, const Tried& tried, std::size_t depth, Free free);
  [[nodiscard]] std::vector<Layer> layers(std::u32string_view text, const Tried& tried, std::size_t depth, Free free);
  void remember_use(const CodecPair* pair);
  [[nodiscard]] bool is_worth_trying(const CodecPair& pair, std::u32string_view text, std::u32string_view beyond,
                                     Free free);
  [[nodiscard]] Layer layer(std::u32string_view text, const language::TextScore::Language& of_text,
                            const CodecPair& pair, bool may_be_outer);
  /// That a text most likely is in. Each group of codec pairs asks for the same text.
  [[nodiscard]] const language::TextScore::Language& language_of(std::u32string_view text);
  [[nodiscard]] double price(const CodecPair& pair) const;

  const language::TextScore* score_;
  std::span<const CodecPair> pairs_;
  const language::ChineseModel* model_;
  Work* work_;
  LostCharacters lost_;
  std::u32string weighed_;                  ///< the text that language_of() was last asked for,
  language::TextScore::Language language_;  ///< and its answer
  std::vector<double> shown_;               ///< by pair: nats that it gains in the document
  Tried used_;                              ///< what has put right some of the document: the first few, in order
  std::vector<bool> likely_;                ///< by pair: makes sense of some block, if not the most
  std::size_t looked_at_ = 0;               ///< characters of blocks that look misread
};

}  // namespace unbake::repair
