#include "diagram/lay_out.h"

#include "diagram/tasks.h"

namespace govbook::diagram {

std::vector<std::optional<Drawing>> lay_out(const std::vector<Task>& tasks,
                                            const type::Fonts& fonts, Report& report) {
  // A reader's browser may not have our font at hand: a little room for a wider one.
  constexpr double allowance = 1.04;
  const auto measure = [&fonts](std::string_view text, double size, bool is_bold) {
    type::Style style;
    style.weight = is_bold ? type::Weight::bold : type::Weight::regular;
    style.size = size;
    return fonts.measure(text, style) * allowance;
  };
  return lay_out(tasks, {measure, place, {}, {}}, report);
}

}  // namespace govbook::diagram
