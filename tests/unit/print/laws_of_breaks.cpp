// Laws of where pages begin and end.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "laws.h"

namespace govbook::tests {
namespace {

// The pages on which what is in an element begins and ends, notes left out; nothing when it is
// empty.
struct Reach {
  std::size_t first = 0, last = 0;
};
std::optional<Reach> reach(const Reading& reading, std::size_t element) {
  const auto pages = reading.pages_below(element);
  if (pages.empty()) return std::nullopt;
  return Reach{*pages.begin(), *pages.rbegin()};
}

bool is_part_of(const LaidOut& one, std::size_t element, std::size_t whole) {
  int at = static_cast<int>(element);
  while (at > static_cast<int>(whole)) at = elements_of(one)[static_cast<std::size_t>(at)].parent;
  return at == static_cast<int>(whole);
}

double height_of_room(const print::Page& page) {
  const auto room = print::format_of(small_paper(),
                                     is_turned(page) ? print::Sheet::turned : print::Sheet::upright)
                        .room;
  return room.bottom - room.top;
}

// The height of the lines for which `is_wanted` holds.
template <class Wanted>
double height_of(const Reading& reading, std::size_t page, const Wanted& is_wanted) {
  double top = 1e9, bottom = 0;
  for (const auto& line : reading.lines(page)) {
    if (!is_wanted(line)) continue;
    top = std::min(top, line.top);
    bottom = std::max(bottom, line.bottom);
  }
  return std::max(0.0, bottom - top);
}

// Notes come before all else: where they fill half of this page or the next, or go on from the page
// before, other rules give way.
bool is_crowded(const LaidOut& one, const Reading& reading, std::size_t first) {
  const auto is_note = [&](const SetLine& line) { return reading.is_inside(line.element, "Note"); };
  for (std::size_t page = first; page < std::min(first + 2, one.pages.pages.size()); ++page) {
    if (height_of(reading, page, is_note) > height_of_room(one.pages.pages[page]) / 2) return true;
    for (const auto& line : reading.lines(page)) {
      if (!is_note(line)) continue;
      auto note = line.element;
      while (elements_of(one)[note].type != "Note") {
        note = static_cast<std::size_t>(elements_of(one)[note].parent);
      }
      if (*reading.pages_below(note).begin() < page) return true;
    }
  }
  return false;
}

// A head that takes much of a page is not repeated, and may leave no room for a row.
bool is_tall(const LaidOut& one, const Reading& reading, std::size_t head) {
  const auto pages = reading.pages_below(head);
  if (pages.empty()) return false;
  const auto page = *pages.begin();
  const auto is_its = [&](const SetLine& line) { return is_part_of(one, line.element, head); };
  return height_of(reading, page, is_its) > height_of_room(one.pages.pages[page]) * 0.4;
}

bool has_tall_head(const LaidOut& one, const Reading& reading, std::size_t table) {
  return std::ranges::any_of(reading.children(table), [&](std::size_t part) {
    return elements_of(one)[part].type == "THead" && is_tall(one, reading, part);
  });
}

void heads_are_repeated(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto& elements = elements_of(one);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].type != "THead" || is_tall(one, reading, i)) continue;
    const auto table = static_cast<std::size_t>(elements[i].parent);
    const auto head = greek(reading.words_below(i, {"Note"}));
    std::set<std::size_t> pages;
    for (const auto child : reading.children(table)) {
      if (elements[child].type == "TBody") pages = reading.pages_below(child);
    }
    const auto own = reading.pages_below(i);
    if (own.empty()) continue;
    for (const auto page : pages) {
      if (own.contains(page)) continue;
      tally.check(greek(reading.repeated(page)) == head, [&] { return at_page(page, head); });
    }
  }
}

void contents_are_right(const LaidOut& one, const Reading& reading, Tally& tally) {
  std::size_t found = 0;
  for (const auto& page : one.pages.pages) {
    for (const auto& link : page.links) {
      const auto at = static_cast<std::size_t>(link.element);
      if (!reading.is_inside(at, "TOCI")) continue;
      ++found;
      const auto number = std::to_string(reading.page_of(link.anchor) + 1);
      tally.check(reading.words(at).ends_with(" " + number),
                  [&] { return reading.words(at) + " instead of " + number; });
    }
  }
  const auto entries = std::ranges::count(elements_of(one), "TOCI", &print::Element::type);
  tally.check(static_cast<std::size_t>(entries) == found, [] { return "an entry leads nowhere"; });
}

// A page that ends although the next strip would need another sheet.
bool ends_for_another_sheet(const LaidOut& one, std::size_t page) {
  const auto& pages = one.pages.pages;
  return page + 1 < pages.size() && is_turned(pages[page]) != is_turned(pages[page + 1]);
}

void no_heading_is_last(const LaidOut& one, const Reading& reading, Tally& tally) {
  for (std::size_t page = 0; page + 1 < one.pages.pages.size(); ++page) {
    const auto* last = reading.last_of_text(page);
    // The title stays where it is, whatever comes next.
    const bool is_alone = last != nullptr && reading.is_inside(last->element, "H1") &&
                          ends_for_another_sheet(one, page);
    if (last == nullptr || is_alone || is_crowded(one, reading, page)) continue;
    tally.check(!reading.is_in_heading(last->element), [&] { return at_page(page, last->text); });
  }
}

