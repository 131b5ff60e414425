#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/sheet.h"

#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>

#include "attachment/object.h"

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

constexpr double shortest_side = 36, longest_side = 14'400;  // ISO 32000-1, annex C.

std::vector<double> box_of(const Object& page, const std::string& key) {
  auto box = numbers_of(value_of(page, key), 4);
  if (box.empty()) return box;
  if (box[0] > box[2]) std::swap(box[0], box[2]);
  if (box[1] > box[3]) std::swap(box[1], box[3]);
  return box;
}

std::vector<double> visible_box(const Object& page) {
  const auto whole = box_of(page, "MediaBox");
  const auto cropped = box_of(page, "CropBox");
  if (whole.empty() || cropped.empty()) return whole;
  std::vector<double> both = {std::max(whole[0], cropped[0]), std::max(whole[1], cropped[1]),
                              std::min(whole[2], cropped[2]), std::min(whole[3], cropped[3])};
  return both[0] < both[2] && both[1] < both[3] ? both : whole;
}

// Clockwise, as the page says: a quarter turn brings its left side to the top.
Matrix turned(int quarters, double width, double height) {
  switch (quarters) {
    case 1:
      return {0, -1, 1, 0, 0, width};
    case 2:
      return {-1, 0, 0, -1, width, height};
    case 3:
      return {0, 1, -1, 0, height, 0};
    default:
      return {};
  }
}

bool is_side(double length) { return length >= shortest_side && length <= longest_side; }

}  // namespace

Matrix then(const Matrix& first, const Matrix& second) {
  return {first.a * second.a + first.b * second.c,
          first.a * second.b + first.b * second.d,
          first.c * second.a + first.d * second.c,
          first.c * second.b + first.d * second.d,
          first.e * second.a + first.f * second.c + second.e,
          first.e * second.b + first.f * second.d + second.f};
}

std::array<double, 2> moved(const Matrix& matrix, double x, double y) {
  return {matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f};
}

std::vector<double> moved_box(const Matrix& matrix, const std::vector<double>& box) {
  const auto one = moved(matrix, box[0], box[1]);
  const auto other = moved(matrix, box[2], box[3]);
  return {std::min(one[0], other[0]), std::min(one[1], other[1]), std::max(one[0], other[0]),
          std::max(one[1], other[1])};
}

std::optional<Sheet> sheet_of(const Object& page) {
  const auto box = visible_box(page);
  if (box.empty()) return std::nullopt;
  auto said = value_of(page, "UserUnit");
  const double unit = said.isNumber() ? said.getNumericValue() : 1;
  const auto degrees = whole_number(value_of(page, "Rotate")).value_or(0);
  const int quarters = static_cast<int>((degrees % 360 + 360) % 360 / 90);
  const double width = (box[2] - box[0]) * unit;
  const double height = (box[3] - box[1]) * unit;
  if (!is_side(width) || !is_side(height)) return std::nullopt;
  Sheet sheet;
  sheet.visible = box;
  sheet.size = {width, height};
  if (quarters % 2 == 1) std::swap(sheet.size.width, sheet.size.height);
  sheet.upright =
      then({unit, 0, 0, unit, -box[0] * unit, -box[1] * unit}, turned(quarters, width, height));
  return sheet;
}

Matrix above_foot(const Sheet& sheet, double foot) {
  const double scale = (sheet.size.height - foot) / sheet.size.height;
  return then(sheet.upright, {scale, 0, 0, scale, sheet.size.width * (1 - scale) / 2, foot});
}

}  // namespace govbook::attachment
