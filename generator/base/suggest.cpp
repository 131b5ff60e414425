#include "base/suggest.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"

namespace govbook {
namespace {

// Optimal string alignment: insertions, deletions, changes and swaps of neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view wrong, const std::vector<std::string>& candidates) {
  constexpr std::size_t longest = 100;  // Longer words are no slips, and the table grows.
  if (wrong.empty() || wrong.size() > longest) return {};
  const auto lower = text::to_lower(wrong);
  if (wrong.size() < 3) {  // So short a word is as near to any other.
    for (const auto& candidate : candidates) {
      if (text::to_lower(candidate) == lower) return candidate;
    }
    return {};
  }
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, wrong.size() / 3) + 1;
  for (const auto& candidate : candidates) {
    if (candidate.size() > longest) continue;
    const auto apart = distance(lower, text::to_lower(candidate));
    if (apart < best_distance) {
      best_distance = apart;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& candidates) {
  const auto best = nearest(wrong, candidates);
  return best.empty() ? best : "did you mean \"" + best + "\"?";
}

}  // namespace govbook
