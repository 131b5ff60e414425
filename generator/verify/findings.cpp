#include "verify/findings.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "verify/checks_table.h"

namespace govbook::verify {

void Findings::add(std::string_view code, int page, const std::string& words,
                   const std::string& detail) {
  auto& count = counts_[std::string(code)];
  if (++count > most_of_a_kind) return;
  auto message = std::string(check_of(code).fault);
  if (!detail.empty()) message += ": " + utf8::shortened(utf8::printable(detail), 120);
  verified_.findings.push_back({std::string(code), std::move(message), page + 1, nearby(words)});
}

Verified Findings::take() {
  for (const auto& [code, count] : counts_) {
    if (count > most_of_a_kind) verified_.untold.emplace(code, count - most_of_a_kind);
  }
  auto& findings = verified_.findings;
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& one, const Finding& other) { return one.page < other.page; });
  return std::move(verified_);
}

std::string nearby(const std::string& text) {
  auto line = text::replace_all(text::replace_all(text, "\n", " "), "\t", " ");
  return utf8::shortened(utf8::printable(text::trim(line)), 60);
}

}  // namespace govbook::verify
