#include "extract/classify/kinds.hpp"

#include <algorithm>
#include <cmath>

namespace unbake::extract {
namespace {

// A kind that is no likelier than this is none.
constexpr double kLeastConfidence = 0.35;

}  // namespace

std::string_view name_of(PageKind kind) {
  switch (kind) {
    case PageKind::article:
      return "article";
    case PageKind::collection:
      return "collection";
    case PageKind::documentation:
      return "documentation";
    case PageKind::forum:
      return "forum";
    case PageKind::listing:
      return "listing";
    case PageKind::product:
      return "product";
    case PageKind::service:
      return "service";
    case PageKind::other:
      return "other";
  }
  return "other";
}

KindScores score_kinds(const PageRow& page) {
  const KindModel model = kind_model();
  KindScores scores;
  for (std::size_t i = 0; i < kPageKinds; ++i) scores[i] = evaluate(model[i], page, kPageColumns)[0];
  return scores;
}

FoundKind kind_of(const KindScores& scores) {
  const auto best = std::ranges::max_element(scores);
  double all = 0;
  for (const float score : scores) all += std::exp(score - *best);
  const double confidence = 1 / all;
  if (confidence < kLeastConfidence) return {PageKind::other, 1 - confidence};
  return {static_cast<PageKind>(best - scores.begin()), confidence};
}

void kind_columns(const KindScores& scores, Table& table) {
  for (Row& row : table.rows) {
    Columns out(row);
    for (std::size_t i = 0; i < kPageKinds; ++i) out.score(kFirstOfKinds + i, scores[i]);
  }
}

}  // namespace unbake::extract
