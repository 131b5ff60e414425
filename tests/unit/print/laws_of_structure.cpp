// Laws of words, elements and links.

#include <algorithm>
#include <map>
#include <set>

#include "laws.h"

namespace govbook::tests {
namespace {

bool is_cell(const print::Element& element) { return element.type == "TD" || element.type == "TH"; }

void every_word_once(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto words = difference(greek(reading.words_but({"TOC", "Note"})), one.made.words);
  tally.check(words.empty(), [&] { return words; });
  const auto notes = difference(greek(reading.words_of("Note")), one.made.notes);
  tally.check(notes.empty(), [&] { return "notes " + notes; });
}

void marks_belong_somewhere(const LaidOut& one, const Reading&, Tally& tally) {
  for (const auto& page : one.pages.pages) {
    for (const auto& mark : page.marks) {
      const bool is_artifact = mark.artifact != print::Artifact::none;
      tally.check((mark.element < 0) == is_artifact,
                  [&] { return "element " + std::to_string(mark.element); });
    }
  }
}

void elements_hold_something(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto& elements = elements_of(one);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const bool has_children = !reading.children(i).empty();
    const auto told = [&] { return elements[i].type + " " + reading.words(i); };
    tally.check(!(reading.has_marks(i) && has_children), told);
    tally.check(reading.has_marks(i) || has_children || is_cell(elements[i]), told);
    if (i > 0) tally.check(elements[i].parent < static_cast<int>(i), told);
  }
}

void levels_never_skip(const LaidOut& one, const Reading&, Tally& tally) {
  int last = 0;
  for (const auto& element : elements_of(one)) {
    if (element.type.size() != 2 || element.type[0] != 'H' || element.type[1] > '6') continue;
    const int level = element.type[1] - '0';
    tally.check(level <= last + 1, [&] { return element.type; });
    last = level;
  }
}

void notes_have_ids(const LaidOut& one, const Reading&, Tally& tally) {
  std::set<std::string> ids;
  for (const auto& element : elements_of(one)) {
    if (element.type != "Note") continue;
    tally.check(ids.insert(element.id).second, [&] { return element.id; });
  }
}

void links_lead_somewhere(const LaidOut& one, const Reading& reading, Tally& tally) {
  std::set<int> linked;
  for (const auto& page : one.pages.pages) {
    for (const auto& link : page.links) {
      linked.insert(link.element);
      const auto& element = elements_of(one)[static_cast<std::size_t>(link.element)];
      const bool is_sound = element.type == "Link" && link.url.empty() != link.anchor.empty() &&
                            !link.contents.empty() &&
                            (link.anchor.empty() || reading.page_of(link.anchor) >= 0);
      tally.check(is_sound, [&] { return link.url + "#" + link.anchor + " " + link.contents; });
    }
  }
  for (std::size_t i = 0; i < elements_of(one).size(); ++i) {
    if (elements_of(one)[i].type != "Link") continue;
    tally.check(linked.contains(static_cast<int>(i)), [&] { return reading.words_below(i); });
  }
}

bool is_below(const LaidOut& one, std::size_t element, int ancestor) {
  for (int at = static_cast<int>(element); at >= 0;
       at = elements_of(one)[static_cast<std::size_t>(at)].parent) {
    if (at == ancestor) return true;
  }
  return false;
}

bool covers(const print::Rectangle& area, const SetLine& line) {
  return area.left <= line.left + 2 && area.right >= line.right - 2 && area.top <= line.bottom &&
         area.bottom >= line.top;
}

// Each area holds words of its link; each word of a link lies in one of its areas.
void areas_lie_on_words(const LaidOut& one, const Reading& reading, Tally& tally) {
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    const auto& links = one.pages.pages[page].links;
    std::map<int, std::vector<const SetLine*>> words;
    for (const auto& line : reading.lines(page)) {
      for (int at = static_cast<int>(line.element); at >= 0;
           at = elements_of(one)[static_cast<std::size_t>(at)].parent) {
        if (elements_of(one)[static_cast<std::size_t>(at)].type == "Link") {
          words[at].push_back(&line);
        }
      }
    }
    for (const auto& link : links) {
      const bool holds = std::ranges::any_of(
          words[link.element], [&](const SetLine* line) { return covers(link.area, *line); });
      tally.check(holds, [&] { return at_page(page, "empty area of " + link.contents); });
    }
    for (const auto& [element, lines] : words) {
      for (const auto* line : lines) {
        const bool is_held = std::ranges::any_of(links, [&](const print::LinkArea& link) {
          return is_below(one, static_cast<std::size_t>(element), link.element) &&
                 covers(link.area, *line);
        });
        tally.check(is_held, [&] { return at_page(page, line->text + " lies in no area"); });
      }
    }
  }
}

