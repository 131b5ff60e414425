#include "paper/run_on.h"

#include <algorithm>
#include <utility>

namespace govbook::paper {
namespace {

constexpr double short_part = 0.6;  // Of a page.
constexpr double space_above = 40;

double height_of(const print::Flow& flow) {
  double height = 0;
  for (const auto& strip : flow.strips) height += strip.space + strip.inset + strip.box.height;
  return height;
}

// By how much numbers grow that name something in a galley.
struct Shift {
  int elements = 0;
  int told = 0;

  void move(int& element) const { element += element >= 0 ? elements : 0; }
  void move(std::vector<print::Mark>& marks) const {
    for (auto& mark : marks) {
      move(mark.element);
      auto* glyphs = std::get_if<print::Glyphs>(&mark.what);
      if (glyphs != nullptr && glyphs->told >= 0) glyphs->told += told;
    }
  }
  void move(print::Box& box) const {
    move(box.ground);
    move(box.marks);
    for (auto& link : box.links) move(link.element);
    for (auto& number : box.numbers) move(number.element);
    for (auto& figure : box.figures) move(figure.element);
  }
};

}  // namespace

bool is_short(const print::Galley& galley, const print::Settings& settings) {
  const auto& strips = galley.flow.strips;
  const auto is_upright = [](const print::Strip& strip) {
    return strip.sheet == print::Sheet::upright && !strip.begins_page;
  };
  const auto room = print::format_of(settings, print::Sheet::upright).room;
  return galley.notes.empty() && !strips.empty() && std::ranges::all_of(strips, is_upright) &&
         height_of(galley.flow) < (room.bottom - room.top) * short_part;
}

void run_on(print::Galley& galley, print::Galley more) {
  const Shift shift{static_cast<int>(galley.structure.elements.size()),
                    static_cast<int>(galley.structure.told.size())};
  const std::size_t strips = galley.flow.strips.size();
  for (auto& element : more.structure.elements) shift.move(element.parent);
  for (std::size_t i = 0; i < more.flow.strips.size(); ++i) {
    auto& strip = more.flow.strips[i];
    shift.move(strip.box);
    // It goes to the next page whole rather than in part.
    strip.cost = std::max(strip.cost, i == 0 ? print::free_break : print::poor_break);
  }
  more.flow.strips.front().space = space_above;
  for (auto& frame : more.flow.frames) {
    frame.first += strips;
    frame.last += strips;
  }
  for (auto& repeat : more.flow.repeats) {
    repeat.first += strips;
    repeat.last += strips;
    shift.move(repeat.head);
  }
  move_behind(galley.structure.elements, std::move(more.structure.elements));
  move_behind(galley.structure.told, std::move(more.structure.told));
  move_behind(galley.flow.strips, std::move(more.flow.strips));
  move_behind(galley.flow.frames, std::move(more.flow.frames));
  move_behind(galley.flow.repeats, std::move(more.flow.repeats));
  move_behind(galley.entries, std::move(more.entries));
  galley.figures += more.figures;
}

}  // namespace govbook::paper
