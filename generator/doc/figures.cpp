#include "doc/figures.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"

namespace govbook::doc {
namespace {

template <class Signs>
void drop_prefix(std::string_view& text, const Signs& signs) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) text.remove_prefix(sign.size());
  }
}

// A whole number that is likely to be a year.
bool is_year(std::string_view digits) {
  return digits.size() == 4 && std::ranges::all_of(digits, ascii::is_digit) &&
         (digits.starts_with("19") || digits.starts_with("20"));
}

// Whether every row has a cell of its own in every column.
bool is_plain(const Table& table) {
  return std::ranges::all_of(table.body, [&](const Row& row) {
    return row.cells.size() == table.columns.size() &&
           std::ranges::all_of(
               row.cells, [](const Cell& cell) { return cell.columns == 1 && cell.rows == 1; });
  });
}

}  // namespace

bool is_figure(std::string_view text) {
  text = text::trim(text);
  if (text == "–" || text == "-" || text == "—") return true;
  drop_prefix(text, std::array{"+", "-", "−", "£", "€", "$"});
  const auto end = std::ranges::find_if_not(
      text, [](char c) { return ascii::is_digit(c) || c == ',' || c == '.'; });
  const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  if (digits.empty() || !ascii::is_digit(digits.front()) || !ascii::is_digit(digits.back()))
    return false;
  if (std::ranges::count(digits, '.') > 1) return false;
  const auto unit = text::trim(text.substr(digits.size()));
  constexpr std::array units{"",        "%", "per cent", "thousand", "million",
                             "billion", "m", "bn",       "k",        "p"};
  return std::ranges::find(units, unit) != units.end() && !(unit.empty() && is_year(text));
}

void align_figures(Table& table, const std::vector<bool>& open) {
  if (!is_plain(table)) return;
  for (std::size_t column = 1; column < table.columns.size(); ++column) {
    if (column >= open.size() || !open[column]) continue;
    std::size_t figures = 0;
    const bool has_others = std::ranges::any_of(table.body, [&](const Row& row) {
      const auto words = plain_text(row.cells[column].blocks);
      const bool is_empty = text::trim(words).empty();
      if (!is_empty && is_figure(words)) ++figures;
      return !is_empty && !is_figure(words);
    });
    if (!has_others && figures >= 2) table.columns[column].align = Align::end;
  }
}

}  // namespace govbook::doc