void destinations_are_sound(const LaidOut& one, const Reading&, Tally& tally) {
  const auto& destinations = one.pages.destinations;
  for (std::size_t i = 0; i < destinations.size(); ++i) {
    const auto told = [&] { return destinations[i].anchor; };
    if (i > 0) tally.check(destinations[i - 1].anchor < destinations[i].anchor, told);
    tally.check(destinations[i].page < static_cast<int>(one.pages.pages.size()), told);
  }
}

void bookmarks_lead(const LaidOut& one, const Reading& reading, Tally& tally) {
  tally.check(one.pages.bookmarks.front().title == one.made.document.title,
              [] { return "the title"; });
  for (const auto& bookmark : one.pages.bookmarks) {
    tally.check(reading.page_of(bookmark.anchor) >= 0, [&] { return bookmark.title; });
  }
}

void rows_are_of_one_length(const LaidOut& one, const Reading& reading, Tally& tally) {
  const auto& elements = elements_of(one);
  std::map<std::size_t, std::set<int>> lengths;  // By table.
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].type != "THead" && elements[i].type != "TBody") continue;
    std::vector<int> below(reading.children(i).size() + 1, 0);
    for (std::size_t row = 0; row < reading.children(i).size(); ++row) {
      for (const auto cell : reading.children(reading.children(i)[row])) {
        for (int r = 0; r < elements[cell].row_span; ++r) {
          below.at(row + static_cast<std::size_t>(r)) += elements[cell].column_span;
        }
      }
      lengths[static_cast<std::size_t>(elements[i].parent)].insert(below[row]);
    }
    tally.check(below.back() == 0, [] { return "a cell reaches below its table"; });
  }
  for (const auto& [table, found] : lengths) {
    tally.check(found.size() == 1, [] { return "rows of different lengths"; });
  }
}

// The row around an element, or the element itself: cells of a row that goes on on the next page
// stand beside each other on both.
std::size_t in_one_piece(const LaidOut& one, std::size_t element) {
  std::size_t found = element;
  for (int at = static_cast<int>(element); at >= 0;
       at = elements_of(one)[static_cast<std::size_t>(at)].parent) {
    if (elements_of(one)[static_cast<std::size_t>(at)].type == "TR") {
      found = static_cast<std::size_t>(at);
    }
  }
  return found;
}

// What is read later stands later, but for notes, which stand at the foot.
void reading_order_is_that_of_pages(const LaidOut& one, const Reading& reading, Tally& tally) {
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> first;  // Page and place on it.
  for (std::size_t page = 0; page < one.pages.pages.size(); ++page) {
    const auto& marks = one.pages.pages[page].marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (marks[i].element < 0) continue;
      const auto element = static_cast<std::size_t>(marks[i].element);
      const bool is_note = reading.is_inside(element, "Note");
      first.try_emplace(is_note ? element : in_one_piece(one, element), page, i);
    }
  }
  const auto check = [&](bool of_notes) {
    std::size_t last = 0;
    bool is_first = true;
    for (const auto each : reading.in_reading_order()) {
      if (reading.is_inside(each, "Note") != of_notes) continue;
      if (of_notes && reading.is_inside(each, "Table")) continue;
      const auto element = of_notes ? each : in_one_piece(one, each);
      if (!is_first && element != last) {
        tally.check(first.at(last) < first.at(element), [&] {
          return at_page(first.at(element).first,
                         reading.words_below(element) + " / " + reading.words_below(last));
        });
      }
      is_first = false;
      last = element;
    }
  };
  check(false);
  check(true);
}

}  // namespace

std::vector<Law> laws_of_structure() {
  return {
      {"every word is set once and in order, notes apart from the text", 2000, &every_word_once},
      {"a mark is either of an element or an artifact", 10000, &marks_belong_somewhere},
      {"an element has words or children, and none is empty but a cell", 10000,
       &elements_hold_something},
      {"heading levels never skip one, and the first is the title", 2000, &levels_never_skip},
      {"notes have ids of their own", 1000, &notes_have_ids},
      {"every link element has an area, and every area leads somewhere", 5000,
       &links_lead_somewhere},
      {"areas of links lie on their words, and on all of them", 5000, &areas_lie_on_words},
      {"destinations are sorted, different and on a page", 2000, &destinations_are_sound},
      {"bookmarks lead to the title and every heading", 2000, &bookmarks_lead},
      {"the rows of a table are of one length, spans counted", 1000, &rows_are_of_one_length},
      {"what is read later stands later", 10000, &reading_order_is_that_of_pages}};
}

}  // namespace govbook::tests
