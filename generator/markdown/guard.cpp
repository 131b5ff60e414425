#include "markdown/guard.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace govbook::markdown {
namespace {

void skip_blanks(std::string_view line, std::size_t& at) {
  while (at < line.size() && ascii::is_blank(line[at])) ++at;
}

// Moves behind one mark of a container; false where none stands.
bool skip_container(std::string_view line, std::size_t& at) {
  auto end = at;
  if (end >= line.size()) return false;
  if (line[end] == '>') {
    at = end + 1;
    return true;
  }
  if (line.substr(end).starts_with("[^")) {
    end = line.find("]:", end);
    if (end == std::string_view::npos) return false;
    at = end + 2;
    return true;
  }
  while (end < line.size() && line[end] >= '0' && line[end] <= '9') ++end;
  constexpr std::string_view bullets = "-+*";
  constexpr std::string_view delimiters = ".)";
  const auto& marks = end == at ? bullets : delimiters;
  if (end >= line.size() || marks.find(line[end]) == std::string_view::npos) return false;
  ++end;
  if (end < line.size() && !ascii::is_blank(line[end])) return false;
  at = end;
  return true;
}

// How many containers a line begins with; `at` becomes the place behind them.
std::size_t containers(std::string_view line, std::size_t& at) {
  std::size_t found = 0;
  skip_blanks(line, at);
  while (skip_container(line, at)) {
    ++found;
    skip_blanks(line, at);
  }
  return found;
}

// Whether a line may be the line below a table's head. The marks of a list at its beginning may be
// part of it, so it is looked at as a whole.
bool is_ruler(std::string_view line) {
  return line.find_first_not_of("-:| \t>+*0123456789.)") == std::string_view::npos &&
         line.find('-') != std::string_view::npos &&
         line.find_first_of("|:") != std::string_view::npos;
}

struct Guard {
  const SourceText& source;
  Report& report;
  std::size_t block_begin = 0;  // The lines since the last blank one.
  std::size_t lines = 0;
  std::size_t most_bars = 0;
  std::size_t rulers = 0;

  bool refuse(std::size_t offset, const std::string& what, std::size_t found, std::size_t limit) {
    report.error("markdown/too-large", source.at(offset),
                 what + ": " + std::to_string(found) + ", the limit is " + std::to_string(limit));
    report.hint("split it into smaller parts");
    return false;
  }

  bool accepts_line(std::string_view line, std::size_t begin) {
    if (line.size() > limits::bytes_of_line) {
      return refuse(begin, "bytes in this line", line.size(), limits::bytes_of_line);
    }
    const auto bars = static_cast<std::size_t>(std::ranges::count(line, '|'));
    if (bars > limits::bars_of_line) {
      return refuse(begin, "\"|\" in this line", bars, limits::bars_of_line);
    }
    std::size_t at = 0;
    const auto depth = containers(line, at);
    if (depth > limits::containers_of_line) {
      return refuse(begin, "quotes, lists and footnotes that begin in this line", depth,
                    limits::containers_of_line);
    }
    if (line.find_first_not_of(" \t") == std::string_view::npos) {
      lines = most_bars = rulers = 0;
      block_begin = begin + line.size() + 1;
      return true;
    }
    return accepts_block(line, begin, bars);
  }

  bool accepts_block(std::string_view line, std::size_t begin, std::size_t bars) {
    ++lines;
    most_bars = std::max(most_bars, bars);
    if (is_ruler(line)) ++rulers;
    const auto bytes = begin + line.size() - block_begin;
    if (bytes > limits::bytes_without_blank_line) {
      return refuse(block_begin, "bytes from here without a blank line", bytes,
                    limits::bytes_without_blank_line);
    }
    if (rulers > limits::rulers_of_block) {
      return refuse(begin, "lines like \"---|---\" without a blank line", rulers,
                    limits::rulers_of_block);
    }
    const auto cells = lines * (most_bars + 1);
    if (rulers > 0 && cells > limits::cells_of_table) {
      return refuse(block_begin, "table cells from here on", cells, limits::cells_of_table);
    }
    return true;
  }
};

bool is_text(const SourceText& source, Report& report) {
  if (const auto at = utf8::first_error(source.text())) {
    report.error("markdown/bad-character", source.at(*at), "this is not UTF-8");
    report.hint("save the file as UTF-8");
    return false;
  }
  // cmark takes a byte order mark off where text begins, and what follows would mean something
  // else.
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  constexpr std::string_view refused("\0\v\f", 3);
  auto at = std::min(source.text().find_first_of(refused), source.text().find(byte_order_mark));
  if (at == std::string_view::npos) return true;
  const auto place = source.at(at);
  report.error(
      "markdown/bad-character", place,
      "the control character " + utf8::code_point(utf8::next(source.text(), at)) + " stands here");
  report.hint("delete it");
  return false;
}

}  // namespace

bool is_acceptable(const SourceText& source, Report& report) {
  Guard guard{source, report};
  const auto size = source.text().size();
  if (size > limits::bytes_of_text) {
    return guard.refuse(0, "bytes in this text", size, limits::bytes_of_text);
  }
  if (!is_text(source, report)) return false;
  for (int line = 1; line <= source.line_count(); ++line) {
    if (!guard.accepts_line(source.line(line), source.begin_of(line))) return false;
  }
  return true;
}

}  // namespace govbook::markdown
