#include "diagram/lay_out.h"

#include <map>
#include <string>
#include <utility>

#include "diagram/tasks.h"
#include "doc/walk.h"

namespace govbook::diagram {
namespace {

// The words of many diagrams are the same, so each is measured once.
class Ruler {
 public:
  explicit Ruler(const type::Fonts& fonts) : fonts_(fonts) {}

  double width(std::string_view text, double size, bool is_bold) {
    auto& known = widths_[{size, is_bold}];
    const auto found = known.find(text);
    if (found != known.end()) return found->second;
    type::Style style;
    style.weight = is_bold ? type::Weight::bold : type::Weight::regular;
    style.size = size;
    const double width = fonts_.measure(text, style) * allowance;
    known.emplace(text, width);
    return width;
  }

 private:
  // A reader's browser may not have our font at hand: a little room for a wider one.
  static constexpr double allowance = 1.04;

  const type::Fonts& fonts_;
  std::map<std::pair<double, bool>, std::map<std::string, double, std::less<>>> widths_;
};

}  // namespace

std::vector<Task> tasks_of(const doc::Document& document) {
  std::vector<Task> tasks;
  doc::for_each_block(document, [&](const doc::Block& block) {
    const auto* figure = std::get_if<doc::Figure>(&block.node);
    if (figure != nullptr) tasks.push_back({&figure->graph, block.span});
  });
  return tasks;
}

std::vector<std::optional<Drawing>> lay_out(const std::vector<Task>& tasks,
                                            const type::Fonts& fonts, Report& report) {
  Ruler ruler(fonts);
  const auto measure = [&ruler](std::string_view text, double size, bool is_bold) {
    return ruler.width(text, size, is_bold);
  };
  return lay_out(tasks, {measure, place, {}, {}}, report);
}

}  // namespace govbook::diagram