void captions_stay(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto& elements = elements_of(one);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].type != "Caption" || reading.is_inside(i, "TOC")) continue;
    const auto& family = reading.children(static_cast<std::size_t>(elements[i].parent));
    const auto own = reach(reading, i);
    if (has_tall_head(one, reading, static_cast<std::size_t>(elements[i].parent))) continue;
    for (const auto other : family) {
      if (other == i || elements[other].type == "Note" || !own) continue;
      if (is_crowded(one, reading, own->first)) continue;
      const auto its = reach(reading, other);
      if (!its) continue;
      // A drawing stands above its caption, all else below.
      const bool holds = other < i ? its->last == own->first : own->last == its->first;
      tally.check(own->first == own->last && holds,
                  [&] { return at_page(own->last, reading.words_below(i)); });
      if (other > i) break;
    }
  }
}

// A line that ends in ":" is followed on its page by what it introduces.
void introductions_stay(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto& elements = elements_of(one);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].type != "P" || !reading.words_below(i, {"Note"}).ends_with(":")) continue;
    const auto& family = reading.children(static_cast<std::size_t>(elements[i].parent));
    const auto next = std::ranges::find_if(family, [&](std::size_t other) {
      return other > i && elements[other].type != "Note" && reach(reading, other);
    });
    const auto own = reach(reading, i);
    if (next == family.end() || !own || ends_for_another_sheet(one, own->last)) continue;
    if (is_crowded(one, reading, own->last)) continue;
    tally.check(reach(reading, *next)->first == own->last,
                [&] { return at_page(own->last, reading.words_below(i)); });
  }
}

void two_lines_on_either_side(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto& elements = elements_of(one);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].type != "P" || reading.is_inside(i, "Table")) continue;
    const auto lines = reading.lines_by_page(i);
    if (lines.size() < 2) continue;
    for (const auto& [page, count] : lines) {
      if (is_crowded(one, reading, page > 0 ? page - 1 : 0)) continue;
      tally.check(count >= 2, [&] { return at_page(page, reading.words_below(i)); });
    }
  }
}

void notes_begin_below_their_marks(const LaidOut& one, const Reading& reading, Tally& tally) {
  std::set<std::string> seen;
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    for (const auto& link : one.pages.pages[page].links) {
      if (!link.anchor.starts_with("footnote_") || !seen.insert(link.anchor).second) continue;
      // A row as tall as a page may leave no room for its notes.
      const auto element = static_cast<std::size_t>(link.element);
      const auto latest = page + (reading.is_inside(element, "Table") ? 2 : 0);
      const int its = reading.page_of(link.anchor);
      tally.check(its >= static_cast<int>(page) && its <= static_cast<int>(latest), [&] {
        return at_page(page, link.anchor + " begins " + std::to_string(its + 1));
      });
    }
  }
}

void notes_go_on(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto& elements = elements_of(one);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].type != "Note") continue;
    const auto pages = reading.pages_below(i);
    if (pages.size() < 2) continue;
    tally.check(*pages.rbegin() - *pages.begin() + 1 == pages.size(),
                [&] { return "a page between has none of " + reading.words_below(i); });
  }
}

// A row that is one cell from edge to edge has a row of its table below it on its page.
void group_rows_stay(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto& elements = elements_of(one);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto table = static_cast<std::size_t>(std::max(0, elements[i].parent));
    if (elements[i].type != "TBody" || has_tall_head(one, reading, table)) continue;
    const auto& rows = reading.children(i);
    int columns = 0;
    for (const auto cell : reading.children(rows.front())) columns += elements[cell].column_span;
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
      const auto& cells = reading.children(rows[r]);
      const auto own = reach(reading, rows[r]);
      const auto next = reach(reading, rows[r + 1]);
      const bool is_group = cells.size() == 1 && columns > 1 &&
                            elements[cells[0]].column_span == columns &&
                            elements[cells[0]].row_span == 1;
      if (!is_group || !own || !next) continue;
      tally.check(own->last == next->first,
                  [&] { return at_page(own->last, reading.words_below(rows[r])); });
    }
  }
}

void page_numbers_are_exact(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto all = one.pages.pages.size();
  for (std::size_t page = 0; page < all; ++page) {
    const auto number = std::to_string(page + 1);
    const auto should_be = "Page " + number + " of " + std::to_string(all) + "\n";
    tally.check(reading.footer(page).ends_with(should_be) && one.pages.pages[page].label == number,
                [&] { return at_page(page, reading.footer(page)); });
  }
}

void no_page_is_empty(const LaidOut& one, const Reading& reading, Tally& tally) {
  for (std::size_t page = 0; page + 1 < one.pages.pages.size(); ++page) {
    tally.check(!reading.lines(page).empty(), [&] { return at_page(page, "empty"); });
  }
}

}  // namespace

std::vector<Law> laws_of_breaks() {
  return {{"the head of a table stands on each page that has rows of it", 100, &heads_are_repeated},
          {"page numbers in the contents are those of the destinations", 1000, &contents_are_right},
          {"no heading is last on a page", 1000, &no_heading_is_last},
          {"a caption stays with its table or figure", 500, &captions_stay},
          {"a line that introduces something stays with it", 300, &introductions_stay},
          {"at least two lines of a paragraph stand on either side of a break", 300,
           &two_lines_on_either_side},
          {"a footnote begins on the page of its first mark", 1000, &notes_begin_below_their_marks},
          {"a footnote that does not fit goes on on the next page", 15, &notes_go_on},
          {"a row that names others stays with them", 50, &group_rows_stay},
          {"every page says which it is of how many", 2000, &page_numbers_are_exact},
          {"no page is empty", 1000, &no_page_is_empty}};
}

}  // namespace govbook::tests
