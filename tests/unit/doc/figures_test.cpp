#include "doc/figures.h"

#include <doctest/doctest.h>

#include <string>

namespace govbook::doc::tests {
namespace {

Table table(const std::vector<std::vector<std::string>>& rows) {
  Table made;
  made.columns.resize(rows.front().size());
  for (const auto& cells : rows) {
    Row row;
    for (const auto& words : cells) row.cells.push_back(to_cell(words));
    made.body.push_back(std::move(row));
  }
  return made;
}

// "s" and "e" for the columns.
std::string aligned(Table made, const std::vector<bool>& open = {true, true, true, true}) {
  align_figures(made, open);
  std::string all;
  for (const auto& column : made.columns) all += column.align == Align::end ? "e" : "s";
  return all;
}

}  // namespace

TEST_CASE("numbers, sums and shares are figures; dates, years, clauses and words are not") {
  for (const auto* text : {"5", "1,200", "£2.5 million", "€10", "12 %", "12%", "-3", "–", " 7 ",
                           "3 per cent", "0.5", "£4bn"}) {
    CHECK_MESSAGE(is_figure(text), text);
  }
  for (const auto* text : {"", "3 March", "2009", "1999", "5(a)", "5.1.2", "2–3", "five", "£", "5.",
                           "12 members", "about 5", "3/4"}) {
    CHECK_MESSAGE(!is_figure(text), text);
  }
}

TEST_CASE("columns of figures stand at their end, and nothing else does") {
  CHECK(aligned(table({{"1", "10", "a"}, {"2", "£200", "b"}})) == "ses");
  CHECK(aligned(table({{"a", "10", ""}, {"b", "", "3"}, {"c", "–", "4"}})) == "see");
  CHECK(aligned(table({{"a", "10"}})) == "ss");
  CHECK(aligned(table({{"a", "10"}, {"b", "ten"}})) == "ss");
  CHECK(aligned(table({{"a", "10"}, {"b", "20"}}), {true, false}) == "ss");
  auto spanned = table({{"a", "10"}, {"b", "20"}});
  spanned.body[0].cells[0].rows = 2;
  CHECK(aligned(spanned) == "ss");
}

}  // namespace govbook::doc::tests
