#include "base/report.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

namespace govbook {

void Report::error(std::string_view code, Span at, std::string message) {
  add({Severity::error, std::string(code), at, std::move(message), {}, {}});
}

void Report::warning(std::string_view code, Span at, std::string message) {
  add({Severity::warning, std::string(code), at, std::move(message), {}, {}});
}

void Report::note(std::string_view code, Span at, std::string message) {
  add({Severity::note, std::string(code), at, std::move(message), {}, {}});
}

void Report::add(Diagnostic diagnostic) {
  if (strict_ && diagnostic.severity == Severity::warning) diagnostic.severity = Severity::error;
  if (diagnostic.severity == Severity::error) ++error_count_;
  diagnostics_.push_back(std::move(diagnostic));
}

void Report::hint(std::string text) {
  assert(!diagnostics_.empty());
  diagnostics_.back().hints.push_back(std::move(text));
}

void Report::see_also(Span at, std::string message) {
  assert(!diagnostics_.empty());
  diagnostics_.back().related.push_back({at, std::move(message)});
}

void Report::append(const Report& other) {
  for (const auto& diagnostic : other.diagnostics_) add(diagnostic);
}

void Report::be_strict() {
  strict_ = true;
  for (auto& diagnostic : diagnostics_) {
    if (diagnostic.severity != Severity::warning) continue;
    diagnostic.severity = Severity::error;
    ++error_count_;
  }
}

void Report::sort() {
  std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](const auto& a, const auto& b) {
    if (a.at.is_somewhere() != b.at.is_somewhere()) return a.at.is_somewhere();
    return std::tie(a.at.file, a.at.line, a.at.column) <
           std::tie(b.at.file, b.at.line, b.at.column);
  });
}

std::size_t Report::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics_.begin(), diagnostics_.end(),
                    [&](const auto& diagnostic) { return diagnostic.severity == severity; }));
}

}  // namespace govbook
