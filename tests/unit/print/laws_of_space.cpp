// Laws of where things stand on a page.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "laws.h"

namespace govbook::tests {
namespace {

print::Rectangle room_of(const print::Page& page) {
  const auto sheet = is_turned(page) ? print::Sheet::turned : print::Sheet::upright;
  return print::format_of(small_paper(), sheet).room;
}

bool is_inside(const print::Rectangle& part, const print::Rectangle& whole, double slack) {
  return part.left >= whole.left - slack && part.right <= whole.right + slack &&
         part.top >= whole.top - slack && part.bottom <= whole.bottom + slack;
}

void words_keep_the_margins(const LaidOut& one, const Reading& reading, Tally& tally) {
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    const auto room = room_of(one.pages.pages[page]);
    for (const auto& line : reading.lines(page)) {
      tally.check(is_inside({line.left, line.top, line.right, line.bottom}, room, 0.1),
                  [&] { return at_page(page, line.text); });
    }
  }
}

print::Rectangle bounds(const print::Path& path) {
  print::Rectangle box{1e9, 1e9, -1e9, -1e9};
  for (const auto& segment : path.segments) {
    const std::size_t points = segment.op == 'c' ? 3 : segment.op == 'h' ? 0 : 1;
    for (std::size_t i = 0; i < points; ++i) {
      box.left = std::min(box.left, segment.at[2 * i]);
      box.right = std::max(box.right, segment.at[2 * i]);
      box.top = std::min(box.top, segment.at[2 * i + 1]);
      box.bottom = std::max(box.bottom, segment.at[2 * i + 1]);
    }
  }
  return box;
}

// Boxes, rules and lines; those of heads and feet stand outside.
void shapes_keep_the_margins(const LaidOut& one, const Reading&, Tally& tally) {
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    const auto room = room_of(one.pages.pages[page]);
    for (const auto& mark : one.pages.pages[page].marks) {
      const auto* path = std::get_if<print::Path>(&mark.what);
      const bool is_furniture =
          mark.artifact == print::Artifact::header || mark.artifact == print::Artifact::footer;
      if (path == nullptr || is_furniture) continue;
      const auto box = bounds(*path);
      tally.check(is_inside(box, room, 1), [&] {
        return at_page(page, "from " + std::to_string(box.left) + "," + std::to_string(box.top) +
                                 " to " + std::to_string(box.right) + "," +
                                 std::to_string(box.bottom));
      });
    }
  }
}

void words_do_not_overlap(const LaidOut& one, const Reading& reading, Tally& tally) {
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    auto lines = reading.lines(page);
    std::ranges::sort(lines, {}, &SetLine::top);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      for (std::size_t k = i + 1; k < lines.size() && lines[k].top < lines[i].bottom; ++k) {
        tally.check(!overlap(lines[i], lines[k]),
                    [&] { return at_page(page, lines[i].text + " / " + lines[k].text); });
      }
    }
  }
}

// Baselines of a paragraph by page; whether a note mark stands in it.
struct Lines {
  std::map<std::size_t, std::set<long>> baselines;  // In hundredths of a point.
  bool has_mark = false;
};

std::map<std::size_t, Lines> paragraphs(const LaidOut& one, const Reading& reading) {
  std::map<std::size_t, Lines> all;
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    for (const auto& mark : one.pages.pages[page].marks) {
      const auto* glyphs = std::get_if<print::Glyphs>(&mark.what);
      if (glyphs == nullptr || mark.element < 0) continue;
      for (int at = mark.element; at >= 0;
           at = elements_of(one)[static_cast<std::size_t>(at)].parent) {
        if (elements_of(one)[static_cast<std::size_t>(at)].type != "P") continue;
        auto& lines = all[static_cast<std::size_t>(at)];
        lines.baselines[page].insert(std::lround(glyphs->y * 100));
        lines.has_mark |= reading.is_inside(static_cast<std::size_t>(mark.element), "Reference");
        break;
      }
    }
  }
  return all;
}

// Lines of a paragraph stand equally far from each other, whatever is raised in them.
void note_marks_leave_lines_alone(const LaidOut& one, const Reading& reading, Tally& tally) {
  for (const auto& [element, lines] : paragraphs(one, reading)) {
    if (!lines.has_mark || reading.is_inside(element, "Table")) continue;
    std::set<long> steps;
    for (const auto& [page, baselines] : lines.baselines) {
      long last = -1;
      for (const long baseline : baselines) {
        if (last >= 0) steps.insert(baseline - last);
        last = baseline;
      }
    }
    if (steps.empty()) continue;
    const auto told = [&, element = element] { return reading.words_below(element, {"Note"}); };
    tally.check(*steps.rbegin() - *steps.begin() <= 1, told);
  }
}

void drawings_keep_to_their_box(const LaidOut& one, const Reading&, Tally& tally) {
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    for (const auto& mark : one.pages.pages[page].marks) {
      const auto* path = std::get_if<print::Path>(&mark.what);
      if (path == nullptr || mark.element < 0) continue;
      const auto& element = elements_of(one)[static_cast<std::size_t>(mark.element)];
      if (element.type != "Figure") continue;
      tally.check(
          element.page == static_cast<int>(page) && is_inside(bounds(*path), element.box, 0.6),
          [&] { return at_page(page, element.alternative); });
    }
  }
}

// Only tables and figures, their headings and notes stand on turned pages; on the first, the little
// that comes before them.
void turned_pages_hold_what_is_wide(const LaidOut& one, const Reading& reading, Tally& tally) {
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    if (!is_turned(one.pages.pages[page])) continue;
    bool has_wide = false;
    for (const auto& line : reading.lines(page)) {
      const bool is_note = reading.is_inside(line.element, "Note");
      const bool is_wide = reading.is_inside(line.element, "Table") ||
                           reading.is_inside(line.element, "Figure") ||
                           reading.is_inside(line.element, "Caption");
      has_wide |= is_wide || is_note;
      tally.check(is_wide || is_note || reading.is_in_heading(line.element) || page == 0,
                  [&] { return at_page(page, line.text); });
    }
    tally.check(has_wide, [&] { return at_page(page, "nothing wide"); });
  }
}

// Words that stand upright without being broken stay upright.
void first_page_is_upright(const LaidOut& one, const Reading& reading, Tally& tally) {
  const bool has_table = std::ranges::any_of(reading.lines(0), [&](const auto& line) {
    return reading.is_inside(line.element, "TBody") || reading.is_inside(line.element, "THead");
  });
  tally.check(!is_turned(one.pages.pages.front()) || has_table,
              [] { return "the first page is turned, and no table begins on it"; });
}

}  // namespace

std::vector<Law> laws_of_space() {
  return {
      {"no word leaves the margins of its page", 10000, &words_keep_the_margins},
      {"no shape leaves the margins of its page", 5000, &shapes_keep_the_margins},
      {"no word stands on another", 10000, &words_do_not_overlap},
      {"note marks do not part the lines of a paragraph", 300, &note_marks_leave_lines_alone},
      {"the shapes of a drawing stand in its box", 1000, &drawings_keep_to_their_box},
      {"turned pages hold wide tables and figures, with their headings", 1000,
       &turned_pages_hold_what_is_wide},
      {"the title stands on an upright page, or with a wide table", 1000, &first_page_is_upright}};
}

}  // namespace govbook::tests
