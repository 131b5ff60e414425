// The tables of templates/README.md, for tests that hold the page to the code.

#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "support/case.h"

namespace govbook::tests {

using TableRow = std::vector<std::string>;

// The rows of the tables whose head begins with this cell; cells without spaces at their ends.
inline std::vector<TableRow> rows_of(const std::string& head) {
  std::vector<TableRow> rows;
  bool is_inside = false;
  std::istringstream in(read("templates/README.md"));
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("|")) {
      is_inside = false;
      continue;
    }
    TableRow row;
    for (const auto& cell : text::split(line.substr(1), '|')) row.emplace_back(text::trim(cell));
    if (is_inside && !row[0].starts_with("---")) rows.push_back(row);
    is_inside = is_inside || row[0] == head;
  }
  return rows;
}

// The words between back quotes in a cell.
inline std::vector<std::string> quoted(const std::string& cell) {
  std::vector<std::string> words;
  const auto parts = text::split(cell, '`');
  for (std::size_t i = 1; i < parts.size(); i += 2) words.emplace_back(parts[i]);
  return words;
}

}  // namespace govbook::tests
