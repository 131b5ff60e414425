// What a program that knows RFC 4180 makes of a table.

#pragma once

#include <string>
#include <vector>

namespace govbook::tests {

// Rows of cells.
inline std::vector<std::vector<std::string>> read_csv(const std::string& csv) {
  std::vector<std::vector<std::string>> rows = {{""}};
  bool is_quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const bool is_double = is_quoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"';
    if (is_double) {
      rows.back().back() += csv[++i];
    } else if (csv[i] == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && csv[i] == ',') {
      rows.back().emplace_back();
    } else if (!is_quoted && csv.compare(i, 2, "\r\n") == 0) {
      ++i;
      rows.push_back({""});
    } else {
      rows.back().back() += csv[i];
    }
  }
  rows.pop_back();
  return rows;
}

}  // namespace govbook::tests
