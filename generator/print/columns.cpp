#include "print/columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace govbook::print {
namespace {

std::size_t span(int wanted, std::size_t room) {
  return std::clamp<std::size_t>(wanted < 1 ? 1 : static_cast<std::size_t>(wanted), 1, room);
}

// The columns that a list of rows needs, cells from rows above included.
std::size_t count_columns(const std::vector<doc::Row>& rows) {
  std::size_t most = 0;
  std::vector<std::size_t> taken;  // How many rows more each column is taken.
  for (const auto& row : rows) {
    std::size_t column = 0;
    std::vector<std::size_t> next = taken;
    for (auto& rest : next) rest = rest > 0 ? rest - 1 : 0;
    for (const auto& cell : row.cells) {
      while (column < taken.size() && taken[column] > 0) ++column;
      const auto wanted = static_cast<std::size_t>(std::clamp(cell.columns, 1, 100));
      std::size_t width = 1;
      const auto is_open = [&](std::size_t at) { return at >= taken.size() || taken[at] == 0; };
      while (width < wanted && is_open(column + width)) ++width;
      const auto height = static_cast<std::size_t>(std::clamp(cell.rows, 1, 10000));
      if (next.size() < column + width) next.resize(column + width, 0);
      for (std::size_t i = 0; i < width; ++i) next[column + i] = height - 1;
      column += width;
    }
    most = std::max({most, column, next.size()});
    taken = std::move(next);
  }
  return most;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

// Brings widths up to what each needs at least, at the cost of those that have more.
void lift(std::vector<double>& widths, const std::vector<Need>& needs) {
  double lacking = 0;
  double spare = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    lacking += std::max(0.0, needs[i].least - widths[i]);
    spare += std::max(0.0, widths[i] - needs[i].least);
  }
  if (lacking <= 0 || spare <= 0) return;
  const double part = std::min(1.0, lacking / spare);
  const double filled = std::min(1.0, spare / lacking);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const double over = widths[i] - needs[i].least;
    widths[i] -= over > 0 ? over * part : over * filled;
  }
}

// Columns that ask for no more than an even share get what they ask for, again and again; what is
// left goes to the others by the root of what they ask for, so that the longest does not take all.
void fill(std::vector<double>& widths, const std::vector<Need>& needs, double available) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (needs[i].share <= 0) open.push_back(i);
  }
  while (!open.empty()) {
    const double even = available / static_cast<double>(open.size());
    const auto is_short = [&](std::size_t i) { return needs[i].natural <= even; };
    const auto rest = std::stable_partition(open.begin(), open.end(), is_short);
    if (rest == open.begin() || rest == open.end()) break;
    for (auto at = open.begin(); at != rest; ++at) {
      widths[*at] = needs[*at].natural;
      available -= needs[*at].natural;
    }
    open.erase(open.begin(), rest);
  }
  double weight = 0;
  for (const auto i : open) weight += std::sqrt(std::max(1.0, needs[i].natural));
  for (const auto i : open) {
    widths[i] = std::max(0.0, available) * std::sqrt(std::max(1.0, needs[i].natural)) / weight;
  }
}

// About how many lines the rows have together.
double lines_of(const std::vector<Need>& needs, const std::vector<double>& widths) {
  constexpr double raggedness = 1.12;  // Lines are not filled to the end.
  std::size_t rows = 0;
  for (const auto& need : needs) rows = std::max(rows, need.cells.size());
  double sum = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    double most = 1;
    for (std::size_t c = 0; c < needs.size(); ++c) {
      if (row >= needs[c].cells.size()) continue;
      double lines = 0;
      for (const auto paragraph : needs[c].cells[row]) {
        lines += paragraph <= widths[c] ? 1 : std::ceil(paragraph * raggedness / widths[c]);
      }
      most = std::max(most, lines);
    }
    sum += most;
  }
  return sum;
}

// Moves width from one column to another, the best move first, while that saves lines. Large tables
// are left as they are: the search would cost more than it gives.
void lower(std::vector<double>& widths, const std::vector<Need>& needs) {
  constexpr std::size_t most_columns = 10, most_rows = 60;
  constexpr int most_moves = 12;
  if (needs.size() > most_columns || needs.front().cells.size() > most_rows) return;
  double lines = lines_of(needs, widths);
  for (int move = 0; move < most_moves; ++move) {
    auto best = widths;
    double fewest = lines;
    for (std::size_t from = 0; from < widths.size(); ++from) {
      for (std::size_t to = 0; to < widths.size(); ++to) {
        if (from == to || needs[from].share > 0 || needs[to].share > 0) continue;
        for (const double amount : {8.0, 16.0, 32.0, 64.0}) {
          if (widths[from] - amount < needs[from].least) break;
          auto tried = widths;
          tried[from] -= amount;
          tried[to] += amount;
          const double count = lines_of(needs, tried);
          if (count < fewest) {
            fewest = count;
            best = std::move(tried);
          }
        }
      }
    }
    if (fewest >= lines) return;
    lines = fewest;
    widths = std::move(best);
  }
}

}  // namespace

std::size_t count_columns(const doc::Table& table) {
  return std::max({table.columns.size(), count_columns(table.head), count_columns(table.body)});
}

std::vector<std::vector<Spot>> to_grid(const std::vector<doc::Row>& rows, std::size_t columns) {
  std::vector<std::vector<Spot>> grid(rows.size());
  std::vector<std::vector<bool>> taken(rows.size(), std::vector<bool>(columns, false));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::size_t next = 0;
    for (std::size_t column = 0; column < columns;) {
      if (taken[row][column]) {
        ++column;
        continue;
      }
      Spot spot;
      spot.row = row;
      spot.column = column;
      if (next < rows[row].cells.size()) {
        spot.cell = &rows[row].cells[next++];
        std::size_t room = 1;
        while (column + room < columns && !taken[row][column + room]) ++room;
        spot.columns = span(spot.cell->columns, room);
        spot.rows = span(spot.cell->rows, rows.size() - row);
      }
      for (std::size_t r = 0; r < spot.rows; ++r) {
        for (std::size_t c = 0; c < spot.columns; ++c) taken[row + r][column + c] = true;
      }
      column += spot.columns;
      grid[row].push_back(spot);
    }
  }
  return grid;
}

std::vector<double> share_out(const std::vector<Need>& needs, double available) {
  std::vector<double> widths(needs.size(), 0);
  if (needs.empty()) return widths;
  double given = 0;
  for (const auto& need : needs) given += std::max(0.0, need.share);
  const double scale = given > 1 ? 1 / given : 1;
  const bool all_given = std::ranges::all_of(needs, [](const Need& n) { return n.share > 0; });
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (needs[i].share > 0) {
      widths[i] = available * needs[i].share * (all_given && given < 1 ? 1 / given : scale);
    }
  }
  fill(widths, needs, available - sum(widths));
  const double total = sum(widths);
  if (total > 0) {
    // All columns short: what is over goes to each by its width.
    for (auto& width : widths) width *= available / total;
  }
  double least = 0;
  for (const auto& need : needs) least += need.least;
  if (least <= available) {
    lift(widths, needs);
    lower(widths, needs);
  } else {
    for (std::size_t i = 0; i < needs.size(); ++i) {
      widths[i] = available * needs[i].least / least;
    }
  }
  return widths;
}

}  // namespace govbook::print
