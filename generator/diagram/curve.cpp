#include "diagram/curve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <optional>

namespace govbook::diagram {
namespace {

Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }
double length(Point a) { return std::hypot(a.x, a.y); }
double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

// The direction in which a curve arrives; a control point that lies on the end says nothing.
Point arrival(const std::vector<Point>& curve) {
  const auto end = curve.back();
  for (auto i = curve.size() - 1; i > 0; --i) {
    const auto way = end - curve[i - 1];
    if (length(way) > 0.01) return way * (1 / length(way));
  }
  return {0, 1};
}

// How far along a ray the nearest side of a polygon is.
std::optional<double> distance(Point from, Point way, const std::vector<Point>& polygon) {
  std::optional<double> nearest;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const auto a = polygon[i];
    const auto side = polygon[(i + 1) % polygon.size()] - a;
    const double turn = cross(way, side);
    if (std::abs(turn) < 1e-9) continue;
    const double along = cross(a - from, side) / turn;
    const double at_side = cross(a - from, way) / turn;
    if (along < -0.5 || at_side < -1e-6 || at_side > 1 + 1e-6) continue;
    if (!nearest || along < *nearest) nearest = along;
  }
  return nearest;
}

// The part of a cubic piece before `t` (de Casteljau).
void cut_piece(Point* piece, double t) {
  const auto between = [t](Point a, Point b) { return a + (b - a) * t; };
  const auto a = between(piece[0], piece[1]);
  const auto b = between(piece[1], piece[2]);
  const auto c = between(piece[2], piece[3]);
  const auto d = between(a, b);
  const auto e = between(b, c);
  piece[1] = a;
  piece[2] = d;
  piece[3] = between(d, e);
}

// Takes so much off the end of the curve that `size` is between its end and the old one.
void shorten(std::vector<Point>& curve, double size) {
  const auto tip = curve.back();
  while (curve.size() > 4 && length(tip - curve[curve.size() - 4]) < size) {
    curve.resize(curve.size() - 3);
  }
  double low = 0;
  double high = 1;
  for (int round = 0; round < 30; ++round) {
    const double middle = (low + high) / 2;
    std::vector<Point> piece(curve.end() - 4, curve.end());
    cut_piece(piece.data(), middle);
    (length(tip - piece[3]) > size ? low : high) = middle;
  }
  cut_piece(curve.data() + curve.size() - 4, low);
}

}  // namespace

void add_straight(std::vector<Point>& curve, Point to) {
  const auto from = curve.back();
  curve.push_back(from + (to - from) * (1.0 / 3));
  curve.push_back(from + (to - from) * (2.0 / 3));
  curve.push_back(to);
}

std::vector<Point> rounded_path(const std::vector<Point>& corners, double radius) {
  constexpr double arc = 0.5523;  // Of the radius: a cubic piece nearest to a quarter circle.
  std::vector<Point> curve{corners.front()};
  for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
    const auto corner = corners[i];
    const auto before = corners[i - 1] - corner;
    const auto after = corners[i + 1] - corner;
    const double round = std::min({radius, length(before) / 2, length(after) / 2});
    if (round < 0.01 || std::abs(cross(before, after)) < 0.01) continue;
    const auto in = before * (round / length(before));
    const auto out = after * (round / length(after));
    add_straight(curve, corner + in);
    curve.push_back(corner + in * (1 - arc));
    curve.push_back(corner + out * (1 - arc));
    curve.push_back(corner + out);
  }
  add_straight(curve, corners.back());
  return curve;
}

std::vector<Point> border_of(const Shape& shape) {
  if (!shape.outline.empty()) return shape.outline;
  const double right = shape.left + shape.width;
  const double bottom = shape.top + shape.height;
  const double r = shape.corner;
  if (r <= 0) {
    return {{shape.left, shape.top}, {right, shape.top}, {right, bottom}, {shape.left, bottom}};
  }
  const Point middles[] = {{right - r, shape.top + r},
                           {right - r, bottom - r},
                           {shape.left + r, bottom - r},
                           {shape.left + r, shape.top + r}};
  constexpr int steps = 6;
  std::vector<Point> border;
  for (int quarter = 0; quarter < 4; ++quarter) {
    for (int step = 0; step <= steps; ++step) {
      const double angle = (quarter - 1 + static_cast<double>(step) / steps) * std::numbers::pi / 2;
      border.push_back(middles[quarter] + Point{std::cos(angle) * r, std::sin(angle) * r});
    }
  }
  return border;
}

void reach(std::vector<Point>& curve, const std::vector<Point>& border) {
  if (curve.size() < 4) return;
  const auto way = arrival(curve);
  const auto more = distance(curve.back(), way, border);
  if (!more || *more < 0.05 || *more > 40) return;
  add_straight(curve, curve.back() + way * *more);
}

std::vector<Point> take_head(std::vector<Point>& curve, Head head) {
  if (head == Head::none || curve.size() < 4) return {};
  const bool is_diamond = head == Head::hollow_diamond;
  const double size = is_diamond ? 12 : 9;
  const double half = is_diamond ? 4 : head == Head::barb ? 4.5 : 3.75;
  const auto tip = curve.back();
  if (length(tip - curve.front()) < size * 1.5) return {};
  shorten(curve, size);
  const auto back = curve.back();
  const auto way = (tip - back) * (1 / length(tip - back));
  const Point aside{-way.y * half, way.x * half};
  if (is_diamond) {
    const auto middle = back + (tip - back) * 0.5;
    return {tip, middle + aside, back, middle - aside};
  }
  if (head == Head::barb) {
    const auto notch = tip - way * (size * 0.55);
    add_straight(curve, notch);
    return {tip, back + aside, notch, back - aside};
  }
  return {tip, back + aside, back - aside};
}

}  // namespace govbook::diagram
