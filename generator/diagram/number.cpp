#include "diagram/number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace govbook::diagram {

std::string to_text(double number) {
  double value = std::round(number * 100) / 100;
  if (value == 0) value = 0;  // Not "-0".
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::fixed, 2);
  std::string text(buffer.data(), end.ptr);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string to_text(Point point) { return to_text(point.x) + " " + to_text(point.y); }

}  // namespace govbook::diagram
