#include "extract/choice.hpp"

#include <algorithm>
#include <unordered_set>

#include "extract/container.hpp"
#include "extract/reasons.hpp"

namespace unbake::extract {
namespace {

// Passing a border (related list, comments, legal note, title line) costs this share of the page's positive score: what
// is behind it must be about as long as all the rest to belong to the same article.
constexpr double kBorderShare = 0.3;
constexpr double kLeastBorder = 25;
// … unless it stands between the paragraphs of the text itself, as "read also" lines do.
constexpr double kBorderShareInColumn = 0.04;
// Lines in a row inside the run that are labels and nothing else: from here on a list that is no part of the text.
constexpr std::size_t kLabelStretch = 6;
// Short lines next to the run: so many of them must be punctuated, and there are not more than so many.
constexpr double kVerseShare = 0.4;
constexpr std::uint32_t kLongestVerse = 30;
// A standfirst stands at most so many blocks before the text, and has at least this score: it is a sentence and stands
// in no place for other things.
constexpr std::uint32_t kHeaderBlocks = 16;
constexpr double kLeastStandfirst = 5;
// A text said again is left out from this weight on. Shorter ones may well be repeated (a refrain, "Comment:").
constexpr double kDuplicateWeight = 10;
// A page with less running text than this in its best run has no article (in words).
constexpr double kLeastArticle = 20;
// … where the page marks it as an article.
constexpr double kLeastMarkedArticle = 6;

struct Run {
  std::uint32_t begin = 0, end = 0;
  double score = 0;
};

bool visible(const html::Block& block) { return block.kind != BlockKind::metadata; }

/// Maximum-sum run of blocks (Kadane), where passing a border costs.
Run best_run(const std::vector<double>& scores, const std::vector<double>& border_costs) {
  Run best;
  Run current;
  for (std::uint32_t i = 0; i < scores.size(); ++i) {
    current.score -= border_costs[i];
    if (current.score <= 0) current = {i, i, 0};
    current.score += scores[i];
    current.end = i + 1;
    if (current.score > best.score) best = current;
  }
  return best;
}

/// Stretches of labels inside of the run, with the reason of a list beside the text.
void drop_label_stretches(const html::Document& document, const Features& features, Run run, Reasons& reasons) {
  const auto label = [&](std::uint32_t i) {
    const html::Block& block = document.blocks[i];
    const BlockFeatures& own = features.blocks[i];
    return reasons[i] != reason::kNone || (block.kind == BlockKind::paragraph && !own.sentence_like && !own.code_like &&
                                           own.text.sentences + own.text.clauses == 0);
  };
  if (!document.elements.empty()) return;  // the tree says better what a list is
  for (std::uint32_t i = run.begin; i < run.end;) {
    std::uint32_t end = i;
    while (end < run.end && label(end)) ++end;
    if (end - i >= kLabelStretch) {
      for (std::uint32_t j = i; j < end; ++j) {
        if (reasons[j] == reason::kNone) reasons[j] = reason::kRelated;
      }
    }
    i = std::max(end, i + 1);
  }
}

/// Plain text: short lines between the header and the run, or the run and the first border behind it, are part of the
/// article where enough of them have the punctuation of text (verses, one clause a line).
void extend(const Features& features, const Reasons& reasons, const std::vector<bool>& borders, Run& run) {
  const auto worth = [&](std::uint32_t begin, std::uint32_t end) {
    std::uint32_t lines = 0;
    std::uint32_t punctuated = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (reasons[i] != reason::kNone) continue;
      ++lines;
      const BlockFeatures& own = features.blocks[i];
      if (own.text.sentences + own.text.clauses > 0 && !own.cut_short) ++punctuated;
    }
    return lines > 0 && punctuated >= kVerseShare * lines;
  };
  std::uint32_t header = run.begin;
  while (header > 0 && run.begin - header < kLongestVerse && !borders[header - 1] &&
         reasons[header - 1] != reason::kDate)
    --header;
  const bool headed = header > 0 && (borders[header - 1] || reasons[header - 1] == reason::kDate);
  if (headed && worth(header, run.begin)) run.begin = header;
  std::uint32_t border = run.end;
  const auto count = static_cast<std::uint32_t>(reasons.size());
  while (border < count && border - run.end < kLongestVerse && !borders[border]) ++border;
  if (border < count && borders[border] && worth(run.end, border)) run.end = border;
}

/// HTML: a standfirst has a container of its own between the title and the text.
void include_standfirst(const html::Document& document, const Features& features, const std::vector<double>& scores,
                        std::uint32_t run_begin, Reasons& reasons) {
  std::uint32_t title = run_begin;
  while (title > 0 && run_begin - title < kHeaderBlocks && reasons[title] != reason::kTitle) --title;
  if (reasons[title] != reason::kTitle) return;
  for (std::uint32_t i = title + 1; i < run_begin; ++i) {
    const html::Block& block = document.blocks[i];
    const BlockFeatures& own = features.blocks[i];
    if (!visible(block) || block.kind == BlockKind::caption || reasons[i] != reason::kOutside) continue;
    if (block.element == html::kNoElement || !own.sentence_like || scores[i] < kLeastStandfirst) continue;
    if (own.wording.reason == reason::kNone) reasons[i] = reason::kNone;
  }
}

/// HTML: what stands among the paragraphs of the text, as they do, is text as well, however short: what the run left
/// out before its begin and behind its end, up to what has a reason to be left out.
void extend_in_column(const html::Document& document, const Reasons& reasons, const std::vector<bool>& in_column,
                      html::ElementId column, Run& run) {
  const auto belongs = [&](std::uint32_t i) {
    const html::Block& block = document.blocks[i];
    if (block.element == html::kNoElement || reasons[i] != reason::kNone || !in_column[block.element]) return false;
    return block.element == column || document.elements[block.element].parent == column ||
           block.kind == BlockKind::list_item || block.kind == BlockKind::table_cell;
  };
  while (run.begin > 0 && belongs(run.begin - 1)) --run.begin;
  while (run.end < reasons.size() && belongs(run.end)) ++run.end;
}

/// Headings and labels at the ends of the run belong to what stands around.
void trim(const html::Document& document, const Features& features, Run& run, const Reasons& reasons) {
  const auto loose = [&](std::uint32_t i) {
    return reasons[i] != reason::kNone || document.blocks[i].kind == BlockKind::metadata ||
           document.blocks[i].kind == BlockKind::rule ||
           (document.blocks[i].kind == BlockKind::heading && !features.blocks[i].sentence_like);
  };
  while (run.end > run.begin && loose(run.end - 1)) --run.end;
}

}  // namespace

