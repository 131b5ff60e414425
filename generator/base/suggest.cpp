#include "base/suggest.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace govbook {
namespace {

constexpr std::size_t longest_word = 100;  // Longer words are no slips.

using Row = std::array<std::size_t, longest_word + 1>;

// Optimal string alignment: insertions, deletions, changes and swaps of neighbours; `most` when
// there are that many or more. REQUIRES: neither is longer than `longest_word`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  const auto longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) >= most) return most;
  Row before{};  // Of the letter before the last.
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    auto least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    if (least >= most + 1) return most;
    before = last;
    last = row;
  }
  return std::min(last[b.size()], most);
}

}  // namespace

std::string nearest(std::string_view wrong, const std::vector<std::string>& candidates) {
  if (wrong.empty() || wrong.size() > longest_word) return {};
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
    if (candidate.size() > longest_word) continue;
    const auto apart = distance(lower, text::to_lower(candidate), best_distance);
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
