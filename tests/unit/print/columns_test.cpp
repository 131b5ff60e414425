#include "print/columns.h"

#include <doctest/doctest.h>

#include <numeric>
#include <random>

namespace govbook::print {
namespace {

doc::Row row(const std::vector<std::pair<int, int>>& spans) {
  doc::Row made;
  for (const auto& [columns, rows] : spans) {
    doc::Cell cell;
    cell.columns = columns;
    cell.rows = rows;
    made.cells.push_back(std::move(cell));
  }
  return made;
}

}  // namespace

TEST_CASE("every place of the grid is taken once and no cell is lost") {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    doc::Table table;
    std::size_t cells = 0;
    for (auto rows = random() % 7; rows > 0; --rows) {
      std::vector<std::pair<int, int>> spans;
      for (auto count = random() % 6; count > 0; --count) {
        spans.emplace_back(static_cast<int>(random() % 4), static_cast<int>(random() % 5));
      }
      cells += spans.size();
      table.body.push_back(row(spans));
    }
    const auto columns = count_columns(table);
    std::vector<std::vector<int>> taken(table.body.size(), std::vector<int>(columns, 0));
    std::size_t found = 0;
    for (const auto& line : to_grid(table.body, columns)) {
      for (const auto& spot : line) {
        found += spot.cell != nullptr;
        for (std::size_t r = 0; r < spot.rows; ++r) {
          for (std::size_t c = 0; c < spot.columns; ++c) ++taken[spot.row + r][spot.column + c];
        }
      }
    }
    CHECK(found == cells);
    for (const auto& line : taken) {
      for (const auto count : line) CHECK(count == 1);
    }
  }
}

TEST_CASE("widths fill the table and hold the longest words when there is room") {
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    std::vector<Need> needs(1 + random() % 9);
    double least = 0;
    for (auto& need : needs) {
      need.least = 10 + static_cast<double>(random() % 60);
      need.natural = need.least + static_cast<double>(random() % 900);
      if (random() % 5 == 0) need.share = static_cast<double>(random() % 40) / 100;
      for (int k = 0; k < 5; ++k) {
        need.cells.push_back({static_cast<double>(random() % 1000) / 1000 * need.natural});
      }
      least += need.least;
    }
    const auto widths = share_out(needs, 467);
    CHECK(std::accumulate(widths.begin(), widths.end(), 0.0) == doctest::Approx(467));
    for (std::size_t c = 0; c < needs.size(); ++c) {
      CHECK(widths[c] > 0);
      if (least <= 467) CHECK(widths[c] >= needs[c].least - 0.01);
    }
  }
}

TEST_CASE("shares that an author gives are kept") {
  const std::vector<Need> needs{{10, 900, 0.25, {}}, {10, 20, 0.75, {}}};
  const auto widths = share_out(needs, 400);
  CHECK(widths[0] == doctest::Approx(100));
  CHECK(widths[1] == doctest::Approx(300));
}

TEST_CASE("a short column keeps its words on one line beside a long one") {
  const std::vector<Need> needs{{30, 60, 0, {{60}}}, {40, 3000, 0, {{3000}}}};
  CHECK(share_out(needs, 400)[0] >= 30);
  const std::vector<Need> short_rows{{30, 60, 0, {{60}, {60}}},
                                     {40, 330, 0, {{330}, {330}}}};
  CHECK(share_out(short_rows, 400)[0] >= 60);
}

TEST_CASE("paragraphs of a cell count one below the other") {
  const Paragraphs many(5, 150);
  const std::vector<Need> needs{{40, 150, 0, {many}}, {40, 150, 0, {{150}}}};
  const auto widths = share_out(needs, 220);
  CHECK(widths[0] >= 150);
}

}  // namespace govbook::print