std::vector<std::string_view> choose(const html::Document& document, const Features& features,
                                     const std::vector<double>& scores, const std::vector<std::string_view>& taken,
                                     bool keep_unsure) {
  const std::size_t count = document.blocks.size();
  Reasons reasons(count, reason::kNone);
  std::vector<double> usable = scores;
  std::vector<bool> borders(count, false);

  const html::ElementId container = find_container(document, features, scores);
  std::vector<bool> in_container;
  Reasons pruned;
  if (container != html::kNoElement) {
    in_container = inside(document, container);
    pruned = prune_elements(document, features, in_container, container);
  }
  double positive = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const html::Block& block = document.blocks[i];
    if (!visible(block)) continue;
    const html::ElementId element = block.element;
    if (taken[i] != reason::kNone) {
      reasons[i] = taken[i];
    } else if (element != html::kNoElement && features.elements[element].place.hidden) {
      reasons[i] = reason::kHidden;
    } else if (container != html::kNoElement && (element == html::kNoElement || !in_container[element])) {
      reasons[i] = reason::kOutside;
    } else if (element != html::kNoElement && pruned[element] != reason::kNone) {
      reasons[i] = pruned[element];
    } else {
      reasons[i] = features.blocks[i].wording.reason;
    }
    borders[i] = taken[i] == reason::kTitle || (features.blocks[i].wording.border && reasons[i] != reason::kHidden);
    // Wording counts by its score; all else that is left out tells nothing about its neighbours, but for a header line.
    const bool by_wording = reasons[i] == features.blocks[i].wording.reason;
    if (!by_wording && !features.blocks[i].header) usable[i] = 0;
    positive += std::max(0.0, usable[i]);
  }
  const html::ElementId column = find_text_column(document, usable);
  const std::vector<bool> in_column = inside(document, column);
  std::vector<double> border_costs(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    if (!borders[i]) continue;
    const html::ElementId element = document.blocks[i].element;
    const bool soft = element != html::kNoElement && in_column[element];
    border_costs[i] = std::max(kLeastBorder, (soft ? kBorderShareInColumn : kBorderShare) * positive);
  }
  Run run = best_run(usable, border_costs);
  if (column != html::kNoElement && run.end > run.begin) extend_in_column(document, reasons, in_column, column, run);
  if (container == html::kNoElement && run.end > run.begin) extend(features, reasons, borders, run);
  drop_label_stretches(document, features, run, reasons);
  trim(document, features, run, reasons);

  for (std::uint32_t i = 0; i < count; ++i) {
    const bool out = i < run.begin || i >= run.end;
    if (out && visible(document.blocks[i]) && reasons[i] == reason::kNone) reasons[i] = reason::kOutside;
  }
  if (container != html::kNoElement && run.end > run.begin) {
    include_standfirst(document, features, scores, run.begin, reasons);
  }

  std::unordered_set<std::uint64_t> said;
  double prose = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!visible(document.blocks[i])) continue;
    if (reasons[i] != reason::kNone) {
      if (keep_unsure && i >= run.begin && i < run.end && reasons[i] == reason::kOutside) reasons[i] = reason::kNone;
      continue;
    }
    const BlockFeatures& own = features.blocks[i];
    if (own.text.weight >= kDuplicateWeight && !said.insert(own.key).second) {
      reasons[i] = reason::kDuplicate;
    } else if (own.sentence_like || own.code_like) {
      prose += own.text.weight;
    }
  }
  const bool marked = container != html::kNoElement &&
                      (features.elements[container].place.article || features.elements[container].place.main);
  if (prose < (marked ? kLeastMarkedArticle : kLeastArticle)) {
    for (std::uint32_t i = 0; i < count; ++i) {
      if (visible(document.blocks[i]) && reasons[i] == reason::kNone) reasons[i] = reason::kOutside;
    }
  }
  return reasons;
}

}  // namespace unbake::extract
