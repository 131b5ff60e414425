#include "reading.h"

#include <cstdint>

#include "base/text.h"
#include "base/utf8.h"
#include "doc/dump.h"

namespace govbook::markdown::tests {
namespace {

constexpr Span beginning = {1, 1, 1, 0};

std::string_view name_of(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "note";
}

}  // namespace

Parsed read(std::string_view text, Report& report) {
  return parse(text, copied_from(text, beginning), report);
}

doc::Inlines read_line(std::string_view text, Report& report) {
  return parse_inlines(text, copied_from(text, beginning), report);
}

std::string tell(const Report& report) {
  std::string all;
  for (const auto& one : report.diagnostics()) {
    all += std::to_string(one.at.line) + ":" + std::to_string(one.at.column) + "+" +
           std::to_string(one.at.length) + " " + std::string(name_of(one.severity)) + " " +
           one.code + ": " + one.message + "\n";
    for (const auto& hint : one.hints) all += "  hint: " + hint + "\n";
  }
  return all;
}

std::string dump(const Parsed& parsed) {
  auto all = doc::dump(parsed.blocks);
  for (const auto& footnote : parsed.footnotes) {
    all += "footnote " + std::to_string(footnote.number) + "\n" + doc::dump(footnote.blocks);
  }
  return all;
}

std::string excerpt(std::string_view text, Span at) {
  const auto lines = text::split(text, '\n');
  if (at.line < 1 || at.line > lines.size() || at.column < 1) return "?";
  const auto& line = lines[at.line - 1];
  std::size_t byte = 0;
  for (std::uint32_t i = 1; i < at.column && byte < line.size(); ++i) utf8::next(line, byte);
  const auto begin = byte;
  for (std::uint32_t i = 0; i < at.length && byte < line.size(); ++i) utf8::next(line, byte);
  return line.substr(begin, byte - begin);
}

}  // namespace govbook::markdown::tests
