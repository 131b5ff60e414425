#include "diagram/route.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "diagram/curve.h"

namespace govbook::diagram {
namespace {

constexpr double straight_end = 11;  // Of a line at a box, so that its head stands upright,
constexpr double straight_by = 3;    // and where it passes a rank or meets its label.
constexpr double line_gap = 15;      // Between neighbours at a side of a box.
constexpr double corner = 16;        // Kept free at both ends of a side.

struct Rank {
  double top = std::numeric_limits<double>::max();
  double bottom = std::numeric_limits<double>::lowest();
};

// All in the terms of the sketch: ranks follow each other downwards.
class Router {
 public:
  Router(const Draft& draft, const Placement& placement)
      : draft_(draft), sketch_(draft.sketch), place_(placement) {}

  Routed run() {
    find_ranks();
    spread_ends();
    part_neighbours();
    stretch_gaps();
    Routed found;
    for (const auto& centre : place_.centres) {
      found.centres.push_back(turned(centre, draft_.is_rightwards));
    }
    for (std::size_t i = 0; i < draft_.ties.size(); ++i) found.curves.push_back(curve_of(i));
    return found;
  }

 private:
  double top(std::size_t piece) const {
    return place_.centres[piece].y - sketch_.pieces[piece].height / 2;
  }
  double bottom(std::size_t piece) const {
    return place_.centres[piece].y + sketch_.pieces[piece].height / 2;
  }
  std::size_t rank(std::size_t piece) const {
    return static_cast<std::size_t>(place_.ranks[piece]);
  }

  void find_ranks() {
    const auto count = *std::max_element(place_.ranks.begin(), place_.ranks.end()) + 1;
    ranks_.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < place_.centres.size(); ++i) {
      auto& found = ranks_[rank(i)];
      found.top = std::min(found.top, top(i));
      found.bottom = std::max(found.bottom, bottom(i));
    }
  }

  // The ends of all lines at one side of a piece, in the order of where they lead, so that no two
  // cross at once.
  void spread_ends() {
    std::vector<std::vector<std::size_t>> leaving(place_.centres.size());
    std::vector<std::vector<std::size_t>> meeting(place_.centres.size());
    for (std::size_t i = 0; i < sketch_.lines.size(); ++i) {
      leaving[sketch_.lines[i].above].push_back(i);
      meeting[sketch_.lines[i].below].push_back(i);
    }
    begins_.resize(sketch_.lines.size());
    ends_.resize(sketch_.lines.size());
    for (std::size_t piece = 0; piece < place_.centres.size(); ++piece) {
      spread(piece, leaving[piece], begins_, [this](std::size_t line) {
        const auto& way = place_.ways[line];
        return way.empty() ? facing(sketch_.lines[line].above, sketch_.lines[line].below)
                           : way.front().x;
      });
      spread(piece, meeting[piece], ends_, [this](std::size_t line) {
        const auto& way = place_.ways[line];
        return way.empty() ? facing(sketch_.lines[line].below, sketch_.lines[line].above)
                           : way.back().x;
      });
    }
  }

  bool is_box(std::size_t piece) const { return piece < draft_.frames.size(); }

  // The side of a piece that lines may use, from the left end to the right.
  std::pair<double, double> side(std::size_t piece) const {
    const double middle = place_.centres[piece].x;
    const double half = is_box(piece) ? sketch_.pieces[piece].width / 2 - corner : 0;
    return {middle - half, middle + half};
  }

  // Where a line best leaves one piece for another: straight where the two face each other.
  double facing(std::size_t piece, std::size_t other) const {
    const auto [left, right] = side(piece);
    const auto [other_left, other_right] = side(other);
    const double begin = std::max(left, other_left);
    const double end = std::min(right, other_right);
    return begin <= end ? (begin + end) / 2 : place_.centres[other].x;
  }

  template <class Lead>
  void spread(std::size_t piece, std::vector<std::size_t>& lines, std::vector<double>& places,
              const Lead& leads_to) {
    if (lines.empty()) return;
    std::stable_sort(lines.begin(), lines.end(),
                     [&](std::size_t a, std::size_t b) { return leads_to(a) < leads_to(b); });
    const auto [left, right] = side(piece);
    const auto last = static_cast<double>(lines.size()) - 1;
    const double step = last > 0 ? std::min(line_gap, (right - left) / last) : 0;
    // Once pushed from the left and once from the right; between the two is fair to all.
    std::vector<double> from_left;
    std::vector<double> from_right(lines.size());
    double least = left;
    double most = right;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double room_behind = (last - static_cast<double>(i)) * step;
      from_left.push_back(std::max(least, std::min(leads_to(lines[i]), right - room_behind)));
      least = from_left.back() + step;
    }
    for (auto i = lines.size(); i > 0; --i) {
      const double room_before = static_cast<double>(i - 1) * step;
      from_right[i - 1] = std::min(most, std::max(leads_to(lines[i - 1]), left + room_before));
      most = from_right[i - 1] - step;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      places[lines[i]] = (from_left[i] + from_right[i]) / 2;
    }
  }

  // Lines between the same two boxes bend one below the other, or they would run into one.
  void part_neighbours() {
    aside_.assign(sketch_.lines.size(), 0);
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> together;
    for (std::size_t i = 0; i < sketch_.lines.size(); ++i) {
      const auto& line = sketch_.lines[i];
      if (place_.ways[i].empty()) together[{line.above, line.below}].push_back(i);
    }
    for (auto& [ends, lines] : together) {
      std::stable_sort(lines.begin(), lines.end(),
                       [this](std::size_t a, std::size_t b) { return begins_[a] < begins_[b]; });
      const double middle = (static_cast<double>(lines.size()) - 1) / 2;
      const double step = std::min(8.0, (sketch_.rank_gap - 2 * straight_end) / 2 / (middle + 1));
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const double turn = begins_[lines[i]] < ends_[lines[i]] ? -step : step;
        aside_[lines[i]] = (static_cast<double>(i) - middle) * turn;
      }
    }
  }

  // The x of a line where it passes each rank, its ends among them.
  std::vector<double> passes(std::size_t line) const {
    std::vector<double> found{begins_[line]};
    for (const auto& point : place_.ways[line]) found.push_back(point.x);
    found.push_back(ends_[line]);
    return found;
  }

  // The farther a line goes aside between two ranks, the more room it needs to bend.
  void stretch_gaps() {
    std::vector<double> aside(ranks_.size(), 0);
    for (std::size_t line = 0; line < sketch_.lines.size(); ++line) {
      const auto x = passes(line);
      for (std::size_t i = 0; i + 1 < x.size(); ++i) {
        auto& widest = aside[rank(sketch_.lines[line].above) + i];
        widest = std::max(widest, std::abs(x[i + 1] - x[i]));
      }
    }
    std::vector<double> shift(ranks_.size(), 0);
    for (std::size_t i = 1; i < ranks_.size(); ++i) {
      const double wanted = sketch_.rank_gap + std::min(40.0, aside[i - 1] * 0.12);
      shift[i] = wanted - (ranks_[i].top - ranks_[i - 1].bottom) + shift[i - 1];
    }
    for (std::size_t i = 0; i < ranks_.size(); ++i) {
      ranks_[i].top += shift[i];
      ranks_[i].bottom += shift[i];
    }
    for (std::size_t i = 0; i < place_.centres.size(); ++i) place_.centres[i].y += shift[rank(i)];
  }

  static void bend(std::vector<Point>& curve, Point to, double lower) {
    const auto from = curve.back();
    if (std::abs(from.x - to.x) < 0.01) return add_straight(curve, to);
    const double middle = (from.y + to.y) / 2 + lower;
    curve.insert(curve.end(), {{from.x, middle}, {to.x, middle}, to});
  }

  std::vector<Point> line_curve(std::size_t number) const {
    const auto& line = sketch_.lines[number];
    const auto x = passes(number);
    auto passed = rank(line.above);
    const double begin = is_box(line.above) ? straight_end : straight_by;
    const double end = is_box(line.below) ? straight_end : straight_by;
    std::vector<Point> curve{{x.front(), bottom(line.above)}};
    add_straight(curve, {x.front(), ranks_[passed].bottom + begin});
    for (std::size_t i = 1; i < x.size(); ++i) {
      ++passed;
      const bool is_last = i + 1 == x.size();
      bend(curve, {x[i], ranks_[passed].top - (is_last ? end : straight_by)}, aside_[number]);
      add_straight(curve, {x[i], is_last ? top(line.below) : ranks_[passed].bottom + straight_by});
    }
    return curve;
  }

  std::vector<Point> curve_of(std::size_t number) const {
    const auto& route = draft_.routes[number];
    auto curve = line_curve(route.line);
    if (route.label) {
      const auto second = line_curve(route.line + 1);
      add_straight(curve, second.front());
      curve.insert(curve.end(), second.begin() + 1, second.end());
    }
    for (auto& point : curve) point = turned(point, draft_.is_rightwards);
    if (draft_.ties[number].is_upward) std::reverse(curve.begin(), curve.end());
    return curve;
  }

  const Draft& draft_;
  const Sketch& sketch_;
  Placement place_;
  std::vector<Rank> ranks_;
  std::vector<double> begins_;  // Of the lines, across.
  std::vector<double> ends_;
  std::vector<double> aside_;  // How much lower a line bends than half-way.
};

}  // namespace

Routed routed(const Draft& draft, const Placement& placement) {
  return Router(draft, placement).run();
}

}  // namespace govbook::diagram
